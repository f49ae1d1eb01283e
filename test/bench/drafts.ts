import { ask, signIn } from './ask.ts';
import { CONNECTIONS, type LoadRequest } from './load.ts';

/** What an editor's form sends every few seconds while somebody types, and what it reads of the answer. */
export const SAVE_DRAFT = 'save a status report draft';

const EDITOR = 'sk.bearbeitung@demo.example';
const ROUND = '2021-10-15';

const SHEET = `query ($round: Date) { reportSheet(ministry: "SK", round: $round) {
  rows { measure { code } current { id } viewerCanReport } } }`;
const SAVE = `mutation SaveReport($input: SaveStatusReportInput!) { saveStatusReport(input: $input) {
  id version state reportedOn roundDate lifecycle stateOfAffairs nextSteps forecastEnd actualEnd progressPercent
  selfLight selfLightReason internalRemark milestones { milestone { code } forecast actual } evidence { url title }
  correctsReportedOn simulated light author submittedAt releasedBy releasedAt decidedBy decidedAt returnComment
  updatedAt viewerCan { save submit withdraw release correct delete } } }`;

/** Text of the length that people write; another each time, as while somebody types. */
export function stateOfAffairs(n: number): string {
  return `Stand ${n}: ${'Die Abstimmung mit den Ressorts ist abgeschlossen. '.repeat(12)}`;
}

interface Sheet {
  readonly reportSheet: {
    readonly rows: readonly {
      readonly measure: { readonly code: string };
      readonly current: object | null;
      readonly viewerCanReport: boolean;
    }[];
  };
}

interface Saved {
  readonly saveStatusReport: { readonly id: number; readonly version: number };
}

/**
 * Signs an editor in and begins one report for each connection.
 * @returns the next save of a connection's report
 * @throws Error where the product refuses any of it
 */
export async function beginDrafts(port: number): Promise<(n: number, connection: number) => LoadRequest> {
  const cookie = await signIn(port, EDITOR);
  const { data } = await ask(port, SHEET, { round: ROUND }, cookie);
  const free = (data as Sheet).reportSheet.rows.filter(
    ({ current, viewerCanReport }) => current === null && viewerCanReport,
  );
  const drafts: { id: number; version: number; measure: string }[] = [];
  for (const { measure } of free.slice(0, CONNECTIONS)) {
    const input = inputOf(measure.code, 0);
    const begun = (await ask(port, SAVE, { input }, cookie)).data as Saved;
    drafts.push({ ...begun.saveStatusReport, measure: measure.code });
  }
  return (n, connection) => {
    const draft = drafts[connection];
    if (!draft) throw new Error(`The ministry has only ${drafts.length} measures to report on.`);
    const { id, version, measure } = draft;
    draft.version += 1;
    const input = { ...inputOf(measure, n), id, version };
    return { path: '/graphql', cookie, body: JSON.stringify({ query: SAVE, variables: { input } }) };
  };
}

function inputOf(measure: string, n: number) {
  return {
    measure,
    round: ROUND,
    lifecycle: 'IN_PROGRESS',
    stateOfAffairs: stateOfAffairs(n),
    nextSteps: 'Ausschreibung, danach Pilotbetrieb in zwei Behörden.',
    progressPercent: n % 100,
    selfLight: 'GREEN',
    milestones: [],
    evidence: [],
  };
}
