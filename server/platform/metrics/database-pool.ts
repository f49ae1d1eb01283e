import { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Database } from '../db/connect.ts';

/** Connections by state. An SQLite file has one, which is always there. */
export async function databasePool(
  orm: Database,
): Promise<Readonly<Record<'used' | 'free' | 'waiting', number>>> {
  const connection: unknown = orm.em.getDriver().getConnection();
  if (!(connection instanceof PostgreSqlConnection)) return { used: 0, free: 1, waiting: 0 };
  const { totalCount, idleCount, waitingCount } = await connection.getNativeClient();
  return { used: totalCount - idleCount, free: idleCount, waiting: waitingCount };
}
