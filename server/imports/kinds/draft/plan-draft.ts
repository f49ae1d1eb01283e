import { mapInTurns } from '../../../platform/in-turns.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { markDoubles } from '../../frame/mark-doubles.ts';
import type { PlanFacts, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { DraftThing, DraftWrites } from './draft-writes.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeThing, type JudgedThing } from './judge-thing.ts';
import type { KnownDraft } from './known-draft.ts';
import { changesInWords } from './planned-changes.ts';
import { readThing } from './read-thing.ts';
import { bareWeakenings } from './weakenings.ts';

/**
 * What an import would do to the draft, row by row, by the rules that hold for single edits. What a file does not say
 * stays as it is; what equals the draft is left alone, whoever it belongs to.
 */
export async function planDraftImport(
  rows: readonly MappedRow[],
  thing: DraftThing,
  known: KnownDraft,
  facts: PlanFacts,
): Promise<PlannedImport<DraftWrites>> {
  const read = await mapInTurns(rows, (row) => readThing(row, thing, known), facts.onRows);
  markDoubles(read);
  const judged = await mapInTurns(read, (row) => judgeThing(row, thing, known, facts));
  judgeLinks(judged, thing, known);
  const writing = judged.filter(writes);
  const bare = await bareWeakenings(writing, thing, known, facts.reason);
  return {
    rows: await mapInTurns(judged, (row) => plannedRow(row, thing, known, facts, bare)),
    writes: {
      revision: known.place.number,
      things: writing.map(({ row, code, version, changed }) => ({
        code,
        version,
        values: Object.fromEntries(changed),
        reason: row.reason,
      })),
    },
  };
}

/** Is anything written for the row? */
function writes({ row, version, changed }: JudgedThing): boolean {
  return row.reader.faults.length === 0 && (version === null || changed.size > 0);
}

function plannedRow(
  judged: JudgedThing,
  thing: DraftThing,
  known: KnownDraft,
  { lang }: PlanFacts,
  bare: ReadonlySet<string>,
): PlannedRow {
  const { row, code, held, version, changed } = judged;
  const { faults } = row.reader;
  const title = row.values.get('title')?.value ?? held?.item.title ?? null;
  const refused = faults.length > 0;
  const action = refused ? 'REFUSE' : version === null ? 'ADD' : changed.size > 0 ? 'CHANGE' : 'SAME';
  return {
    line: row.reader.row.line,
    action,
    code: row.code,
    title: title === null ? null : String(title),
    changes: refused ? [] : changesInWords(judged, thing, known, lang),
    faults,
    needsReason: !refused && bare.has(code),
  };
}
