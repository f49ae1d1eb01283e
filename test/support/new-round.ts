import { DEMONSTRATION_PASSWORD } from '../../server/auth/demonstration.ts';

/** Reporting date of the round that is opened. */
export const NEW_ROUND = '2022-04-15';

/**
 * The CIO office closes the round of the demonstration and opens the next one, so that every ministry has everything
 * to report.
 * @param url address of an installation
 */
export async function openNewRound(url: string): Promise<void> {
  let cookie = '';
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const answer = await fetch(`${url}/graphql`, {
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
