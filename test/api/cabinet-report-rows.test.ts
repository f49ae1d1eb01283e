import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, tablesOf } from '../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../../server/exports/report/words/index.ts';
import { sha256OfCanonical } from '../../server/platform/canonical.ts';
import { formatDay, formatNumber, reasonText, translate } from '../../shared/i18n/index.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { blocksOf, partOf, tableRows } from '../support/report-files.ts';
import { byCode, count, find, type Found, SCENES } from '../support/report-scenes.ts';
import { startSeededApp, type TestApp, type TestPerson } from '../support/test-app.ts';

const paragraphsIn = (report: Report, part: 'CHANGES') =>
  blocksOf(partOf(report, part), 'paragraph').map(({ text }) => text);

describe.each(DATABASE_KINDS)('every row of the report is found again on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind);
    person = await app.as('kabinett@demo.example');
  });
  afterAll(() => app.stop());

  describe.each(SCENES)('$asOf $rule $lang $ministries $goals', (scene) => {
    const { lang, asOf, rule } = scene;
    const words = REPORT_WORDS[lang];
    const number = (value: number, digits = 0) => formatNumber(lang, value, digits);
    let found: Found;
    beforeAll(async () => {
      found = await find(app, person, scene);
    });

    test('changes of the plan, and what they weakened', () => {
      const { report, comparison } = found;
      if (!comparison) {
        expect(paragraphsIn(report, 'CHANGES')).toEqual([words.changes.first]);
        return;
      }
      expect(tableRows(report, 'changeCounts')).toEqual(
        comparison.counts.map((each) => ({
          ...each,
          kind: translate(lang, `contentKind.${each.kind as 'MEASURE'}`),
        })),
      );
      const { summary } = comparison;
      const sentences = paragraphsIn(report, 'CHANGES')[1];
      for (const value of Object.values(summary)) expect(sentences).toContain(number(value));
      const ids = new Set(tablesOf(report).map(({ id }) => id));
      const rowsIn = (id: string) => (ids.has(id) ? tableRows(report, id) : []);
      const weakened = comparison.changes.flatMap(({ code, fields, weakenings, reasons }) =>
        [
          ...(weakenings.includes('DROPPED')
            ? [{ code, field: null, daysMoved: null, weakening: 'DROPPED' }]
            : []),
          ...fields.flatMap((each) => (each.weakening === null ? [] : [{ code, ...each }])),
        ].map((row) => ({
          code: row.code,
          field: row.field === null ? null : translate(lang, `field.${row.field as 'title'}`),
          daysMoved: row.daysMoved,
          weakening: translate(lang, `weakening.${row.weakening as 'DROPPED'}`),
          reason:
            reasons
              .filter(
                (why) =>
                  why.reason.trim() !== '' && (why.field === row.field || why.weakening === row.weakening),
              )
              .map((why) => why.reason)
              .join(' | ') || words.changes.noReason,
        })),
      );
      expect(
        rowsIn('weakened').map(({ code, field, daysMoved, weakening, reason }) => ({
          code,
          field,
          daysMoved,
          weakening,
          reason,
        })),
      ).toEqual(weakened);
      const others = comparison.changes
        .filter(({ weakenings }) => weakenings.length === 0)
        .flatMap(({ code, change, fields }) =>
          (fields.length === 0 ? [{ field: null, daysMoved: null }] : fields).map(({ field, daysMoved }) => ({
            code,
            change: translate(lang, `changeKind.${change as 'ADDED'}`),
            field: field === null ? null : translate(lang, `field.${field as 'title'}`),
            daysMoved,
          })),
        );
      expect(
        rowsIn('otherChanges').map(({ code, change, field, daysMoved }) => ({
          code,
          change,
          field,
          daysMoved,
        })),
      ).toEqual(others);
    });

    test('milestones that slip', () => {
      const { report, truth } = found;
      const { lines, totalCount } = truth.milestoneTrend;
      const slips = lines
        .filter(({ daysMoved }) => daysMoved > 0)
        .toSorted((a, b) => b.daysMoved - a.daysMoved || byCode(a, b));
      expect(tableRows(report, 'slips')).toEqual(
        slips.slice(0, 15).map(({ code, title, ministry, points, reachedOn, daysMoved, zigzag, steep }) => ({
          code,
          title,
          ministry: ministry.abbreviation,
          first: points[0]?.written,
          now: reachedOn ?? points.at(-1)?.written,
          days: daysMoved,
          pattern:
            [...(zigzag ? [words.trend.zigzag] : []), ...(steep ? [words.trend.steep] : [])].join(', ') ||
            null,
        })),
      );
      const [chart] = blocksOf(partOf(report, 'TREND'), 'chart');
      if (slips.length === 0) expect(chart).toBeUndefined();
      else expect(chart?.title).toBe(words.trend.chart(number(slips.length), number(totalCount)));
      const points = slips.slice(0, 8).flatMap(({ code, points: all }) =>
        all.map((point) => ({
          code,
          revision: point.revision === null ? words.trend.asOf : words.trend.revision(point.revision),
          on: point.x,
          planned: point.written,
        })),
      );
      if (chart) expect(tableRows(report, 'trend')).toEqual(points);
    });

    test('each ministry: milestones, measures and their reasons', () => {
      const { report, truth, measures, milestones } = found;
      const ids = tablesOf(report).map(({ id }) => id);
      const rowsWith = (prefix: RegExp) =>
        ids
          .filter((id) => prefix.test(id))
          .flatMap((id) => tableRows(report, id))
          .map((row) => ({ ...row, code: String(row['code']) }));
      expect(rowsWith(/^milestones./).toSorted(byCode)).toEqual(
        milestones.toSorted(byCode).map(({ code, title, planned, drift, state, daysOverdue }) => ({
          code,
          title,
          planned,
          expected: drift.expected,
          state: translate(lang, `milestoneState.${state}`),
          daysOverdue: daysOverdue === 0 ? null : daysOverdue,
        })),
      );
      expect(rowsWith(/^measures./).toSorted(byCode)).toEqual(
        measures.toSorted(byCode).map(({ code, title, light, lightReasons, reports: [latest] }) => {
          const affairs = latest?.stateOfAffairs || null;
          const corrects = latest?.correctsReportedOn ?? null;
          return {
            code,
            title,
            light,
            why: lightReasons.map((reason) => reasonText(lang, reason)).join(' '),
            stateOfAffairs:
              affairs && corrects ? words.ministries.erratum(affairs, formatDay(lang, corrects)) : affairs,
            nextSteps: latest?.nextSteps || null,
          };
        }),
      );
      const shown = blocksOf(partOf(report, 'MINISTRIES'), 'paragraph')
        .map(({ text }) => text)
        .join('\n\n');
      for (const { currentState, ministry } of truth.implementationPlans) {
        const isIn = scene.ministries.length === 0 || scene.ministries.includes(ministry.lineage);
        expect(shown.includes(currentState)).toBe(isIn);
      }
      const facts = blocksOf(partOf(report, 'MINISTRIES'), 'facts').flatMap((block) => block.facts);
      const sumOf = (label: string) =>
        facts
          .filter((fact) => fact.label === label)
          .reduce((sum, fact) => sum + Number.parseInt(fact.value, 10), 0);
      expect(sumOf(words.ministries.lights)).toBe(measures.length);
      expect(sumOf(words.ministries.reached)).toBe(count(milestones, (m) => m.state === 'REACHED'));
      expect(sumOf(words.ministries.overdue)).toBe(count(milestones, (m) => m.state === 'OVERDUE'));
      expect(sumOf(words.ministries.dueSoon)).toBe(count(milestones, (m) => m.state === 'DUE_SOON'));
    });

    test('the annex of all measures, and the checksums', () => {
      const { report, truth, measures } = found;
      const rows = tableRows(report, 'measures').map((row) => ({ ...row, code: String(row['code']) }));
      expect(rows.toSorted(byCode)).toEqual(
        measures.toSorted(byCode).map((m) => ({
          code: m.code,
          title: m.title,
          ministry: m.ministry?.abbreviation ?? words.withoutLead,
          level: translate(lang, `measureLevel.${m.level}`),
          lifecycle: translate(lang, `lifecycle.${m.lifecycle}`),
          light: m.light,
          progress: m.progress.percent,
          start: m.start,
          plannedEnd: m.plannedEnd,
          expectedEnd: m.drift.expected,
          daysAgainstFirst: m.drift.daysAgainstFirst,
          daysAgainstPrevious: m.drift.daysAgainstPrevious,
          reportedOn: m.reportedOn,
        })),
      );
      const { number: revision } = truth.revisionInForce;
      expect(report.cover).toMatchObject({ asOf, revision, rule });
      const sums = blocksOf(partOf(report, 'VERIFICATION'), 'facts').flatMap((block) => block.facts);
      expect(sums.map(({ value }) => value)).toEqual(
        [revision, revision - 1].flatMap(
          (each) => truth.revisions.find((row) => row.number === each)?.contentSha256 ?? [],
        ),
      );
      const { contentSha256, ...content } = report;
      expect(sha256OfCanonical(content)).toBe(contentSha256);
      const tables = tablesOf(report).map(({ id }) => id);
      expect(new Set(tables).size, 'ids of tables').toBe(tables.length);
      const headings = report.parts.flatMap((part) => blocksOf(part, 'heading').map(({ id }) => id));
      expect(new Set(headings).size, 'ids of headings').toBe(headings.length);
    });
  });
});
