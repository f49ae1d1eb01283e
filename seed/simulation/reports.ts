import { type Day, type PlanDate, addDays } from '../../shared/domain/plan-date.ts';
import type { ReportState } from '../../shared/domain/vocabulary.ts';
import { CIO, CIO_DEPUTY, ministryAccounts } from '../accounts.ts';
import type { MeasureCourse, SeedData } from '../load/seed-data.ts';
import type { MeasureContent, RevisionContent } from '../plan/content.ts';
import { DEMO_TODAY, revisionOn } from '../plan/revisions.ts';
import { type Random, randomFor } from '../random.ts';
import { type Character, characterOf } from './characters.ts';
import { courseOf, milestoneOutlook, rosier, situationOf } from './report-plan.ts';
import { releaseOf } from './report-release.ts';
import type { DemoRating, DemoReport } from './report-rows.ts';
import { nextSteps, selfLightReason, stateOfAffairs } from './report-texts.ts';
import { type DemoRound, ROUNDS } from './rounds.ts';

/** All simulated reports, round by round, in the order of the plan. */
export function simulateReports(data: SeedData, revisions: readonly RevisionContent[]): DemoReport[] {
  const reports: DemoReport[] = [];
  const completed = new Set<string>();
  ROUNDS.forEach((round, index) => {
    const plan = planOn(revisions, round.reportingDate);
    for (const measure of plan.measures) {
      if (completed.has(measure.code)) continue;
      const report = reportOf(data, revisions, plan, measure, round, index);
      if (!report) continue;
      reports.push(report);
      if (report.state === 'ACCEPTED' && report.lifecycle === 'COMPLETED') completed.add(measure.code);
    }
  });
  return [...reports, ...errata(reports)];
}

function reportOf(
  data: SeedData,
  revisions: readonly RevisionContent[],
  plan: RevisionContent,
  measure: MeasureContent,
  round: DemoRound,
  index: number,
): DemoReport | null {
  const random = randomFor(`report ${measure.code} ${round.reportingDate}`);
  const course = courseOf(data.measureCourses, measure.code);
  const character = characterOf(measure.leadLineage);
  const isNew = revisions.find((revision) => holds(revision, measure.code)) === plan;
  const state = stateIn(round, course, character, isNew, random);
  if (state === null) return null;

  const reportedOn = dateIn(round, character, state, course, random);
  const situation = situationOf(
    measure,
    course,
    reportedOn,
    index,
    baselineOf(revisions, measure.code),
    random,
  );
  const linked = plan.milestones.filter((milestone) => milestone.measures.includes(measure.code));
  const outlooks = linked.map((milestone) => {
    const actual = data.milestones.find((row) => row.code === milestone.code)?.actual ?? null;
    return Object.assign(milestoneOutlook(milestone, actual, situation, index, reportedOn, random), {
      milestone,
    });
  });
  const facts = {
    measure,
    situation,
    reached: outlooks
      .flatMap(({ milestone, actual }) => (actual === null ? [] : [{ milestone, actual }]))
      .toSorted((a, b) => (a.actual < b.actual ? 1 : -1)),
    open: outlooks
      .filter((outlook) => outlook.actual === null)
      .map((outlook) => outlook.milestone)
      .toSorted((a, b) => (a.planned.date < b.planned.date ? -1 : 1)),
  };
  const closed = situation.lifecycle === 'COMPLETED' || situation.lifecycle === 'CANCELLED';
  return {
    key: `${measure.code} ${reportedOn}`,
    measure: measure.code,
    round: round.reportingDate,
    reportedOn,
    lifecycle: situation.lifecycle,
    stateOfAffairs: stateOfAffairs(facts, random),
    nextSteps: nextSteps(facts, random),
    forecastEnd: situation.forecastEnd,
    actualEnd: situation.actualEnd,
    progressPercent: situation.progressPercent,
    selfLight: closed ? null : random.chance(character.rosy) ? rosier(situation.honest) : situation.honest,
    selfLightReason: closed ? null : selfLightReason(facts),
    internalRemark: situation.honest === 'RED' ? 'Termin mit der Hausleitung besprochen (simuliert).' : null,
    corrects: null,
    ...releaseOf(state, reportedOn, ministryAccounts(data, measure.leadLineage), random),
    milestones: outlooks
      .filter((outlook) => !closed || outlook.actual !== null)
      .map((outlook) => ({
        milestone: outlook.milestone.code,
        forecast: outlook.forecast,
        actual: outlook.actual,
      })),
    evidence: situation.lifecycle === 'COMPLETED' ? evidenceOf(data, measure) : [],
  };
}

/** Whether and how far a report got in a round; null where the ministry did not report. */
function stateIn(
  round: DemoRound,
  course: MeasureCourse,
  character: Character,
  isNew: boolean,
  random: Random,
): ReportState | null {
  if (course.course === 'SILENT') {
    return course.last_round !== null && round.reportingDate <= course.last_round ? 'ACCEPTED' : null;
  }
  const mustReport = course.actual_end !== null && course.actual_end <= round.reportingDate;
  if (round.closedAt !== null) {
    const settled = round.reportingDate >= '2021-01-01' || mustReport;
    return settled || random.chance(character.diligence) ? 'ACCEPTED' : null;
  }
  if (isNew || mustReport || random.chance(character.accepted)) return 'ACCEPTED';
  const draw = random.float();
  if (draw < 0.4) return 'RELEASED';
  if (draw < 0.62) return 'SUBMITTED';
  if (draw < 0.74) return 'DRAFT';
  return draw < 0.9 ? 'RETURNED' : null;
}

function dateIn(
  round: DemoRound,
  character: Character,
  state: ReportState,
  course: MeasureCourse,
  random: Random,
): Day {
  const day = addDays(round.reportingDate, random.int(character.delay[0], character.delay[1]));
  const latest = round.closedAt === null ? addDays(DEMO_TODAY, state === 'ACCEPTED' ? -2 : 0) : round.dueDate;
  const capped = day > latest ? addDays(latest, -random.int(0, 3)) : day;
  const end = course.actual_end;
  return end !== null && end > capped && end <= round.reportingDate ? end : capped;
}

function planOn(revisions: readonly RevisionContent[], day: Day): RevisionContent {
  const head = revisionOn(day);
  const plan = revisions.find((revision) => revision.head === head);
  if (!plan) throw new Error(`no plan in force on ${day}`);
  return plan;
}

function holds(revision: RevisionContent, code: string): boolean {
  return revision.measures.some((measure) => measure.code === code);
}

function baselineOf(revisions: readonly RevisionContent[], code: string): PlanDate | null {
  for (const revision of revisions) {
    const end = revision.measures.find((measure) => measure.code === code)?.plannedEnd;
    if (end) return end;
  }
  return null;
}

function evidenceOf(data: SeedData, measure: MeasureContent): { url: string; title: string }[] {
  const source = data.sources.find((row) => row.title === measure.sourceRef);
  return source?.location ? [{ url: source.location, title: source.title }] : [];
}

/** Two corrections after the April 2021 round had closed. */
function errata(reports: readonly DemoReport[]): DemoReport[] {
  return ['M-BTP', 'M-EVA'].flatMap((measure) => {
    const wrong = reports.find((report) => report.measure === measure && report.round === '2021-04-15');
    if (!wrong) return [];
    const reportedOn = '2021-06-02';
    return [
      {
        ...wrong,
        key: `${measure} ${reportedOn}`,
        reportedOn,
        stateOfAffairs: `Berichtigung: Die Angabe zum Umsetzungsgrad war zu hoch. ${wrong.stateOfAffairs}`,
        progressPercent: wrong.progressPercent === null ? null : Math.max(0, wrong.progressPercent - 10),
        corrects: wrong.key,
        submittedAt: `${reportedOn}T08:00:00.000Z`,
        releasedAt: `${reportedOn}T11:00:00.000Z`,
        decidedAt: '2021-06-04T09:00:00.000Z',
        createdAt: `${reportedOn}T07:30:00.000Z`,
        updatedAt: '2021-06-04T09:00:00.000Z',
      },
    ];
  });
}

/** Ratings by the CIO office after the April 2021 round: where the forecast and the ministry's view part. */
export function simulateRatings(reports: readonly DemoReport[]): DemoRating[] {
  return reports
    .filter(
      (report) => report.round === '2021-04-15' && report.corrects === null && report.forecastEnd !== null,
    )
    .filter((report) => report.selfLight !== 'GREEN' || report.selfLightReason !== null)
    .map((report) => ({
      measure: report.measure,
      ratedOn: '2021-05-10',
      light:
        report.selfLight === 'YELLOW' && report.selfLightReason?.startsWith('Termin')
          ? 'RED'
          : (report.selfLight ?? 'YELLOW'),
      comment: 'Einschätzung des CIO-Büros nach Abschluss der Berichtsrunde (simuliert).',
      rater: report.decidedBy === CIO ? CIO_DEPUTY : CIO,
      createdAt: '2021-05-10T10:00:00.000Z',
    }));
}
