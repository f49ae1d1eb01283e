import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_PASSWORD } from '../../server/auth/demonstration.ts';
import { startInstallation } from './start-installation.ts';

/** Reporting date of the round that is opened. */
export const NEW_ROUND = '2022-04-15';

/**
 * Serves an installation in which the CIO office has closed the round of the demonstration and opened the next one, so
 * that every ministry has everything to report; the returned function ends it.
 */
export async function startNewRound(port: number): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'masterplan-round-'));
  const end = await startInstallation(port, `sqlite:${join(folder, 'plan.sqlite')}`);
  const stop = async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await openRound(`http://127.0.0.1:${port}/graphql`);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function openRound(uri: string): Promise<void> {
  let cookie = '';
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const answer = await fetch(uri, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(`opening a round failed: ${JSON.stringify(errors)}`);
    return data;
  };
  await ask(
    'mutation ($p: String!) { signIn(email: "cio@demo.example", password: $p) { secondFactorNeeded } }',
    {
      p: DEMONSTRATION_PASSWORD,
    },
  );
  const { reportingRounds } = await ask<{
    reportingRounds: { id: number; version: number; state: string }[];
  }>('{ reportingRounds { id version state } }');
  const open = reportingRounds.find(({ state }) => state === 'OPEN');
  if (open) {
    await ask(
      'mutation ($id: Int!, $version: Int!) { closeReportingRound(id: $id, version: $version) { id } }',
      {
        id: open.id,
        version: open.version,
      },
    );
  }
  await ask('mutation ($input: OpenReportingRoundInput!) { openReportingRound(input: $input) { id } }', {
    input: { reportingDate: NEW_ROUND, title: 'Berichtsrunde April 2022' },
  });
}
