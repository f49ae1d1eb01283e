/**
 * What roll-outs add to the two tables that count them, as SQL that both databases understand. One rule for the
 * triggers that keep the counters, for the migration that fills them, and for the recount that proves them.
 *
 * A roll-out counts while its municipality exists: from the later of both first days to the earlier of both last days
 * ('9999-12-31': goes on). Population depends on the day that is asked for (the last count up to the day, else the
 * first); so each count of a municipality stands as the difference to the one before under the day of its own, the
 * first under FIRST_COUNT, and the sum of all up to a day is the population of that day.
 */

/** Stands for the first count of a municipality, which holds for all days before it too. */
const FIRST_COUNT = '0001-01-01';
/** Last day of what goes on. */
const OPEN_END = '9999-12-31';

export const ROLLOUT_COUNTERS = ['rollout_by_service', 'rollout_by_municipality'] as const;
export type RolloutCounter = (typeof ROLLOUT_COUNTERS)[number];

/** Columns that make a row of a counter one of its kind, and columns that are summed. */
export const COUNTER_COLUMNS: Readonly<
  Record<RolloutCounter, { readonly key: readonly string[]; readonly sums: readonly string[] }>
> = {
  rollout_by_service: {
    key: ['service_id', 'first_day', 'last_day', 'counted_on'],
    sums: ['municipalities', 'population', 'simulated'],
  },
  rollout_by_municipality: {
    key: ['municipality_id', 'first_day', 'last_day'],
    sums: ['services', 'simulated'],
  },
};

/** Where roll-outs and what they depend on are read; tables, or rows of a trigger in their place. */
export interface RolloutSource {
  readonly rollouts?: string;
  readonly municipalities?: string;
  readonly services?: string;
  readonly populations?: string;
  /** Condition on `r`, the roll-out. */
  readonly where?: string;
}

const FIRST_DAY =
  'case when m.valid_from is not null and m.valid_from > r.available_from then m.valid_from else r.available_from end';
const LAST_DAY =
  `case when r.available_to is null then coalesce(m.valid_to, '${OPEN_END}') ` +
  'when m.valid_to is not null and m.valid_to < r.available_to then m.valid_to else r.available_to end';
const EARLIER = 'e.municipality_id = p.municipality_id and e.counted_on < p.counted_on';

/** The rows of a counter that the roll-outs of a source give, summed up by key and in its order. */
export function countedRollouts(counter: RolloutCounter, source: RolloutSource = {}): string {
  const { rollouts = 'rollout', municipalities = 'municipality', services = 'ozg_service' } = source;
  const { populations = 'municipality_population' } = source;
  const isFirst = `not exists (select 1 from ${populations} e where ${EARLIER})`;
  const where = `${FIRST_DAY} <= ${LAST_DAY} and ${source.where ?? '1 = 1'}`;
  const simulated = 'case when r.simulated then 1 else 0 end';
  if (counter === 'rollout_by_service') {
    const before =
      `coalesce((select e.population from ${populations} e where ${EARLIER} ` +
      'order by e.counted_on desc limit 1), 0)';
    return (
      `select r.service_id as service_id, ${FIRST_DAY} as first_day, ${LAST_DAY} as last_day, ` +
      `case when ${isFirst} then '${FIRST_COUNT}' else p.counted_on end as counted_on, ` +
      `sum(case when ${isFirst} then 1 else 0 end) as municipalities, ` +
      `sum(coalesce(p.population, 0) - ${before}) as population, ` +
      `sum(case when ${isFirst} then ${simulated} else 0 end) as simulated ` +
      `from ${rollouts} r join ${municipalities} m on m.id = r.municipality_id ` +
      `left join ${populations} p on p.municipality_id = m.id ` +
      `where ${where} group by 1, 2, 3, 4 order by 1, 2, 3, 4`
    );
  }
  return (
    `select r.municipality_id as municipality_id, ${FIRST_DAY} as first_day, ${LAST_DAY} as last_day, ` +
    `count(*) as services, sum(${simulated}) as simulated ` +
    `from ${rollouts} r join ${municipalities} m on m.id = r.municipality_id ` +
    `join ${services} s on s.id = r.service_id and s.execution <> 'FEDERAL' ` +
    `where ${where} group by 1, 2, 3 order by 1, 2, 3`
  );
}

/** Adds to (or takes from) a counter what the roll-outs of a source give. Keys are written in one order, so that no two wait for each other. */
export function countStatement(counter: RolloutCounter, sign: '+' | '-', source: RolloutSource): string {
  const { key, sums } = COUNTER_COLUMNS[counter];
  const values = [...key, ...sums.map((sum) => (sign === '-' ? `-c.${sum}` : `c.${sum}`))].join(', ');
  const added = sums.map((sum) => `${sum} = ${counter}.${sum} + excluded.${sum}`).join(', ');
  return (
    `insert into ${counter} (${[...key, ...sums].join(', ')}) ` +
    `select ${values} from (${countedRollouts(counter, source)}) c where 1 = 1 ` +
    `order by ${key.map((column) => `c.${column}`).join(', ')} ` +
    `on conflict (${key.join(', ')}) do update set ${added}`
  );
}
