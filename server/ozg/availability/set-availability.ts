import type { Day } from '../../../shared/domain/plan-date.ts';
import { formatDay } from '../../../shared/i18n/index.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { assertCan } from '../../audit/denied.ts';
import { write } from '../../audit/write.ts';
import { bumpDataVersion } from '../../platform/db/data-version.ts';
import { kysely } from '../../platform/db/kysely.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import { checkText, checkTexts } from '../../platform/graphql/check-input.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import type { AvailabilityOutcomeType, SetAvailabilityInput } from './availability.inputs.ts';
import { availabilityHurdle, endBefore } from './availability-rules.ts';
import { chosenMunicipalities, type ChosenMunicipality } from './chosen-municipalities.ts';
import { deletePeriods, endPeriods, insertPeriods } from './write-periods.ts';

/** A period of the service in one municipality. */
interface Period {
  readonly id: number;
  readonly municipalityId: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** What is to be written; periods of one municipality never overlap. */
interface Changes {
  readonly begin: { readonly municipalityId: number; readonly to: Day | null }[];
  readonly end: number[];
  readonly undo: number[];
}

/**
 * Says from when on, or until when, a service is available in all, or chosen, municipalities of the register of that
 * day. What is so already stays; where a later period follows, a new one ends the day before it.
 * @throws AppError BAD_USER_INPUT (nothing chosen, unknown keys, a day in the future, a service of the federation);
 * NOT_FOUND; FORBIDDEN (recorded) for all but its ministry and the CIO office
 */
export async function setAvailability(
  ctx: RequestContext,
  input: SetAvailabilityInput,
): Promise<AvailabilityOutcomeType> {
  checkText('input.service', input.service, TEXT_MAX.code);
  checkTexts('input.counties', input.counties, TEXT_MAX.code);
  (input.municipalities ?? []).forEach((ags, index) =>
    checkText(`input.municipalities.${index}`, ags, TEXT_MAX.code),
  );
  const { viewer } = await openPlan(ctx);
  const service = await ctx.db
    .selectFrom('ozg_service')
    .where('code', '=', input.service)
    .select(['id', 'code', 'execution', 'ministry_lineage as ministry'])
    .executeTakeFirst();
  if (!service) throw new AppError('NOT_FOUND', 'serviceUnknown', { code: input.service }, ['input.service']);
  const hurdle = availabilityHurdle(viewer, service);
  await assertCan(ctx, hurdle !== 'FORBIDDEN', 'rollout.save', service.code);
  if (hurdle === 'FEDERAL') throw badInput('federalNotRolledOut', 'input.service');
  if (input.day > ctx.today) {
    throw badInput('availabilityInFuture', 'input.day', { today: formatDay(ctx.lang, ctx.today) });
  }
  if (input.dryRun) {
    const chosen = await chosenMunicipalities(ctx.db, input);
    return outcome(chosen, await plannedChanges(ctx.db, service.id, input, chosen), true);
  }
  return write(ctx, 'rollout.save', async (tx, audit) => {
    audit.about(service.code);
    const db = kysely(tx);
    const chosen = await chosenMunicipalities(db, input);
    const changes = await plannedChanges(db, service.id, input, chosen);
    await apply(db, service.id, input.day, changes);
    const result = outcome(chosen, changes, false);
    if (result.changed > 0) {
      const { change, day } = input;
      const scope = input.all
        ? 'all'
        : [...(input.counties ?? []), ...(input.municipalities ?? [])].join(' ').slice(0, 1_000);
      const after = { change, day, scope, municipalities: result.changed };
      audit.record({ entity: 'rollout', entityKey: service.code, after });
      await bumpDataVersion(tx);
    }
    return result;
  });
}

async function plannedChanges(
  db: ReadDatabase,
  serviceId: number,
  { change, day }: SetAvailabilityInput,
  chosen: readonly ChosenMunicipality[],
): Promise<Changes> {
  const periods = await periodsOf(db, serviceId);
  const changes: Changes = { begin: [], end: [], undo: [] };
  for (const { id } of chosen) {
    const own = periods.get(id) ?? [];
    const running = own.find(({ from, to }) => from <= day && (to === null || to >= day));
    if (change === 'BEGIN') {
      const next = own.find(({ from }) => from > day);
      if (!running) changes.begin.push({ municipalityId: id, to: endBefore(next) });
    } else if (change === 'END') {
      if (running && running.to !== day) changes.end.push(running.id);
    } else if (running?.from === day) {
      changes.undo.push(running.id);
    }
  }
  return changes;
}

/** Periods by municipality, ascending. */
async function periodsOf(db: ReadDatabase, serviceId: number): Promise<Map<number, Period[]>> {
  const rows = await db
    .selectFrom('rollout')
    .where('service_id', '=', serviceId)
    .orderBy('available_from')
    .select(['id', 'municipality_id as municipalityId', 'available_from as from', 'available_to as to'])
    .execute();
  const periods = new Map<number, Period[]>();
  for (const row of rows) periods.set(row.municipalityId, [...(periods.get(row.municipalityId) ?? []), row]);
  return periods;
}

async function apply(db: ReadDatabase, serviceId: number, day: Day, changes: Changes): Promise<void> {
  await insertPeriods(
    db,
    changes.begin.map((begun) => ({ ...begun, serviceId, from: day })),
  );
  await endPeriods(db, changes.end, day);
  await deletePeriods(db, changes.undo);
}

function outcome(
  chosen: readonly ChosenMunicipality[],
  { begin, end, undo }: Changes,
  dryRun: boolean,
): AvailabilityOutcomeType {
  const changed = begin.length + end.length + undo.length;
  return { chosen: chosen.length, changed, unchanged: chosen.length - changed, dryRun };
}
