import { type Lang, translate } from '../../../../shared/i18n/index.ts';
import type { Table } from '../../../../shared/report/report-model.ts';
import { importTable } from '../../frame/import-table.ts';
import { ORGANISATION_COLUMNS } from './columns.ts';
import type { KnownOrganisations } from './known-organisations.ts';

/** All organisations of any time. */
export function organisationsTable({ byCode }: KnownOrganisations, lang: Lang): Table {
  const rows = [...byCode.values()].map((each) => ({
    code: each.code,
    abbreviation: each.abbreviation,
    kind: translate(lang, `organisationKind.${each.kind}`),
    name: each.name,
    nameEn: each.nameEn,
    validFrom: each.validFrom,
    validTo: each.validTo,
    predecessors: each.predecessors.map(({ code }) => code).join('; ') || null,
    version: each.version,
  }));
  return importTable('ORGANISATIONS', ORGANISATION_COLUMNS, lang, rows);
}
