import type { GraphqlAnswer } from '../test-app.ts';
import type { Actor } from './actors.ts';
import type { RightsDesk } from './desk.ts';
import type { ReportRecord } from './records.ts';
import type { Step } from './report-rights.ts';
import { reportInput } from './root-calls.ts';

const SAVE = 'mutation ($input: SaveStatusReportInput!) { saveStatusReport(input: $input) { id } }';
const RETURN = `mutation ($id: Int!, $version: Int, $comment: String!) {
  returnStatusReport(id: $id, version: $version, comment: $comment) { id } }`;
const DELETE = 'mutation ($id: Int!, $version: Int!) { deleteStatusReport(id: $id, version: $version) }';

/** Takes a step with a report as somebody; errors come back as data. */
export function takeStep(
  desk: RightsDesk,
  actor: Actor,
  step: Step,
  report: ReportRecord,
): Promise<GraphqlAnswer<Record<string, unknown>>> {
  const { id, version, measure, round } = report;
  switch (step) {
    case 'save':
      return desk.ask(actor, SAVE, { input: reportInput(measure, { id, version, round }) });
    case 'correct':
      return desk.ask(actor, SAVE, { input: reportInput(measure, { corrects: id }) });
    case 'return':
      return desk.ask(actor, RETURN, { id, version, comment: 'Bitte begründen.' });
    case 'delete':
      return desk.ask(actor, DELETE, { id, version });
    case 'submit':
    case 'withdraw':
    case 'release':
    case 'accept': {
      const mutation = `mutation ($id: Int!, $version: Int) { ${step}StatusReport(id: $id, version: $version) { id } }`;
      return desk.ask(actor, mutation, { id, version });
    }
  }
}

const ABILITIES = `query ($id: Int!) { statusReport(id: $id) { viewerCan {
  save submit withdraw release accept return delete correct } } }`;
type Abilities = Readonly<Record<Step, boolean>>;

/** What the server tells somebody that they may do with a report; nothing where it is hidden from them. */
export async function abilitiesOf(desk: RightsDesk, actor: Actor, id: number): Promise<Step[]> {
  const { data } = await desk.ask<{ statusReport: { viewerCan: Abilities } | null }>(actor, ABILITIES, {
    id,
  });
  const can = data?.statusReport?.viewerCan;
  return can === undefined ? [] : (Object.keys(can) as Step[]).filter((step) => can[step]);
}
