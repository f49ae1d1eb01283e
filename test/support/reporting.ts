import type { DatabaseKind } from '../../server/platform/db/config.ts';
import { type GraphqlAnswer, startSeededApp, type TestAppOptions, type TestPerson } from './test-app.ts';

/** A round in which nobody has reported yet; the demonstration's own makes way for it. */
export const ROUND = '2022-04-15';
export const TODAY = '2021-10-15';

/** Everything that the API says of a report. */
export const REPORT = `id version state reportedOn roundDate lifecycle stateOfAffairs nextSteps forecastEnd actualEnd
  progressPercent selfLight selfLightReason internalRemark author releasedBy decidedBy returnComment light
  optimismGap simulated submittedAt releasedAt decidedAt updatedAt correctsReportedOn
  measure { code title light } milestones { milestone { code title planned state } forecast actual }
  evidence { url title } previous { id reportedOn } changes { field milestoneCode before after daysMoved }
  viewerCan { save submit withdraw release accept return correct delete }`;

export interface Report {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly reportedOn: string;
  readonly roundDate: string | null;
  readonly lifecycle: string;
  readonly stateOfAffairs: string;
  readonly selfLight: string | null;
  readonly internalRemark: string | null;
  readonly author: string | null;
  readonly releasedBy: string | null;
  readonly decidedBy: string | null;
  readonly returnComment: string | null;
  readonly submittedAt: string | null;
  readonly releasedAt: string | null;
  readonly decidedAt: string | null;
  readonly light: string | null;
  readonly optimismGap: boolean | null;
  readonly simulated: boolean;
  readonly correctsReportedOn: string | null;
  readonly measure: { readonly code: string; readonly light: string };
  readonly milestones: readonly {
    readonly milestone: { readonly code: string };
    readonly forecast: string | null;
    readonly actual: string | null;
  }[];
  readonly evidence: readonly { readonly url: string; readonly title: string }[];
  readonly previous: { readonly id: number; readonly reportedOn: string } | null;
  readonly changes: readonly {
    readonly field: string;
    readonly milestoneCode: string | null;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly viewerCan: Readonly<Record<string, boolean>>;
}

const STEPS = ['submit', 'withdraw', 'release', 'accept'] as const;
export type Step = (typeof STEPS)[number] | 'return';

const SAVE = `mutation ($input: SaveStatusReportInput!) { done: saveStatusReport(input: $input) { ${REPORT} } }`;
const RETURN = `mutation ($id: Int!, $version: Int, $comment: String!) {
  done: returnStatusReport(id: $id, version: $version, comment: $comment) { ${REPORT} } }`;
const READ = `query ($id: Int!) { statusReport(id: $id) { ${REPORT} } }`;

/** A complete report that no rule stands against, as the API takes it. */
export function reportInput(measure: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    measure,
    round: ROUND,
    lifecycle: 'IN_PROGRESS',
    stateOfAffairs: 'Die Arbeiten verlaufen wie vereinbart.',
    nextSteps: 'Abnahme der nächsten Ausbaustufe.',
    forecastEnd: '2023-12',
    actualEnd: null,
    progressPercent: 40,
    selfLight: null,
    selfLightReason: null,
    internalRemark: 'Nur für Ressort und CIO-Büro.',
    milestones: [],
    evidence: [{ url: 'https://www.example.org/nachweis', title: 'Nachweis' }],
    ...more,
  };
}

export type Answer = GraphqlAnswer<{ done: Report }>;

/** Saves a report; errors come back as data. */
export function save(who: Pick<TestPerson, 'ask'>, input: object): Promise<Answer> {
  return who.ask(SAVE, { input });
}

/** Takes a step with a report; errors come back as data. */
export function take(
  who: TestPerson,
  step: Step,
  id: number,
  more: { version?: number; comment?: string } = {},
): Promise<Answer> {
  if (step === 'return') return who.ask(RETURN, { id, comment: 'Bitte begründen.', ...more });
  const query = `mutation ($id: Int!, $version: Int) {
    done: ${step}StatusReport(id: $id, version: $version) { ${REPORT} } }`;
  return who.ask(query, { id, ...more });
}

/** The report of an answer. @throws Error with what went wrong */
export function done(answer: Answer): Report {
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.done;
}

/** The report as somebody sees it; null where they do not. */
export async function read(who: Pick<TestPerson, 'get'>, id: number): Promise<Report | null> {
  return (await who.get<{ statusReport: Report | null }>(READ, { id })).statusReport;
}

/** The code of the one error of an answer, with its fields. */
export function refusal({ errors }: GraphqlAnswer<unknown>): string {
  const fields = errors[0]?.extensions.fields ?? [];
  return [errors.map((error) => error.extensions.code).join(' '), ...fields].join(': ').trim();
}

interface SheetRow {
  readonly measure: { readonly code: string; readonly lifecycle: string };
  readonly last: { readonly id: number } | null;
}

/**
 * The application with a fresh round, people of a ministry, of another, and of the CIO office, and the codes of the
 * ministry's running measures with a report to go on from.
 */
export async function startReporting(kind: DatabaseKind, options: TestAppOptions = {}) {
  const app = await startSeededApp(kind, { publicAccess: true, ...options });
  const person = (name: string) => app.as(`${name}@demo.example`);
  const [editor, coordinator, otherEditor, otherCoordinator, cio, cio2, cabinet, admin] = await Promise.all([
    person('smi.bearbeitung'),
    person('smi.koordination'),
    person('smf.bearbeitung'),
    person('smf.koordination'),
    person('cio'),
    person('cio2'),
    person('kabinett'),
    person('admin'),
  ]);
  const { reportingRounds } = await cio.get<{ reportingRounds: { id: number; state: string }[] }>(
    '{ reportingRounds { id state } }',
  );
  const open = reportingRounds.find((round) => round.state === 'OPEN');
  await cio.get('mutation ($id: Int!) { closeReportingRound(id: $id) { state } }', { id: open?.id });
  const opened = await cio.get<{ openReportingRound: { id: number } }>(
    `mutation ($input: OpenReportingRoundInput!) { openReportingRound(input: $input) { id } }`,
    { input: { reportingDate: ROUND, title: 'Berichtsrunde April 2022' } },
  );
  const { reportSheet } = await editor.get<{ reportSheet: { rows: SheetRow[] } }>(
    '{ reportSheet(ministry: "SMI") { rows { measure { code lifecycle } last { id } } } }',
  );
  const running = reportSheet.rows
    .filter(({ measure, last }) => measure.lifecycle === 'IN_PROGRESS' && last !== null)
    .map(({ measure }) => measure.code);
  return {
    app,
    people: { editor, coordinator, otherEditor, otherCoordinator, cio, cio2, cabinet, admin },
    roundId: opened.openReportingRound.id,
    /** Hands out a measure of the ministry that no test has used yet. */
    nextMeasure: () => {
      const code = running.shift();
      if (code === undefined) throw new Error('the ministry has no more running measures');
      return code;
    },
    left: () => running.length,
  };
}
export type Reporting = Awaited<ReturnType<typeof startReporting>>;
