import { FEDERAL_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { canKeepCatalogue } from '../../../ozg/maturity/maturity.policy.ts';
import { breathe, inParts } from '../../../platform/in-parts.ts';
import { importKind } from '../../frame/import-kind.ts';
import { catalogueTraces, readBefore, UNDO_CATALOGUE } from './catalogue-traces.ts';
import { catalogueTable } from './catalogue-table.ts';
import { CATALOGUE_COLUMNS } from './columns.ts';
import { CATALOGUE_FAULTS } from './faults.ts';
import { loadKnownCatalogue } from './known-catalogue.ts';
import { planCatalogueImport } from './plan-catalogue.ts';
import { writeService } from './write-service.ts';

/** Services after which others take their turn. */
const AT_ONCE = 50;
/** Columns that hold a level of the federation. */
const LEVEL_FIELDS = new Set(['regulation', 'execution']);

/** The official catalogue of services, by the CIO office. */
export const SERVICE_CATALOGUE = importKind({
  kind: 'SERVICE_CATALOGUE',
  columns: CATALOGUE_COLUMNS,
  faults: CATALOGUE_FAULTS,
  mayImport: canKeepCatalogue,
  load: ({ db }) => loadKnownCatalogue(db),
  plan: planCatalogueImport,
  async apply({ db, audit, fileName, onWritten }, { writes }, known) {
    let done = 0;
    for (const part of inParts(writes, AT_ONCE)) {
      for (const each of part) await writeService(db, each, fileName);
      done += part.length;
      onWritten(done, writes.length);
      await breathe();
    }
    const traces = await catalogueTraces(db, writes, known);
    for (const [index, { code, values, members }] of writes.entries()) {
      const before = readBefore(traces[index]?.before ?? null);
      audit.record({
        entity: 'ozg_service',
        entityKey: code,
        before: before && { ...before },
        after: { ...values, members },
      });
    }
    return traces;
  },
  undo: UNDO_CATALOGUE,
  table: (known, { lang }) => catalogueTable(known, lang),
  shown(lang, field, value) {
    const level = FEDERAL_LEVELS.find((code) => LEVEL_FIELDS.has(field) && code === value);
    return level ? translate(lang, `federalLevel.${level}`) : null;
  },
});
