import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeyFigure, Report } from '../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../../server/exports/report/words/index.ts';
import { COUNTING_RULES, FRESHNESS, SCHEDULE_LIGHTS } from '../../shared/domain/vocabulary.ts';
import { formatDay, formatNumber, formatPercent, translate } from '../../shared/i18n/index.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { blocksOf, partOf, tableRows } from '../support/report-files.ts';
import { count, find, type Found, SCENES } from '../support/report-scenes.ts';
import type { MeasureTruth, MilestoneTruth } from '../support/report-truth.ts';
import { startSeededApp, type TestApp, type TestPerson } from '../support/test-app.ts';

const figuresIn = (report: Report, part: 'SUMMARY' | 'PROGRESS'): (readonly KeyFigure[])[] =>
  blocksOf(partOf(report, part), 'figures').map(({ items }) => items);
const paragraphsIn = (report: Report, part: 'COMPLETENESS') =>
  blocksOf(partOf(report, part), 'paragraph').map(({ text }) => text);

describe.each(DATABASE_KINDS)('every figure of the report is found again on %s', (kind) => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await startSeededApp(kind);
    person = await app.as('kabinett@demo.example');
  });
  afterAll(() => app.stop());

  describe.each(SCENES)('$asOf $rule $lang $ministries $goals', (scene) => {
    const { lang, asOf } = scene;
    const words = REPORT_WORDS[lang];
    const number = (value: number, digits = 0) => formatNumber(lang, value, digits);
    const ofTotal = (value: number, total: number) => words.ofTotal(number(value), number(total));
    const whole = scene.ministries.length === 0 && scene.goals.length === 0;
    let found: Found;
    beforeAll(async () => {
      found = await find(app, person, scene);
    });

    test('goals and their indicators', () => {
      const { report, truth, measures, milestones } = found;
      const goals = truth.goals.filter(({ code }) => scene.goals.length === 0 || scene.goals.includes(code));
      const values = goals.map((goal) => {
        const { indicator, code } = goal;
        if (indicator === null || indicator.formula === 'OZG_SERVICES_ONLINE') return { ...goal, indicator };
        const serves = (thing: MeasureTruth | MilestoneTruth) =>
          thing.goals.some((each) => each.code === code);
        const [done, total] =
          indicator.formula === 'MEASURES_COMPLETED'
            ? [count(measures, (m) => serves(m) && m.light === 'DONE'), count(measures, serves)]
            : [count(milestones, (m) => serves(m) && m.state === 'REACHED'), count(milestones, serves)];
        if (scene.ministries.length === 0) expect([done, total]).toEqual([indicator.count, indicator.total]);
        const percent = total === 0 ? 0 : (100 * done) / total;
        return { ...goal, indicator: { ...indicator, count: done, total, percent } };
      });
      expect(tableRows(report, 'goals')).toEqual(
        values.map(({ code, title, target, indicator, indicatorText }) => ({
          code,
          title,
          target,
          indicator: indicator ? translate(lang, `indicatorFormula.${indicator.formula}`) : indicatorText,
          count: indicator?.count ?? null,
          total: indicator?.total ?? null,
          percent: indicator?.percent ?? null,
        })),
      );
      const core = values.filter((goal) => goal.kind === 'CORE');
      const shown = figuresIn(report, 'SUMMARY').at(0) ?? [];
      expect(shown.map(({ label }) => label)).toEqual(core.map(({ code, title }) => `${code} ${title}`));
      expect(shown.map(({ value }) => value)).toEqual(
        core.map(({ indicator }) => (indicator ? ofTotal(indicator.count, indicator.total) : words.none)),
      );
      for (const [i, { indicator }] of core.entries()) {
        if (indicator) expect(shown[i]?.note).toContain(formatPercent(lang, indicator.percent, 1));
      }
    });

    test('lights, and their change since the reporting date before', () => {
      const { report, truth, measures, before } = found;
      const now = SCHEDULE_LIGHTS.map((light) => count(measures, (m) => m.light === light));
      const then = SCHEDULE_LIGHTS.map((light) => count(before?.measures ?? [], (m) => m.light === light));
      const shown = figuresIn(report, 'SUMMARY').at(1) ?? [];
      expect(shown.map(({ light, value, note }) => ({ light, value, note }))).toEqual(
        SCHEDULE_LIGHTS.map((light, i) => {
          const by = (now[i] ?? 0) - (then[i] ?? 0);
          const day = before && formatDay(lang, before.date);
          const note =
            day === null
              ? words.noEarlier
              : by === 0
                ? words.unchangedSince(day)
                : words.since(`${by > 0 ? '+' : ''}${number(by)}`, day);
          return { light, value: ofTotal(now[i] ?? 0, measures.length), note };
        }),
      );
      const named = (values: readonly number[]) =>
        Object.fromEntries(SCHEDULE_LIGHTS.map((light, i) => [light, values[i]]));
      const history = [
        ...(before ? [{ date: before.date, total: before.measures.length, ...named(then) }] : []),
        { date: asOf, total: measures.length, ...named(now) },
      ];
      expect(tableRows(report, 'lightHistory')).toEqual(history);
      if (!whole) return;
      expect(truth.dashboard.lights.map((each) => each.count)).toEqual(now);
      const told = new Map(truth.dashboard.lightHistory.map((each) => [each.date, each]));
      for (const row of history.slice(0, -1)) {
        expect(told.get(row.date)?.lights.map((each) => each.count)).toEqual(then);
      }
    });

    test('services, forecast, counting rules and topic areas', () => {
      const { report, truth } = found;
      const { ozgProgress: progress, ozgForecast: forecast } = truth;
      const { figure } = forecast;
      expect(figure).toEqual(progress.figure);
      const pace = (value: number | null) => (value === null ? words.progress.unknown : number(value, 1));
      const chance = forecast.probabilityByTarget;
      expect(
        figuresIn(report, 'PROGRESS')
          .flat()
          .map(({ value }) => value),
      ).toEqual([
        ofTotal(figure.online, figure.total),
        pace(figure.requiredPerMonth),
        pace(figure.observedPerMonth),
        chance === null ? words.progress.unknown : formatPercent(lang, 100 * chance, 1),
      ]);
      expect(tableRows(report, 'countingRules')).toEqual(
        COUNTING_RULES.map((each) => {
          const { unit, online, total, percent } = progress.byRule.find((row) => row.rule === each) ?? figure;
          return {
            rule: translate(lang, `countingRule.${each}`),
            unit: translate(lang, `ozgUnit.${unit}`),
            online,
            total,
            percent,
          };
        }),
      );
      const levels = (counts: readonly number[]) =>
        Object.fromEntries([0, 1, 2, 3, 4].map((level) => [`level${level}`, counts[level]]));
      expect(tableRows(report, 'course')).toEqual(
        progress.series.map(({ counts, ...point }) => ({ ...point, ...levels(counts) })),
      );
      const topics = tableRows(report, 'topicAreas');
      expect(topics.slice(0, -1)).toEqual(
        progress.groups.map(({ counts, labelDe, labelEn, ...group }) => ({
          topicArea: lang === 'de' ? labelDe : labelEn,
          ...group,
          ...levels(counts),
        })),
      );
      expect(topics.at(-1)).toMatchObject({ online: figure.online, total: figure.total });
      expect(forecast.enoughData).toBe(true);
      const shown = tableRows(report, 'forecast');
      expect(shown.filter(({ online }) => online === null)).toEqual(
        forecast.path.map((point) => ({ ...point, online: null })),
      );
      expect(
        shown.filter(({ online }) => online !== null).map(({ date, online }) => ({ date, online })),
      ).toEqual([
        ...forecast.history.filter(({ date }) => date !== asOf),
        { date: asOf, online: figure.online },
      ]);
      const ends = [forecast.p50Completion, forecast.p80Completion];
      const notes = blocksOf(partOf(report, 'PROGRESS'), 'note').map(({ text }) => text);
      for (const end of ends) if (end !== null) expect(notes.join(' ')).toContain(formatDay(lang, end));
      expect(notes[0]).toContain(number(figure.excludedFederal));
    });

    test('the matrix of ministries and lights, and how current reports are', () => {
      const { report, truth, measures } = found;
      const names = [
        ...new Set(
          truth.dashboard.ministries.map(({ ministry }) => ministry?.abbreviation ?? words.withoutLead),
        ),
      ].filter((name) => measures.some((m) => (m.ministry?.abbreviation ?? words.withoutLead) === name));
      const groups = [
        ...names.map((name) => ({
          name,
          rows: measures.filter((m) => (m.ministry?.abbreviation ?? words.withoutLead) === name),
        })),
        ...(measures.length > 0 ? [{ name: words.matrix.sum, rows: measures }] : []),
      ];
      expect(tableRows(report, 'matrix')).toEqual(
        groups.map(({ name, rows }) => ({
          ministry: name,
          total: rows.length,
          ...Object.fromEntries(
            SCHEDULE_LIGHTS.map((light) => [light, count(rows, (m) => m.light === light)]),
          ),
          redShare: (100 * count(rows, (m) => m.light === 'RED')) / rows.length,
        })),
      );
      expect(tableRows(report, 'completeness')).toEqual(
        groups.map(({ name, rows }) => ({
          ministry: name,
          total: rows.length,
          ...Object.fromEntries(
            FRESHNESS.map((each) => [each.toLowerCase(), count(rows, (m) => m.freshness === each)]),
          ),
          optimismGap: count(rows, (m) => m.optimismGap === true),
        })),
      );
      const { round } = truth.dashboard;
      if (round)
        expect(paragraphsIn(report, 'COMPLETENESS')[0]).toContain(ofTotal(round.reported, round.total));
      if (!whole) return;
      for (const { ministry, total, lights } of truth.dashboard.ministries) {
        const row = tableRows(report, 'matrix').find((each) => each['ministry'] === ministry?.abbreviation);
        expect([row?.['total'], ...SCHEDULE_LIGHTS.map((light) => row?.[light])]).toEqual([
          total,
          ...lights.map((each) => each.count),
        ]);
      }
    });
  });
});
