import { randomBytes } from 'node:crypto';
import { stateOfAffairs } from './drafts.ts';
import type { FloorStore } from './floor-store.ts';
import { CONNECTIONS } from './load.ts';

const READ = 'select * from status_report where id = :id';
const LOCK = 'select counter from data_version where id = 1 for update';
const SAVE = `update status_report set state_of_affairs = :text, progress_percent = :percent, updated_at = :now,
  version = version + 1 where id = :id`;
const RAISE = 'update data_version set counter = counter + 1 where id = 1';
const LAST = 'select hash from audit_entry order by id desc limit 1';
const APPEND = `insert into audit_entry (occurred_at, actor_id, actor_label, action, entity, entity_key, before, after,
  previous_hash, hash) values (:now, (select min(id) from account), '', 'report.save', 'status_report', :key, :before,
  :after, :previous, :hash)`;

/**
 * The floor of saving a draft: one durable transaction that reads the report, writes it, raises the data version and
 * appends an entry to the audit trail, with nothing checked and nothing hashed.
 * @param store a database of its own, with the same settings as the product's
 * @returns saves the draft of a connection and answers with its row
 */
export async function openFloorSave(
  store: FloorStore,
): Promise<(connection: number, n: number) => Promise<unknown>> {
  const begin = store.prepare(
    `insert into status_report (measure_id, round_id, reported_on, state, lifecycle, state_of_affairs, next_steps,
       author_id, created_at, updated_at)
     select m.id, null, '2021-10-15', 'DRAFT', 'IN_PROGRESS', '', '', (select min(id) from account),
       '2021-10-15T08:00:00.000Z', '2021-10-15T08:00:00.000Z'
     from measure m order by m.id limit 1 offset :nth returning id`,
  );
  const drafts = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, nth) => (await begin({ nth }))[0]?.['id']),
  );
  const read = store.prepare(READ);
  return async (connection, n) => {
    const id = drafts[connection];
    const now = new Date().toISOString();
    const text = stateOfAffairs(n);
    await store.transaction(async (prepared) => {
      if (store.kind === 'postgresql') await prepared(LOCK)({});
      const before = await prepared(READ)({ id });
      await prepared(SAVE)({ text, percent: n % 100, now, id });
      await prepared(RAISE)({});
      const previous = (await prepared(LAST)({}))[0]?.['hash'];
      const hash = randomBytes(32).toString('hex');
      const entry = { now, key: String(id), before: JSON.stringify(before), after: JSON.stringify({ text }) };
      await prepared(APPEND)({ ...entry, previous, hash });
    });
    return read({ id });
  };
}
