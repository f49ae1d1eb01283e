import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { type Actor, ACTORS, isPerson } from '../support/rights/actors.ts';
import { type RightsDesk, startRightsDesk } from '../support/rights/desk.ts';
import { outcomeOf } from '../support/rights/operations.ts';
import { Records, type RecordWanted, type ReportRecord } from '../support/rights/records.ts';
import {
  CLOSED_ROUND,
  OWN_WORK,
  REPORT_RIGHTS,
  type Standing,
  STANDINGS,
  type Step,
  STEPS,
} from '../support/rights/report-rights.ts';
import { abilitiesOf, takeStep } from '../support/rights/report-steps.ts';

const ROUNDS = ['OPEN', 'CLOSED'] as const;
type RoundState = (typeof ROUNDS)[number];

/** What the table says of a step; undefined where it says nothing. */
function expected(step: Step, standing: Standing, actor: Actor, round: RoundState): string | undefined {
  if (!isPerson(actor)) return 'UNAUTHENTICATED';
  const row = REPORT_RIGHTS.find(({ key }) => key[0] === step && key[1] === standing);
  const open = row?.cells[actor];
  const { from, becomes, exceptStep } = CLOSED_ROUND;
  const locked = round === 'CLOSED' && step !== exceptStep && from.some((outcome) => outcome === open);
  return locked ? becomes : open;
}

test('the table speaks of every step in every state, once', () => {
  const told = REPORT_RIGHTS.map(({ key }) => key.join(' ')).toSorted();
  const everything = STEPS.flatMap((step) => STANDINGS.map((standing) => `${step} ${standing}`));
  const apart = (pair: string) => !pair.endsWith('CORRECTED') || pair === 'correct CORRECTED';
  expect(told).toEqual(everything.filter(apart).toSorted());
});

describe.each(DATABASE_KINDS)('steps with reports on %s', (kind) => {
  let desk: RightsDesk;
  let records: Records;
  beforeAll(async () => {
    desk = await startRightsDesk(kind);
    records = await Records.open(desk);
  });
  afterAll(() => desk.stop());

  /** Takes a step and tells its outcome; a refusal must leave nothing behind but its record. */
  const outcome = async (actor: Actor, step: Step, report: ReportRecord): Promise<string> => {
    await desk.changes.taken();
    await desk.denials();
    const code = outcomeOf(await takeStep(desk, actor, step, report));
    const changed = await desk.changes.taken();
    const tried = (await desk.denials()).map((denial) => [denial.actorId, denial.tried]);
    const what = `${actor} ${step}: ${code}`;
    if (code === 'OK') expect(changed, what).toContain('status_report');
    else expect(changed, what).toEqual([]);
    const onRecord = code === 'FORBIDDEN' || code === 'NOT_FOUND';
    const action = `report.${step === 'correct' ? 'save' : step}`;
    const person = actor === 'nobody' || actor === 'public' ? 0 : desk.accountId(actor);
    expect(tried, what).toEqual(onRecord ? [[person, action]] : []);
    return code;
  };

  describe.each(ROUNDS)('%s round', (roundState) => {
    test.each(STANDINGS)('%s', async (standing) => {
      const wanted: RecordWanted = { standing, roundState };
      const shared = await records.report(wanted);
      const found: Record<string, string> = {};
      const said: Record<string, string> = {};
      const able: string[] = [];
      for (const actor of ACTORS) {
        const can = await abilitiesOf(desk, actor, shared.id);
        able.push(...can.map((step) => `${actor} ${step}`));
        for (const step of STEPS) {
          const says = expected(step, standing, actor, roundState);
          if (says === undefined) continue;
          // What succeeds changes the report, so it gets one of its own.
          const report = says === 'OK' ? await records.report(wanted) : shared;
          said[`${actor} ${step}`] = says;
          found[`${actor} ${step}`] = await outcome(actor, step, report);
        }
      }
      expect(found).toEqual(said);
      const possible = Object.keys(said).filter((key) => said[key] === 'OK');
      expect(able.toSorted(), 'viewerCan').toEqual(possible.toSorted());
    });
  });

  test.each(OWN_WORK)('$actor cannot $step what they wrote at', async ({ actor, step, standing }) => {
    const report = await records.report({ standing, contributor: actor });
    expect(await abilitiesOf(desk, actor, report.id)).not.toContain(step);
    expect(await outcome(actor, step, report)).toBe('FORBIDDEN');
    const others = await records.report({ standing });
    expect(await outcome(actor, step, others)).toBe('OK');
  });

  test('of a report that does not exist nobody learns more than of one that is hidden', async () => {
    const hidden = await records.report({ standing: 'DRAFT' });
    const unknown = { ...hidden, id: 999_999 };
    for (const actor of ['ED-other', 'CO-other', 'CIO', 'CABINET', 'ADMIN', 'public'] as const) {
      for (const step of STEPS) {
        const [one, other] = [
          await takeStep(desk, actor, step, hidden),
          await takeStep(desk, actor, step, unknown),
        ];
        expect(one.errors.map(({ message }) => message)).toEqual(other.errors.map(({ message }) => message));
        expect(outcomeOf(one)).toBe(outcomeOf(other));
      }
    }
  });
});
