import { parseArgs } from 'node:util';
import { commandContext } from '../server/commands/command-context.ts';
import { readConfig } from '../server/platform/config/read-config.ts';
import { connectDatabase } from '../server/platform/db/connect.ts';
import { migrate } from '../server/platform/db/migrate.ts';
import { setMissingPasswords } from './missing-passwords.ts';
import { isEmpty, seedDemonstration } from './seed.ts';

/**
 * `npm run seed -- [--if-empty] [--measures N] [--revisions N] [--rollouts N]`: migrates the database of
 * DATABASE_URL and writes the demonstration into it. With --if-empty a database that holds something is left as it is, except that the
 * accounts of an old demonstration get the passwords they lack; without, it is an error. The counts scale the same
 * data up for measurements.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'if-empty': { type: 'boolean', default: false },
      measures: { type: 'string' },
      revisions: { type: 'string' },
      rollouts: { type: 'string' },
    },
  });
  const measures = readCount('--measures', values.measures);
  const revisions = readCount('--revisions', values.revisions);
  const rollouts = readCount('--rollouts', values.rollouts);
  const config = readConfig(process.env);
  const orm = await connectDatabase(config.databaseUrl);
  try {
    await migrate(orm);
    if (values['if-empty'] && !(await isEmpty(orm))) {
      const count = await setMissingPasswords(commandContext(orm, config, 'seed'));
      if (count > 0) console.log(`${count} accounts of the demonstration can sign in from now on.`);
      return;
    }
    const started = performance.now();
    await seedDemonstration(orm, { scale: { measures, revisions, rollouts } });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Demonstration plan written in ${seconds} s.`);
  } finally {
    await orm.close();
  }
}

function readCount(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new RangeError(`${flag} takes a whole number from 1 to 99999999.`);
  return Number(text);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
