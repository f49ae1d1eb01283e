import { LEIKA_KEY_PATTERN, OZG_CODE_PATTERN, TEXT_MAX } from '../../../../shared/domain/limits.ts';
import {
  CRITERION_ANSWERS,
  criterionFaults,
  type CriterionFinding,
  MATURITY_CRITERIA,
  type MaturityCriterion,
} from '../../../../shared/domain/maturity-scale.ts';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import { formatDay } from '../../../../shared/i18n/index.ts';
import { cleanText } from '../../../exports/tables/text.ts';
import { canReportService } from '../../../ozg/maturity/maturity.policy.ts';
import { subjectOf } from '../../../ozg/maturity/maturity-subject.ts';
import { type CellReader, readDay, readInteger, readText, readWord } from '../../frame/cells.ts';
import type { PlanFacts } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { RowReader } from '../../frame/row-reader.ts';
import { wordList } from '../../frame/words.ts';
import { evidenceField } from './columns.ts';
import type { KnownMaturity, KnownMember, KnownService } from './known-maturity.ts';

/** A row as it was meant; null where it does not say. */
export interface MaturityRow {
  readonly reader: RowReader;
  readonly service: KnownService | null;
  readonly member: KnownMember | null;
  readonly recordedOn: Day | null;
  readonly findings: readonly CriterionFinding[];
  readonly note: string | null;
  /** Day of the record that it corrects; null: none; undefined: the file does not say. */
  readonly corrects: Day | null | undefined;
}

type Evidence = Pick<CriterionFinding, 'evidenceUrl' | 'note'>;

const ANSWERS = wordList(CRITERION_ANSWERS, (code) => `criterionAnswer.${code}`, {
  MET: ['ja', 'yes', 'x'],
  NOT_MET: ['nein', 'no'],
  NOT_APPLICABLE: ['entfällt', 'n/a'],
});
/** Faults of what was answered; all others are of its evidence. */
const OF_ANSWER = new Set(['UNANSWERED', 'TWICE', 'NOT_OPTIONAL']);
const MEMBERS_MAX = 100_000;

const readServiceCode: CellReader<string> = (text) => {
  const code = text.replace(/[.,]0+$/, '');
  return OZG_CODE_PATTERN.test(code) ? { value: code } : { fault: 'SERVICE_MALFORMED' };
};

const readLeikaKey: CellReader<string> = (text) => {
  const key = text.replaceAll(/[\s.]/g, '');
  return LEIKA_KEY_PATTERN.test(key) ? { value: key } : { fault: 'LEIKA_MALFORMED' };
};

/** An address stands on the first line, an explanation on the others. */
const readEvidence: CellReader<Evidence> = (text) => {
  const [first = '', ...others] = text.split('\n');
  const isAddress = /^https?:/i.test(first.trim());
  const url = isAddress ? first.trim() : null;
  const note = (isAddress ? others.join('\n') : text).trim() || null;
  if ((url?.length ?? 0) > TEXT_MAX.url) return { fault: 'TOO_LONG', params: { max: TEXT_MAX.url } };
  if ((note?.length ?? 0) > TEXT_MAX.note) return { fault: 'TOO_LONG', params: { max: TEXT_MAX.note } };
  return { value: { evidenceUrl: url, note } };
};

/** Evidence as a cell holds it. */
export function writeEvidence({ evidenceUrl, note }: Evidence): string {
  return [evidenceUrl, note].flatMap((part) => cleanText(part ?? '').trim() || []).join('\n');
}

/** Reads a row and holds it against services, rights and the scale; every fault of it is named. */
export function readMaturityRow(row: MappedRow, known: KnownMaturity, facts: PlanFacts): MaturityRow {
  const reader = new RowReader(row);
  const code = reader.readOrNothing('service', readServiceCode);
  if (code === null) reader.fault('service', 'REQUIRED');
  const service = code == null ? null : (known.services.get(code) ?? null);
  if (code != null && !service) reader.fault('service', 'SERVICE_UNKNOWN');
  const member = readMember(reader, service, facts);
  const head = { reader, service, member };
  if (saysNothing(row)) return { ...head, recordedOn: null, findings: [], note: null, corrects: undefined };
  const recordedOn = reader.readOrNothing('recordedOn', readDay);
  if (recordedOn === null) reader.fault('recordedOn', 'REQUIRED');
  if (recordedOn != null && recordedOn > facts.today) {
    reader.fault('recordedOn', 'IN_FUTURE', { today: formatDay(facts.lang, facts.today) });
  }
  const findings = MATURITY_CRITERIA.flatMap((criterion) => readFinding(reader, criterion));
  for (const { criterion, fault } of criterionFaults(findings)) {
    const field = OF_ANSWER.has(fault) ? criterion : evidenceField(criterion);
    if (!reader.hasFault(criterion) && !reader.hasFault(field)) reader.fault(field, fault);
  }
  const note = reader.read('note', readText('note')) ?? null;
  const corrects = reader.readOrNothing('corrects', readDay);
  return { ...head, recordedOn: recordedOn ?? null, findings, note, corrects };
}

/** A row that only names a service is one that nobody has filled in, as templates hold them. */
function saysNothing(row: MappedRow): boolean {
  const fields = [
    'recordedOn',
    'note',
    'corrects',
    ...MATURITY_CRITERIA.flatMap((each) => [each, evidenceField(each)]),
  ];
  return fields.every((field) => (row.cell(field)?.kind ?? 'empty') === 'empty');
}

function readFinding(reader: RowReader, criterion: MaturityCriterion): CriterionFinding[] {
  const answer = reader.readOrNothing(criterion, readWord(ANSWERS));
  const evidence = reader.readOrNothing(evidenceField(criterion), readEvidence);
  if (answer == null) return [];
  return [{ criterion, answer, evidenceUrl: null, note: null, ...evidence }];
}

function readMember(reader: RowReader, service: KnownService | null, facts: PlanFacts): KnownMember | null {
  const leikaKey = reader.readOrNothing('leikaKey', readLeikaKey) ?? null;
  const position = reader.readOrNothing('member', readInteger(1, MEMBERS_MAX)) ?? null;
  if (!service || reader.hasFault('leikaKey') || reader.hasFault('member')) return null;
  const found = subjectOf(service.members, { position, leikaKey });
  const member = 'fault' in found ? null : found.member;
  if (!canReportService(facts.viewer, member?.ministry ?? service.ministry))
    reader.fault('service', 'MAY_NOT');
  else if ('fault' in found) {
    const field = leikaKey === null && reader.row.has('member') ? 'member' : 'leikaKey';
    reader.fault(field, found.fault, { count: service.members.length });
  }
  return member;
}
