import { sql } from 'kysely';
import { AppError, badInput } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeContent, type DraftWork } from './change-content.ts';
import { CONTENT } from './content-tables.ts';
import type { MoveContentInput } from './draft.inputs.ts';

interface Placed {
  readonly id: number;
  readonly code: string;
  readonly position: number;
  /** Implementation plan of a milestone: only within it things have an order. */
  readonly parent: number | null;
}

/**
 * Moves a thing behind another of its kind; a milestone within its implementation plan. The order is no change that
 * the ledger keeps, but part of what is published.
 * @throws AppError NOT_FOUND, BAD_USER_INPUT for a neighbour that is not there, LOCKED, FORBIDDEN
 */
export async function moveContent(ctx: RequestContext, input: MoveContentInput): Promise<void> {
  const { revision, kind, code, after } = input;
  const options = { action: 'content.move', revision, keys: [{ kind, code }], reason: null } as const;
  await changeContent(ctx, options, async (work) => {
    const all = await placesOf(work, input);
    const moved = all.find((each) => each.code === code);
    if (!moved) throw new AppError('NOT_FOUND', 'contentUnknown', { code });
    const others = all.filter((each) => each.parent === moved.parent && each.code !== code);
    const index = after == null ? 0 : others.findIndex((each) => each.code === after) + 1;
    if (after != null && index === 0) throw badInput('linkUnknown', 'input.after', { code: after });
    const order = others.toSpliced(index, 0, moved);
    // Places that the group holds already, made distinct where an import left equal ones.
    const places = spread(order.map((each) => each.position).toSorted((a, b) => a - b));
    for (const [i, each] of order.entries()) {
      const position = places[i] ?? each.position;
      if (position !== each.position) await setPosition(work, input, each.id, position);
    }
  });
}

async function placesOf({ db, place }: DraftWork, { kind }: MoveContentInput): Promise<Placed[]> {
  const { identity, version, id } = CONTENT[kind];
  const parent = kind === 'MILESTONE' ? sql`v.implementation_plan_id` : sql`null`;
  const { rows } = await sql<Placed>`
    select i.id as "id", i.code as "code", v.position as "position", ${parent} as "parent"
    from ${sql.table(version)} v join ${sql.table(identity)} i on i.id = v.${sql.ref(id)}
    where v.revision_id = ${place.id}`.execute(db);
  return rows.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
}

async function setPosition(
  { db, place: draft }: DraftWork,
  { kind }: MoveContentInput,
  id: number,
  position: number,
) {
  const { version, id: column } = CONTENT[kind];
  await sql`
    update ${sql.table(version)} set position = ${position}
    where revision_id = ${draft.id} and ${sql.ref(column)} = ${id}`.execute(db);
}

/** Ascending numbers with equal ones moved up. */
function spread(positions: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const position of positions) distinct.push(Math.max(position, (distinct.at(-1) ?? position - 1) + 1));
  return distinct;
}
