import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { IMPORT_KINDS } from '../../shared/domain/vocabulary.ts';
import { LANGS } from '../../shared/i18n/index.ts';
import { signedIn, type Viewer } from '../auth/viewer.ts';
import { applyOpened } from '../imports/frame/apply-import.ts';
import type { ImportOptions } from '../imports/frame/import-kind.ts';
import {
  type ImportPreview,
  NO_OPTIONS,
  openImport,
  prepare,
  previewOf,
} from '../imports/frame/preview-import.ts';
import { changeInWords, faultInWords } from '../imports/frame/row-words.ts';
import { Parameters } from '../platform/http/parameters.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import { commandContext } from './command-context.ts';
import { assertUpToDate, CommandRefused, readOptions, runCommand, withDatabase } from './run-command.ts';

/** Lines that `--help` prints. */
const HELP = `npm run import -- --kind KIND --file FILE --as MAIL [options]
  --kind          ${IMPORT_KINDS.join(', ')}
  --file          XLSX, ODS or CSV
  --as            mail address of the account whose rights hold and in whose name it is done
  --apply         do it; without, what would be done is printed
  --skip-refused  apply the others where rows are refused
  --revision      number of the draft; default the open one
  --round         reporting date of the round, YYYY-MM-DD
  --sheet         name of the sheet; default the one on which most columns are known
  --reason        for what weakens the plan and names no reason of its own
  --decision      reference of the decision behind it
  --lang          ${LANGS.join(', ')}; default de`;

/**
 * `npm run import`: what the import page does, on the command line: the same preview, the same rights, the same undo.
 * @returns exit code: 1 where rows are refused
 */
async function main(): Promise<number> {
  const given = readOptions({
    kind: { type: 'string' },
    file: { type: 'string' },
    as: { type: 'string' },
    apply: { type: 'boolean', default: false },
    'skip-refused': { type: 'boolean', default: false },
    revision: { type: 'string' },
    round: { type: 'string' },
    sheet: { type: 'string' },
    reason: { type: 'string' },
    decision: { type: 'string' },
    lang: { type: 'string', default: 'de' },
    help: { type: 'boolean', default: false },
  });
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const { file, as: email } = given;
  const parameters = new Parameters({ ...given, apply: undefined, help: undefined });
  const kind = parameters.choice('kind', IMPORT_KINDS);
  const lang = parameters.choice('lang', LANGS) ?? 'de';
  if (kind === null || file === undefined || email === undefined) {
    throw new CommandRefused(
      `Name the kind, the file and the account with --kind, --file and --as.\n${HELP}`,
    );
  }
  const options: ImportOptions = {
    ...NO_OPTIONS,
    revision: parameters.number('revision'),
    round: parameters.day('round'),
    sheet: given.sheet ?? null,
    reason: given.reason ?? null,
    decisionReference: given.decision ?? null,
    skipRefused: given['skip-refused'],
  };
  const bytes = await readFile(file);
  return withDatabase(async (orm, config) => {
    await assertUpToDate(orm);
    const system = commandContext(orm, config, 'import');
    const viewer = await viewerOf(system.db, email);
    const ctx = { ...system, lang, viewer: async () => viewer };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const opened = await openImport(ctx, { kind, file: sha256, options }, bytes, basename(file));
    const preview = await previewOf(opened, await prepare(ctx, opened, ctx.db), null);
    print(preview, lang);
    if (given.apply) {
      const { groupId } = await applyOpened(ctx, opened, preview.digest);
      console.log(`Applied as import ${groupId}.`);
    }
    return preview.counts.REFUSE > 0 ? 1 : 0;
  });
}

/** The person of an active account. @throws CommandRefused where there is none */
async function viewerOf(db: ReadDatabase, email: string): Promise<Viewer> {
  const row = await db
    .selectFrom('account as a')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where('a.email', '=', email.toLowerCase())
    .where('a.active', '=', true)
    .select(['a.id', 'a.role', 'a.display_name as displayName', 'a.email', 'o.id as organisationId'])
    .select(['o.code', 'o.abbreviation', 'o.name', 'o.lineage'])
    .executeTakeFirst();
  if (!row) throw new CommandRefused(`There is no active account ${email}.`);
  const { organisationId, code, abbreviation, name, lineage } = row;
  const organisation =
    organisationId !== null && code !== null && abbreviation !== null && name !== null && lineage !== null
      ? { id: organisationId, code, abbreviation, name, lineage }
      : null;
  const { id: accountId, role, displayName } = row;
  return signedIn({ accountId, role, displayName, email: row.email, organisation, sessionId: 0 });
}

function print(preview: ImportPreview, lang: 'de' | 'en'): void {
  const { definition, file, rows, counts } = preview;
  console.log(`${preview.fileName}: ${file.format}, ${file.sheet}`);
  for (const { letter, header, field } of file.columns) console.log(`  ${letter} ${header}: ${field ?? '–'}`);
  if (file.missing.length > 0) console.log(`No column for: ${file.missing.join(', ')}`);
  for (const row of rows) {
    if (row.action === 'SAME') continue;
    console.log(`${row.line} ${row.action} ${row.code ?? ''} ${row.title ?? ''}`.trimEnd());
    for (const change of row.changes) {
      const { label, before, after } = changeInWords(lang, definition, change);
      console.log(`  ${label}: ${before ?? '–'} -> ${after ?? '–'}`);
    }
    for (const fault of row.faults) {
      const { cell, column, message, written } = faultInWords(lang, definition, fault);
      console.log(`  ${cell || column}: ${message} [${written}]`);
    }
  }
  console.log(
    `${rows.length} rows: ${counts.ADD} new, ${counts.CHANGE} changed, ${counts.SAME} unchanged, ${counts.REFUSE} refused`,
  );
  if (preview.needsReason) console.log('The import weakens the plan: give a reason with --reason.');
}

await runCommand(main);
