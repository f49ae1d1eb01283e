import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { INVITED_ROLES, invite } from '../auth/invite.ts';
import { createClock } from '../platform/clock.ts';
import { ConfigError, readConfig } from '../platform/config.ts';
import { connectDatabase } from '../platform/db/connect.ts';
import { kysely } from '../platform/db/kysely.ts';
import { pendingMigrations } from '../platform/db/migrate.ts';
import { AppError } from '../platform/errors.ts';
import { createLogger } from '../platform/logger.ts';
import { ReadCache } from '../platform/read-cache.ts';
import { createSystemContext } from '../platform/request-context.ts';
import { loadPlanSnapshot } from '../plans/plan-snapshot.ts';

/** Why nobody was invited, in words for the operator. */
class NotInvited extends Error {}

const person = z.object({
  email: z.email('--email takes the mail address of the person'),
  displayName: z.string('--name takes the name of the person').trim().min(1, '--name must not be empty'),
  role: z.enum(INVITED_ROLES, `--role takes one of ${INVITED_ROLES.join(', ')}`).default('ADMIN'),
});

/**
 * `npm run invite -- --email MAIL --name NAME [--role ADMIN]`: makes an account, or lets an existing one in again, and
 * prints the address at which its password is set. The way to the first administrator of an installation.
 */
async function main(): Promise<void> {
  const options = { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const asked = person.safeParse({ email: values.email, displayName: values.name, role: values.role });
  if (!asked.success) throw new NotInvited(asked.error.issues.map(({ message }) => message).join('\n'));

  const config = readConfig(process.env);
  const orm = await connectDatabase(config.databaseUrl);
  try {
    if ((await pendingMigrations(orm)).length > 0) {
      throw new NotInvited(
        'The database is not up to date. Run "npm run migrate" first; nothing was changed.',
      );
    }
    const services = {
      clock: createClock(config.today),
      log: createLogger(config.logLevel),
      config,
      db: kysely(orm.em.fork()),
      orm,
      cache: new ReadCache(),
      publicAccess: config.publicAccess,
    };
    const ctx = createSystemContext(services, loadPlanSnapshot, { lang: 'en', requestId: 'invite' });
    const link = await invite(ctx, asked.data);
    console.log(
      `${asked.data.email} sets the password at this address, once and within seven days:\n${link}`,
    );
  } finally {
    await orm.close();
  }
}

try {
  await main();
} catch (error) {
  const expected = error instanceof NotInvited || error instanceof ConfigError || error instanceof AppError;
  const unknownOption = error instanceof TypeError && 'code' in error;
  console.error(expected || unknownOption ? error.message : error);
  process.exitCode = 1;
}
