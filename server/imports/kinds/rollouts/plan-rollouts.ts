import { formatDay } from '../../../../shared/i18n/index.ts';
import { endBefore, overlap } from '../../../ozg/availability/availability-rules.ts';
import { groupBy } from '../../../platform/group-by.ts';
import { inTurns, mapInTurns } from '../../../platform/in-turns.ts';
import type { ImportChange, PlanFacts, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { type KnownPeriod, type KnownRollouts, pairKey } from './known-rollouts.ts';
import { readRolloutRow, type RolloutRow } from './read-row.ts';
import type { RolloutWrites } from './rollout-writes.ts';

/** A row without fault, so far. */
type SoundRow = RolloutRow & {
  readonly service: NonNullable<RolloutRow['service']>;
  readonly municipality: NonNullable<RolloutRow['municipality']>;
  readonly from: string;
};

/** A period as it would be stored, and the row that says it; null for one that no row speaks of. */
interface Wanted {
  readonly row: SoundRow | null;
  readonly stored: KnownPeriod | null;
  readonly from: string;
  readonly to: string | null;
}

/**
 * What an import of roll-outs would do, row by row: a period begins, or gets another last day. A period is known by its
 * service, municipality and first day; what no row speaks of stays.
 */
export async function planRollouts(
  mapped: readonly MappedRow[],
  known: KnownRollouts,
  facts: PlanFacts,
): Promise<PlannedImport<RolloutWrites>> {
  const rows = await mapInTurns(mapped, (row) => readRolloutRow(row, known, facts), facts.onRows);
  const planned = new Map<RolloutRow, Wanted>();
  const pairs = [...groupBy(rows.filter(isWhole), (row) => pairKey(row.service.id, row.municipality.id))];
  await inTurns(pairs, ([key, own]) => {
    refuseTwice(own);
    for (const wanted of settle(own, known.periods.get(key) ?? [], facts)) {
      if (wanted.row) planned.set(wanted.row, wanted);
    }
  });
  const wanted = [...planned.values()].filter(changes);
  return {
    rows: await mapInTurns(rows, (row) => plannedRow(row, planned.get(row) ?? null)),
    writes: {
      begin: wanted.flatMap(({ row, stored, from, to }) =>
        row && !stored ? [[row.service.id, row.municipality.id, from, to] as const] : [],
      ),
      end: wanted.flatMap(({ stored, to }) => (stored ? [[stored.id, stored.to, to] as const] : [])),
    },
  };
}

/** Makes the periods of one service in one municipality fit; rows that overlap with others are refused. */
function settle(rows: readonly SoundRow[], stored: readonly KnownPeriod[], { lang }: PlanFacts): Wanted[] {
  for (;;) {
    const wanted = wantedOf(
      rows.filter(({ reader }) => reader.faults.length === 0),
      stored,
    );
    let refused = false;
    for (const each of wanted) {
      const other = wanted.find((period) => period !== each && overlap(period, each));
      if (!other || !each.row || !(changes(each) || (other.row && changes(other)))) continue;
      each.row.reader.fault('from', 'OVERLAPS', { day: formatDay(lang, other.from) });
      refused = true;
    }
    if (!refused) return wanted;
  }
}

/** All periods as rows and stored ones say, ascending; what a row leaves open ends before the next one. */
function wantedOf(rows: readonly SoundRow[], stored: readonly KnownPeriod[]): Wanted[] {
  const byFrom = new Map(rows.map((row) => [row.from, row]));
  const kept = stored.map((period) => ({
    from: period.from,
    stored: period,
    row: byFrom.get(period.from) ?? null,
  }));
  const begun = rows
    .filter(({ from }) => !stored.some((period) => period.from === from))
    .map((row) => ({ from: row.from, stored: null, row }));
  const all = [...kept, ...begun].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return all.map(({ from, stored: period, row }, index) => {
    const said = row === null || (row.to === undefined && period) ? (period?.to ?? null) : (row.to ?? null);
    const open = said === null && row !== null;
    return { row, stored: period, from, to: open ? endBefore(all[index + 1]) : said };
  });
}

function changes({ stored, to }: Wanted): boolean {
  return stored === null || stored.to !== to;
}

function refuseTwice(rows: readonly SoundRow[]): void {
  if (rows.length === 1) return;
  for (const same of groupBy(rows, ({ from }) => from).values()) {
    if (same.length === 1) continue;
    const lines = same.map(({ reader }) => reader.row.line).join(', ');
    for (const { reader } of same) reader.fault('from', 'ROW_TWICE', { lines });
  }
}

function isWhole(row: RolloutRow): row is SoundRow {
  const { reader, service, municipality, from } = row;
  return reader.faults.length === 0 && service !== null && municipality !== null && from !== null;
}

function plannedRow(row: RolloutRow, wanted: Wanted | null): PlannedRow {
  const { service, municipality, reader } = row;
  const head = {
    line: reader.row.line,
    code: service && `${service.code} ${municipality?.ags ?? ''}`.trim(),
    title: service && [service.title, municipality?.name].filter(Boolean).join(' – '),
    faults: reader.faults,
  };
  if (reader.faults.length > 0 || !wanted) return { ...head, action: 'REFUSE', changes: [] };
  if (!changes(wanted)) return { ...head, action: 'SAME', changes: [] };
  const { stored, from, to } = wanted;
  const list: ImportChange[] = [];
  if (!stored) list.push({ field: 'from', before: null, after: from });
  if ((stored?.to ?? null) !== to) list.push({ field: 'to', before: stored?.to ?? null, after: to });
  return { ...head, action: stored ? 'CHANGE' : 'ADD', changes: list };
}
