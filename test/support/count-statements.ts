import type { KyselyPlugin } from 'kysely';
import type { ReadDatabase } from '../../server/platform/read-database.ts';

/** Counts the statements that read models send. */
export interface StatementCounter {
  /** The database to hand out in place of the plain one. */
  readonly db: ReadDatabase;
  /** Runs something and tells how many statements it took. */
  during<T>(run: () => Promise<T>): Promise<{ result: T; statements: number }>;
}

/** Wraps a database so that its statements are counted. Not for tests that run several questions at once. */
export function countStatements(db: ReadDatabase): StatementCounter {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: db.withPlugin(plugin),
    async during(run) {
      const before = count;
      const result = await run();
      return { result, statements: count - before };
    },
  };
}
