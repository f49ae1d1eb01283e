import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { stateOfAffairs } from './drafts.ts';
import { CONNECTIONS } from './load.ts';

/**
 * The floor of saving a draft: one durable transaction that reads the report, writes it, raises the data version and
 * appends an entry to the audit trail, with nothing checked and nothing hashed.
 * @param file a database of its own, with the same settings as the product's
 * @returns saves the draft of a connection and answers with its row
 */
export function openFloorSave(file: string): (connection: number, n: number) => unknown {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const begin = database.prepare(
    `insert into status_report (measure_id, round_id, reported_on, state, lifecycle, state_of_affairs, next_steps,
       author_id, created_at, updated_at)
     select m.id, null, '2021-10-15', 'DRAFT', 'IN_PROGRESS', '', '', (select min(id) from account), '', ''
     from measure m order by m.id limit 1 offset ? returning id`,
  );
  const drafts = Array.from(
    { length: CONNECTIONS },
    (_, connection) => begin.get(connection)?.['id'] as number,
  );
  const read = database.prepare('select * from status_report where id = ?');
  const save = database.prepare(
    `update status_report set state_of_affairs = ?, progress_percent = ?, updated_at = ?, version = version + 1
     where id = ?`,
  );
  const raise = database.prepare('update data_version set counter = counter + 1 where id = 1');
  const last = database.prepare('select hash from audit_entry order by id desc limit 1');
  const append = database.prepare(
    `insert into audit_entry (occurred_at, actor_id, actor_label, action, entity, entity_key, before, after,
       previous_hash, hash) values (?, (select min(id) from account), '', 'report.save', 'status_report', ?, ?, ?, ?, ?)`,
  );
  return (connection, n) => {
    const id = drafts[connection] ?? 0;
    const now = new Date().toISOString();
    const text = stateOfAffairs(n);
    database.exec('begin immediate');
    const before = read.get(id);
    save.run(text, n % 100, now, id);
    raise.run();
    const previous = last.get()?.['hash'] ?? null;
    const hash = randomBytes(32).toString('hex');
    append.run(now, String(id), JSON.stringify(before), text, previous as string | null, hash);
    database.exec('commit');
    return read.get(id);
  };
}
