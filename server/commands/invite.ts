import { z } from 'zod';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { INVITED_ROLES, invite } from '../auth/invite.ts';
import { commandContext } from './command-context.ts';
import { assertUpToDate, CommandRefused, readOptions, runCommand, withDatabase } from './run-command.ts';

const person = z.object({
  email: z
    .email('--email takes the mail address of the person')
    .max(TEXT_MAX.email, `--email takes at most ${TEXT_MAX.email} characters`),
  displayName: z
    .string('--name takes the name of the person')
    .trim()
    .min(1, '--name must not be empty')
    .max(TEXT_MAX.displayName, `--name takes at most ${TEXT_MAX.displayName} characters`),
  role: z.enum(INVITED_ROLES, `--role takes one of ${INVITED_ROLES.join(', ')}`).default('ADMIN'),
});

/**
 * `npm run invite -- --email MAIL --name NAME [--role ADMIN]`: makes an account, or lets an existing one in again, and
 * prints the address at which its password is set. The way to the first administrator of an installation.
 */
async function main(): Promise<number> {
  const { email, name, role } = readOptions({
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
  });
  const asked = person.safeParse({ email, displayName: name, role });
  if (!asked.success) {
    throw new CommandRefused(asked.error.issues.map(({ message }) => message).join('\n'));
  }
  const { link, existing } = await withDatabase(async (orm, config) => {
    await assertUpToDate(orm);
    return invite(commandContext(orm, config, 'invite'), asked.data);
  });
  if (existing) {
    console.log(
      `The account is there already (${existing.displayName}, ${existing.role}) and stays as it is.`,
    );
  }
  console.log(`${asked.data.email} sets the password at this address, once and within seven days:\n${link}`);
  return 0;
}

await runCommand(main);
