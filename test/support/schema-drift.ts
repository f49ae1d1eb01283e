import { DatabaseSync } from 'node:sqlite';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { kindOf, type Database } from '../../server/platform/db/connect.ts';
import { describePostgresql, describeSqlite, type Query } from './describe-schema.ts';
import { triggerStatements } from '../../server/platform/db/triggers/install.ts';

const SCRATCH_SCHEMA = 'schema_drift_scratch';

class Undo extends Error {}

/**
 * Differences between the connected, migrated database and what the entities and the list of triggers describe.
 * The described schema is built aside (in memory, or in a PostgreSQL schema whose transaction is undone) and both are
 * read back from the catalogue.
 * @returns one line a difference, `missing: …` or `unexpected: …`; empty when they are equal.
 */
export async function schemaDrift(orm: Database): Promise<string[]> {
  const em = orm.em.fork();
  const statements = [await orm.schema.getCreateSchemaSQL(), ...triggerStatements(kindOf(em))];
  const query: Query = (sql) => em.execute(sql);
  if (kindOf(em) === 'sqlite') return compare(await describeSqlite(query), await expectedSqlite(statements));
  return compare(await describePostgresql(query, 'public'), await expectedPostgresql(em, statements));
}

async function expectedSqlite(statements: readonly string[]): Promise<string[]> {
  const database = new DatabaseSync(':memory:');
  try {
    for (const sql of statements) database.exec(sql);
    return await describeSqlite(async (sql) => database.prepare(sql).all());
  } finally {
    database.close();
  }
}

async function expectedPostgresql(em: SqlEntityManager, statements: readonly string[]): Promise<string[]> {
  let lines: string[] = [];
  try {
    await em.fork().transactional(async (tx) => {
      await tx.execute(`create schema ${SCRATCH_SCHEMA}`, [], 'run');
      await tx.execute(`set local search_path to ${SCRATCH_SCHEMA}`, [], 'run');
      for (const sql of statements) await tx.execute(sql, [], 'run');
      lines = await describePostgresql((sql) => tx.execute(sql), SCRATCH_SCHEMA);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return lines;
}

function compare(found: string[], expected: string[]): string[] {
  const foundSet = new Set(found);
  const expectedSet = new Set(expected);
  return [
    ...expected.filter((line) => !foundSet.has(line)).map((line) => `missing: ${line}`),
    ...found.filter((line) => !expectedSet.has(line)).map((line) => `unexpected: ${line}`),
  ];
}
