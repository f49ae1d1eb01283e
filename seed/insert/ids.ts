import type { Demonstration } from '../demonstration.ts';
import { Numbering } from './rows.ts';

/** Ids of everything that other rows point to. */
export interface Ids {
  readonly organisation: Numbering;
  readonly account: Numbering;
  readonly county: Numbering;
  readonly municipality: Numbering;
  readonly topicArea: Numbering;
  readonly situation: Numbering;
  readonly service: Numbering;
  /** By 'service position'. */
  readonly member: Numbering;
  readonly goal: Numbering;
  readonly guideline: Numbering;
  readonly implementationPlan: Numbering;
  readonly milestone: Numbering;
  readonly measure: Numbering;
  readonly round: Numbering;
  readonly report: Numbering;
}

/** The only plan of the database. */
export const PLAN_ID = 1;

/** Numbers everything in the order of the demonstration. */
export function numberAll(demo: Demonstration): Ids {
  const { data } = demo;
  return {
    organisation: numbered('organisation', data.organisations),
    account: new Numbering(
      'account',
      demo.accounts.map((account) => account.email),
    ),
    county: new Numbering(
      'county',
      data.counties.map((county) => county.ags),
    ),
    municipality: new Numbering(
      'municipality',
      data.municipalities.map((row) => row.ags),
    ),
    topicArea: numbered('topic area', data.topicAreas),
    situation: numbered('situation', data.situations),
    service: numbered('service', demo.services),
    member: new Numbering(
      'member',
      demo.services.flatMap((service) =>
        Array.from({ length: service.memberRows }, (_, index) => memberKey(service.code, index + 1)),
      ),
    ),
    goal: numbered(
      'goal',
      demo.revisions.flatMap((revision) => revision.goals),
    ),
    guideline: numbered(
      'guideline',
      demo.revisions.flatMap((revision) => revision.guidelines),
    ),
    implementationPlan: numbered(
      'plan',
      demo.revisions.flatMap((revision) => revision.implementationPlans),
    ),
    milestone: numbered(
      'milestone',
      demo.revisions.flatMap((revision) => revision.milestones),
    ),
    measure: numbered(
      'measure',
      demo.revisions.flatMap((revision) => revision.measures),
    ),
    round: new Numbering(
      'round',
      demo.rounds.map((round) => round.reportingDate),
    ),
    report: new Numbering(
      'report',
      demo.reports.map((report) => report.key),
    ),
  };
}

/** Names a member of a service: its service and its place in it, from 1. */
export function memberKey(service: string, position: number): string {
  return `${service} ${position}`;
}

function numbered(kind: string, things: readonly { code: string }[]): Numbering {
  return new Numbering(
    kind,
    things.map((thing) => thing.code),
  );
}
