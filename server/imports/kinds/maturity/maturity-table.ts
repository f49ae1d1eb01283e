import { type Lang, translate } from '../../../../shared/i18n/index.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import type { Cell, Table } from '../../../../shared/report/report-model.ts';
import { canReportService } from '../../../ozg/maturity/maturity.policy.ts';
import { importTable } from '../../frame/import-table.ts';
import { evidenceField, MATURITY_COLUMNS } from './columns.ts';
import { type KnownMaturity, type KnownMember, type KnownService, subjectKey } from './known-maturity.ts';
import { writeEvidence } from './read-row.ts';

/** The services and members that the person answers for, with what was reported of them last. */
export function maturityTable(known: KnownMaturity, viewer: Viewer, lang: Lang): Table {
  const rows = [...known.services.values()].flatMap((service) => {
    const subjects = service.members.length > 0 ? service.members : [null];
    return subjects
      .filter((member) => canReportService(viewer, member?.ministry ?? service.ministry))
      .map((member) => rowOf(service, member, known, lang));
  });
  return importTable('MATURITY', MATURITY_COLUMNS, lang, rows);
}

function rowOf(
  service: KnownService,
  member: KnownMember | null,
  { reports, records }: KnownMaturity,
  lang: Lang,
): Record<string, Cell> {
  const head = {
    service: service.code,
    leikaKey: member?.leikaKey ?? null,
    member: member?.position ?? null,
  };
  const key = subjectKey(service.id, member?.id ?? null);
  const [last] = reports.get(key) ?? [];
  if (!last) return head;
  const answers = last.answers.flatMap((finding): [string, Cell][] => [
    [finding.criterion, translate(lang, `criterionAnswer.${finding.answer}`)],
    [evidenceField(finding.criterion), writeEvidence(finding) || null],
  ]);
  const corrects = records.get(key)?.find(({ id }) => id === last.correctsId)?.recordedOn ?? null;
  return { ...head, recordedOn: last.recordedOn, corrects, note: last.note, ...Object.fromEntries(answers) };
}
