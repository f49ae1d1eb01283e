import { type Lang, translate } from '../../../../shared/i18n/index.ts';
import type { Cell, Table } from '../../../../shared/report/report-model.ts';
import { importTable } from '../../frame/import-table.ts';
import { yesNoWord } from '../../frame/words.ts';
import { CATALOGUE_COLUMNS } from './columns.ts';
import type { KnownCatalogue } from './known-catalogue.ts';

/**
 * All services with their member services, a row for each member; a service without any has a row of its own. What is
 * said of a service stands in its first row alone, so that an edit is made in one place.
 */
export function catalogueTable(known: KnownCatalogue, lang: Lang): Table {
  const services = [...known.services.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const rows = services.flatMap((service): Readonly<Record<string, Cell>>[] => {
    const head = {
      code: service.code,
      title: service.title,
      topicArea: known.topicAreaName(service.topicAreaId, lang),
      situation: known.situationName(service.situationId),
      regulation: translate(lang, `federalLevel.${service.regulation}`),
      execution: translate(lang, `federalLevel.${service.execution}`),
    };
    const members = known.members.get(service.id) ?? [];
    if (members.length === 0) return [head];
    return members.map(({ position, leikaKey, title, leikaType, sdg }, index) => ({
      ...(index === 0 ? head : { code: service.code }),
      member: position,
      leikaKey,
      memberTitle: title,
      leikaType,
      sdg: sdg === null ? null : yesNoWord(lang, sdg),
    }));
  });
  return importTable('SERVICE_CATALOGUE', CATALOGUE_COLUMNS, lang, rows);
}
