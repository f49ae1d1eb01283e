import { existsOn } from '../../../../shared/domain/exists-on.ts';
import { OZG_CODE_PATTERN } from '../../../../shared/domain/limits.ts';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import { formatDay } from '../../../../shared/i18n/index.ts';
import { availabilityHurdle } from '../../../ozg/availability/availability-rules.ts';
import { type CellReader, readDay, readText } from '../../frame/cells.ts';
import type { PlanFacts } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { RowReader } from '../../frame/row-reader.ts';
import { plainName } from '../../frame/words.ts';
import type { KnownMunicipality, KnownRollouts, KnownService } from './known-rollouts.ts';

/** A row as it was meant; null where it does not say. */
export interface RolloutRow {
  readonly reader: RowReader;
  readonly service: KnownService | null;
  readonly municipality: KnownMunicipality | null;
  readonly from: Day | null;
  /** Null: without an end; undefined: the file does not say. */
  readonly to: Day | null | undefined;
}

/** Five digits; a table may show them with a decimal point. */
const readServiceCode: CellReader<string> = (text) => {
  const code = text.replace(/[.,]0+$/, '');
  return OZG_CODE_PATTERN.test(code) ? { value: code } : { fault: 'SERVICE_MALFORMED' };
};

/** Reads a row and holds it against services, register and calendar; every fault of it is named. */
export function readRolloutRow(row: MappedRow, known: KnownRollouts, facts: PlanFacts): RolloutRow {
  const reader = new RowReader(row);
  const code = reader.readOrNothing('service', readServiceCode);
  if (code === null) reader.fault('service', 'REQUIRED');
  const service = code == null ? null : (known.services.get(code) ?? null);
  if (code != null && !service) reader.fault('service', 'SERVICE_UNKNOWN');
  if (service) {
    const hurdle = availabilityHurdle(facts.viewer, service);
    if (hurdle) reader.fault('service', hurdle === 'FORBIDDEN' ? 'MAY_NOT' : hurdle);
  }
  const from = reader.readOrNothing('from', readDay);
  if (from === null) reader.fault('from', 'REQUIRED');
  const to = reader.readOrNothing('to', readDay);
  if (from != null && to != null && to < from) reader.fault('to', 'REVERSED');
  const municipality = readMunicipality(reader, known, from ?? null);
  for (const [field, day] of Object.entries({ from, to })) {
    if (day == null) continue;
    if (day > facts.today) reader.fault(field, 'IN_FUTURE', { today: formatDay(facts.lang, facts.today) });
    else if (municipality && !existsOn(municipality, day)) {
      reader.fault(field, 'MUNICIPALITY_NOT_THEN', { day: formatDay(facts.lang, day) });
    }
  }
  return { reader, service, municipality, from: from ?? null, to };
}

/** By key, or by a name that is one municipality's alone on the day. */
function readMunicipality(
  reader: RowReader,
  { byAgs, byName }: KnownRollouts,
  day: Day | null,
): KnownMunicipality | null {
  const key = reader.readOrNothing('ags', readText('code'));
  const name = reader.readOrNothing('municipality', readText('title'));
  if (key != null) {
    const found = byAgs.get(key.replaceAll(' ', ''));
    if (!found) reader.fault('ags', 'MUNICIPALITY_UNKNOWN');
    else if (
      name != null &&
      ![found.name, found.nameShort].some((each) => plainName(each) === plainName(name))
    ) {
      reader.fault('municipality', 'MUNICIPALITY_DIFFERS', { name: found.name });
    }
    return found ?? null;
  }
  if (reader.hasFault('ags') || reader.hasFault('municipality')) return null;
  if (name == null) {
    reader.fault(reader.row.has('ags') ? 'ags' : 'municipality', 'REQUIRED');
    return null;
  }
  const named = byName.get(plainName(name)) ?? [];
  const then = named.filter((each) => day === null || existsOn(each, day));
  const [only] = then.length > 0 ? then : named;
  if (!only) reader.fault('municipality', 'MUNICIPALITY_UNKNOWN');
  else if (then.length > 1) {
    const keys = then.map(({ ags }) => ags).join(', ');
    reader.fault('municipality', 'MUNICIPALITY_AMBIGUOUS', { keys });
    return null;
  }
  return only ?? null;
}
