import { expect, test } from 'vitest';
import { SharedProgress } from '../../server/imports/progress/shared-progress.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import { startSeededApp } from '../support/test-app.ts';

const SHA256 = 'a'.repeat(64);

test.each(['postgresql', 'sqlite'] as const)(
  'what one node tells of an import, another answers until its end; on %s',
  async (kind) => {
    const app = await startSeededApp(kind, {});
    try {
      const db = kysely(app.orm.em.fork());
      const { id } = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow();
      await db
        .insertInto('upload')
        .values({
          account_id: id,
          sha256: SHA256,
          file_name: 'a.csv',
          content: '',
          created_at: new Date(0).toISOString(),
        })
        .execute();
      const warnings: unknown[] = [];
      const log = { warn: (...said: unknown[]) => warnings.push(said) };
      const node = () => new SharedProgress({ orm: app.orm, log } as never, id, SHA256, 0);
      const [working, other] = [node(), node()];
      const progress = { step: 'WRITING' as const, done: 7, total: 9 };
      working.tell({ step: 'PLANNING', done: 3, total: 9 });
      working.tell(progress);
      // An embedded database has one node, which knows by itself.
      await expect.poll(() => other.read()).toEqual(kind === 'postgresql' ? progress : null);
      working.end();
      await expect.poll(() => other.read()).toBeNull();
      expect(warnings).toEqual([]);
    } finally {
      await app.stop();
    }
  },
);
