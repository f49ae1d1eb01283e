import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '../../../../server/exports/charts/chart-svg.tsx';
import { fitText, textWidth } from '../../../../server/exports/charts/text-measure.ts';
import type { Chart, ChartBlock } from '../../../../shared/report/report-model.ts';
import { LANGS } from '../../../../shared/i18n/index.ts';
import { sampleCharts } from '../../../support/sample-report.ts';

const charts = sampleCharts()
  .filter((block): block is ChartBlock => block.kind === 'chart')
  .map((block) => [block.chart.type, block.chart] as const);
const chartOf = <T extends Chart['type']>(type: T) =>
  charts.find(([each]) => each === type)?.[1] as Extract<Chart, { type: T }>;

/** The renderer refuses XML that is not well-formed. */
function heightOf(svg: string): number {
  return new Resvg(svg, { font: { loadSystemFonts: false } }).height;
}

describe.each(charts)('chart of type %s', (_type, chart) => {
  it.each(LANGS)('is well-formed, and the same each time, in %s', (lang) => {
    const svg = chartSvg(chart, lang, { width: 642 });
    expect(heightOf(svg)).toBeGreaterThan(100);
    expect(chartSvg(chart, lang, { width: 642 })).toBe(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="642"/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('keeps the size that it is given', () => {
    expect(heightOf(chartSvg(chart, 'de', { width: 320, height: 260 }))).toBe(260);
  });

  it('takes no text as markup', () => {
    const hostile = `<script>&"'\u0000\ud800😀`;
    const text = JSON.stringify(chart, (key, value: unknown) =>
      /label|^x$|^y$|^p50$|^band$|^observed$|^target$|^required$|^diagonal$/i.test(key) &&
      typeof value === 'string' &&
      !/^\d{4}-\d\d-\d\d$/.test(value)
        ? hostile
        : value,
    );
    const svg = chartSvg(JSON.parse(text) as Chart, 'de', { width: 642 });
    expect(heightOf(svg)).toBeGreaterThan(100);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).not.toContain('\u0000');
  });
});

describe('charts without data', () => {
  const empty: Chart[] = [
    { ...chartOf('course'), points: [] },
    { ...chartOf('fan'), history: [], path: [] },
    { ...chartOf('bars'), rows: [] },
    { ...chartOf('trend'), lines: [], ticks: [] },
  ];
  it.each(empty.map((chart) => [chart.type, chart] as const))('%s is drawn all the same', (_type, chart) => {
    const svg = chartSvg(chart, 'de', { width: 642 });
    expect(heightOf(svg)).toBeGreaterThan(30);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('one single point has no division by zero', () => {
    const [course, trend] = [chartOf('course'), chartOf('trend')];
    const day = course.points.at(-1);
    if (!day) throw new Error('the sample has points');
    for (const chart of [
      { ...course, points: [day], targetDate: day.date },
      {
        ...trend,
        ticks: trend.ticks.slice(0, 1),
        lines: trend.lines.map((line) => ({ ...line, points: line.points.slice(0, 1), reachedOn: null })),
      },
    ]) {
      expect(chartSvg(chart, 'en', { width: 642 })).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('what charts say in words', () => {
  it('names every level with its number', () => {
    const svg = chartSvg(chartOf('course'), 'de', { width: 642 });
    expect(svg).toContain('Reifegrad 3: 80');
    expect(svg).toContain('Ziel: 462 (31.12.2022)');
  });

  it('writes dates of the language', () => {
    expect(chartSvg(chartOf('fan'), 'en', { width: 642 })).toContain('31 December 2022');
    expect(chartSvg(chartOf('trend'), 'de', { width: 642 })).toContain('W-SMF-04: erreicht 01.09.2021');
  });

  it('keeps the names at the ends of many lines apart', () => {
    const trend = chartOf('trend');
    const line = trend.lines[0];
    if (!line) throw new Error('the sample has lines');
    const many = Array.from({ length: 20 }, (_, i) => ({ ...line, label: `W-X-${i}` }));
    const svg = chartSvg({ ...trend, lines: many }, 'de', { width: 642 });
    const tops = [...svg.matchAll(/ y="([\d.]+)"[^>]*font-weight="600">W-X/g)].map((match) =>
      Number(match[1]),
    );
    expect(tops).toHaveLength(20);
    const gaps = tops.toSorted((a, b) => a - b).map((top, i, all) => top - (all[i - 1] ?? -Infinity));
    expect(Math.min(...gaps)).toBeGreaterThan(11);
  });
});

describe('texts in charts', () => {
  it('fit into their room', () => {
    const lines = fitText('Staatsministerium für Wirtschaft, Arbeit und Verkehr', 90, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(96);
  });

  it('stay whole where there is room', () => {
    expect(fitText('ohne Federführung', textWidth('ohne Federführung'), 2)).toEqual(['ohne Federführung']);
  });
});
