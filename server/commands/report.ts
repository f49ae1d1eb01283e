import { writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { addresses } from '../../shared/addresses.ts';
import { COUNTING_RULES, REPORT_FORMATS, REPORT_PARTS } from '../../shared/domain/vocabulary.ts';
import { LANGS } from '../../shared/i18n/index.ts';
import { exportReport } from '../exports/files/export-report.ts';
import { recordExport } from '../exports/files/record-export.ts';
import { CSV_SEPARATORS, OPTION_PARAMETERS } from '../exports/render-report.ts';
import { readChoiceParameters } from '../exports/report/report-parameters.ts';
import { REPORT_AUDIENCES } from '../exports/report/report-audience.ts';
import { Parameters } from '../platform/http/parameters.ts';
import { visitor } from '../auth/viewer.ts';
import { commandContext } from './command-context.ts';
import { assertUpToDate, CommandRefused, readOptions, runCommand, withDatabase } from './run-command.ts';

/** Lines that `--help` prints. */
const HELP = `npm run report -- --out FILE [options]
  --format     ${REPORT_FORMATS.join(', ')}; default pdf
  --revision   number; default: in force on the reporting date
  --as-of      reporting date, YYYY-MM-DD; default today
  --rule       ${COUNTING_RULES.join(', ')}
  --lang       ${LANGS.join(', ')}
  --ministry   lineage, may be repeated; default all
  --goal       code, may be repeated; default all
  --part       ${REPORT_PARTS.join(', ')}; may be repeated; default all
  --audience   ${REPORT_AUDIENCES.join(', ')}; default GOVERNMENT
  --pdfa       PDF/A instead of PDF/UA
  --table      id of the table, for csv
  --separator  ${CSV_SEPARATORS.join(', ')}; for csv`;

/**
 * `npm run report`: the cabinet report without a browser, with the same bytes as the download. What is made is on
 * record like any other export.
 * @returns exit code
 */
async function main(): Promise<number> {
  const options = readOptions({
    out: { type: 'string' },
    format: { type: 'string', default: 'pdf' },
    revision: { type: 'string' },
    'as-of': { type: 'string' },
    rule: { type: 'string' },
    lang: { type: 'string', default: 'de' },
    ministry: { type: 'string', multiple: true },
    goal: { type: 'string', multiple: true },
    part: { type: 'string', multiple: true },
    audience: { type: 'string', default: 'GOVERNMENT' },
    pdfa: { type: 'boolean', default: false },
    table: { type: 'string' },
    separator: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const { out } = options;
  if (out === undefined) throw new CommandRefused(`Name the file with --out.\n${HELP}`);
  const parameters = new Parameters({ ...options, asOf: options['as-of'], pdfa: undefined });
  const format = parameters.choice('format', REPORT_FORMATS) ?? 'pdf';
  for (const option of ['pdfa', 'table', 'separator'] as const) {
    const isGiven = options[option] !== undefined && options[option] !== false;
    if (isGiven && !OPTION_PARAMETERS[format].includes(option)) {
      throw new CommandRefused(`--${option} is not for ${format}. Leave it out or choose another --format.`);
    }
  }
  const audience = parameters.choice('audience', REPORT_AUDIENCES) ?? 'GOVERNMENT';
  const choices = readChoiceParameters(parameters, 'de');
  const separator = parameters.choice('separator', CSV_SEPARATORS);
  return withDatabase(async (orm, config) => {
    await assertUpToDate(orm);
    const system = commandContext(orm, config, 'report');
    const ctx = { ...system, viewer: async () => ({ ...visitor(true), reading: audience }) };
    const file = await exportReport(ctx, choices, format, {
      pdfa: options.pdfa,
      table: parameters.text('table'),
      separator,
    });
    await writeOut(out, file.bytes);
    await recordExport(system, file);
    const sum = createHash('sha256').update(file.bytes).digest('hex');
    console.log(
      `${out}: ${file.bytes.length} bytes, revision ${file.choices.revision}, as of ${file.choices.asOf}`,
    );
    console.log(`SHA-256 ${sum}`);
    console.log(`Verify at ${config.publicUrl}${addresses.verifyFile(sum)}`);
    return 0;
  });
}

/** @throws CommandRefused where the file cannot be written */
async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CommandRefused(
      `The file ${path} cannot be written (${String(error.code)}). Nothing was recorded.`,
      {
        cause: error,
      },
    );
  }
}

await runCommand(main);
