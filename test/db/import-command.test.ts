import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { forEachDatabase } from '../support/databases.ts';
import { runServerCommand } from '../support/run-server-command.ts';

forEachDatabase((_kind, freshDatabase) => {
  test('import shows what a file would do, does it in the name of an account, and says what it refuses', async () => {
    const { url, orm } = await freshDatabase('demonstration');
    const folder = await mkdtemp(join(tmpdir(), 'plan-import-'));
    const file = join(folder, 'massnahmen.csv');
    await writeFile(file, 'Kennung;Bezeichnung;Federführung\nM-CLI-1;Neu;SMI\nM-CLI-2;Fremd;SMF\n');
    const run = (...more: string[]) =>
      runServerCommand('import', url, ['--kind', 'MEASURES', '--file', file, ...more]);
    const as = ['--as', 'smi.bearbeitung@demo.example'];
    const shown = await run(...as);
    expect(shown).toMatchObject({ code: 1, stderr: '' });
    expect(shown.stdout).toContain('2 ADD M-CLI-1 Neu');
    expect(shown.stdout).toMatch(/C3: .*Ressort.* \[SMF\]/);
    expect(shown.stdout).toContain('2 rows: 1 new, 0 changed, 0 unchanged, 1 refused');
    expect(await run(...as, '--apply')).toMatchObject({ code: 1 });
    const db = kysely(orm.em.fork());
    const codes = () => db.selectFrom('measure').where('code', 'like', 'M-CLI-%').select('code').execute();
    expect(await codes()).toEqual([]);
    const done = await run(...as, '--apply', '--skip-refused');
    expect(done.stdout).toContain('Applied as import 1.');
    expect(await codes()).toEqual([{ code: 'M-CLI-1' }]);
    const entry = await db
      .selectFrom('audit_entry')
      .where('entity', '=', 'import_group')
      .select(['request_id', 'action', 'subject'])
      .executeTakeFirst();
    expect(entry).toEqual({ request_id: 'import', action: 'import.apply', subject: 'massnahmen.csv' });
    expect(await run('--as', 'niemand@demo.example')).toMatchObject({ code: 1, stdout: '' });
    await rm(folder, { recursive: true });
  });
});
