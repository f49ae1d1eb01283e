import { ROLLOUT_COUNTERS, countStatement, type RolloutSource } from './rollout-counts.ts';

type Event = 'insert' | 'update' | 'delete';

/** A change of a table that the counters of roll-outs depend on. All run after the change. */
export interface CounterTrigger {
  readonly name: string;
  readonly table: string;
  readonly event: Event;
  /** Names of the columns whose update matters; without it any. */
  readonly columns?: readonly string[];
  /**
   * Where the state before and after the change is read, by the rows `old` and `new`; null for changed roll-outs
   * themselves, which the databases name each in their own way.
   */
  readonly sources: { readonly before: RolloutSource; readonly after: RolloutSource } | null;
}

const COUNT = 'municipality_id, counted_on, population';
const OLD_COUNT = 'select old.municipality_id, old.counted_on, old.population';

/** Counts of population without the new row, or with the old one: as they were before. */
const COUNTS_BEFORE: Readonly<Record<Event, string>> = {
  insert: `(select ${COUNT} from municipality_population where id <> new.id)`,
  update: `(select ${COUNT} from municipality_population where id <> new.id union all ${OLD_COUNT})`,
  delete: `(select ${COUNT} from municipality_population union all ${OLD_COUNT})`,
};
const COUNTED_MUNICIPALITY: Readonly<Record<Event, string>> = {
  insert: 'r.municipality_id = new.municipality_id',
  update: 'r.municipality_id in (old.municipality_id, new.municipality_id)',
  delete: 'r.municipality_id = old.municipality_id',
};
const EVENTS: readonly Event[] = ['insert', 'update', 'delete'];

/**
 * Everything that changes what a roll-out counts for: itself, when its municipality exists, how many live there, and
 * whether the federation alone executes the service. Keys of rows never change.
 */
export const COUNTER_TRIGGERS: readonly CounterTrigger[] = [
  ...EVENTS.map((event): CounterTrigger => ({
    name: `rollout_${event}_counter`,
    table: 'rollout',
    event,
    sources: null,
  })),
  {
    name: 'municipality_update_counter',
    table: 'municipality',
    event: 'update',
    columns: ['valid_from', 'valid_to'],
    sources: {
      before: {
        municipalities: '(select old.id as id, old.valid_from as valid_from, old.valid_to as valid_to)',
        where: 'r.municipality_id = new.id',
      },
      after: { where: 'r.municipality_id = new.id' },
    },
  },
  {
    name: 'ozg_service_update_counter',
    table: 'ozg_service',
    event: 'update',
    columns: ['execution'],
    sources: {
      before: {
        services: '(select old.id as id, old.execution as execution)',
        where: 'r.service_id = new.id',
      },
      after: { where: 'r.service_id = new.id' },
    },
  },
  ...EVENTS.map((event): CounterTrigger => ({
    name: `municipality_population_${event}_counter`,
    table: 'municipality_population',
    event,
    sources: {
      before: { populations: COUNTS_BEFORE[event], where: COUNTED_MUNICIPALITY[event] },
      after: { where: COUNTED_MUNICIPALITY[event] },
    },
  })),
];

/** Statements that bring the counters from the state before to the state after; null where there is none. */
export function counterStatements(before: RolloutSource | null, after: RolloutSource | null): string[] {
  return ROLLOUT_COUNTERS.flatMap((counter) => [
    ...(before === null ? [] : [countStatement(counter, '-', before)]),
    ...(after === null ? [] : [countStatement(counter, '+', after)]),
  ]);
}
