import type { Block, Report, Table } from '../../shared/report/report-model.ts';
import type { Lang } from '../../shared/i18n/index.ts';

/** A table with every type of column, an empty cell, a long text and what a spreadsheet would take for a formula. */
export function sampleTable(rows = 3): Table {
  return {
    id: 'sample',
    title: 'Maßnahmen im Überblick',
    columns: [
      { key: 'code', label: 'Kennung', type: 'code', weight: 1 },
      { key: 'title', label: 'Bezeichnung', type: 'text', weight: 3 },
      { key: 'light', label: 'Ampel', type: 'light', weight: 1.2 },
      { key: 'planned', label: 'Geplantes Ende', type: 'planDate', weight: 1.2 },
      { key: 'reportedOn', label: 'Gemeldet', type: 'day', weight: 1.2 },
      { key: 'count', label: 'Anzahl', type: 'integer', weight: 1 },
      { key: 'pace', label: 'Tempo', type: 'decimal', weight: 1 },
      { key: 'share', label: 'Anteil', type: 'percent', weight: 1 },
      { key: 'drift', label: 'Abweichung', type: 'days', weight: 1 },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      `M-${String(i + 1).padStart(4, '0')}`,
      i % 3 === 0
        ? '=HYPERLINK("https://example.org")'
        : 'Einführung der elektronischen Verwaltungsakte in den Landratsämtern und Kreisfreien Städten',
      (['RED', 'UNREPORTED', 'YELLOW', 'GREEN', 'DONE', 'NEUTRAL'] as const)[i % 6] ?? null,
      i % 4 === 0 ? null : '2021-Q4',
      '2021-10-15',
      1234 + i,
      2.5,
      18.181818,
      i % 2 === 0 ? 41 : -3,
    ]),
    total: false,
    empty: 'Es gibt keine Maßnahmen.',
  };
}

const LIGHTS = [
  { light: 'RED', label: 'verzögert' },
  { light: 'UNREPORTED', label: 'nicht gemeldet' },
  { light: 'YELLOW', label: 'gefährdet' },
  { light: 'GREEN', label: 'im Plan' },
  { light: 'DONE', label: 'erreicht' },
  { light: 'NEUTRAL', label: 'ruht oder eingestellt' },
] as const;

const MONTH_ENDS = [
  '2020-10-31',
  '2020-11-30',
  '2020-12-31',
  '2021-01-31',
  '2021-02-28',
  '2021-03-31',
  '2021-04-30',
  '2021-05-31',
  '2021-06-30',
  '2021-07-31',
  '2021-08-31',
  '2021-09-30',
  '2021-10-15',
];

const FORECAST_ENDS = ['2021-12-31', '2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'];

function twin(id: string): Table {
  return { ...sampleTable(2), id, title: 'Dieselben Werte als Tabelle' };
}

/** One chart of every type. */
export function sampleCharts(): Block[] {
  return [
    {
      kind: 'chart',
      id: 'course',
      title: '84 von 462 Leistungen sind online; nötig wären 312.',
      alt: 'Leistungen nach Reifegrad von Oktober 2020 bis Oktober 2021.',
      chart: {
        type: 'course',
        points: MONTH_ENDS.map((date, i) => ({
          date,
          counts: [120 - 6 * i, 100 - 2 * i, 60 + i, 20 + 5 * i, 2 + i],
          notRecorded: 160 + i,
        })),
        levels: [0, 1, 2, 3, 4].map((level) => ({
          level: level as 0 | 1 | 2 | 3 | 4,
          label: `Reifegrad ${level}`,
        })),
        notRecordedLabel: 'ohne Meldung',
        total: 462,
        targetDate: '2022-12-31',
        targetLabel: 'Ziel: 462',
        yLabel: 'OZG-Leistungen',
      },
      twin: twin('course'),
    },
    {
      kind: 'chart',
      id: 'fan',
      title: 'Beim heutigen Tempo wird das Ziel verfehlt.',
      alt: 'Verlauf und Prognose bis Ende 2022.',
      chart: {
        type: 'fan',
        history: MONTH_ENDS.map((date, i) => ({ date, online: 22 + 5 * i })),
        path: FORECAST_ENDS.map((date, i) => ({
          date,
          p10: 84 + 12 * i,
          p50: 90 + 18 * i,
          p90: 96 + 26 * i,
        })),
        target: 462,
        targetDate: '2022-12-31',
        labels: {
          observed: 'gezählt',
          p50: 'mittlere Prognose',
          band: '80 % der Verläufe',
          target: 'Ziel',
          required: 'nötiges Tempo',
          y: 'Leistungen online',
        },
      },
      twin: twin('fan'),
    },
    {
      kind: 'chart',
      id: 'bars',
      title: 'Die meisten verzögerten Maßnahmen hat die Staatskanzlei.',
      alt: 'Maßnahmen nach Ampel und Ressort.',
      chart: {
        type: 'bars',
        lights: LIGHTS,
        rows: ['SK', 'SMI', 'SMF', 'SMK', 'SMWA', 'ohne Federführung'].map((label, i) => ({
          label,
          total: 21 + i,
          counts: [5, 3, 4, 2 + i, 6, 1],
        })),
        xLabel: 'Maßnahmen',
      },
      twin: twin('bars'),
    },
    {
      kind: 'chart',
      id: 'trend',
      title: 'Drei Wegmarken rücken mit jeder Fassung weiter weg.',
      alt: 'Meilensteintrend über vier Fassungen.',
      chart: {
        type: 'trend',
        lines: ['W-SK-01', 'W-SK-03', 'W-SMI-02', 'W-SMF-04'].map((label, i) => ({
          label,
          points: [
            { x: '2019-03-19', planned: '2020-12-31' },
            { x: '2020-04-15', planned: i === 1 ? '2020-12-31' : '2021-06-30' },
            { x: '2021-01-20', planned: i === 2 ? '2021-03-31' : '2021-12-31' },
            { x: '2021-10-15', planned: i === 0 ? '2022-12-31' : '2022-03-31' },
          ],
          reachedOn: i === 3 ? '2021-09-01' : null,
        })),
        ticks: [
          { x: '2019-03-19', label: 'Fassung 1' },
          { x: '2020-04-15', label: 'Fassung 2' },
          { x: '2021-01-20', label: 'Fassung 3' },
          { x: '2021-10-15', label: 'Stichtag' },
        ],
        labels: { x: 'Fassung', y: 'geplanter Termin', diagonal: 'heute fällig' },
      },
      twin: twin('trend'),
    },
  ];
}

/**
 * A report with every kind of block and chart, for the writers.
 * @param rows rows of its long table
 */
export function sampleReport(lang: Lang = 'de', rows = 60): Report {
  return {
    schema: 'masterplan-report/1',
    lang,
    cover: {
      plan: 'Masterplan Digitale Verwaltung Sachsen',
      title: 'Bericht an das Kabinett',
      subtitle: 'Stand 15.10.2021, Fassung 3',
      facts: [
        { label: 'Fassung', value: '3 – Fortschreibung 2021' },
        { label: 'Stichtag', value: '15.10.2021' },
        { label: 'Kabinettsbeschluss', value: 'simuliert 21/0123' },
        { label: 'Zählregel', value: 'Leistung ab Reifegrad 3' },
      ],
      marks: ['Statusmeldungen und Reifegrade dieser Vorführung sind simuliert.'],
      asOf: '2021-10-15',
      revision: 3,
      rule: 'SERVICE_LEVEL3',
    },
    parts: [
      {
        id: 'SUMMARY',
        title: 'Zusammenfassung',
        blocks: [
          {
            kind: 'figures',
            items: [
              {
                label: 'Kernziel 1',
                value: '84 von 462',
                note: 'Leistung ab Reifegrad 3, Stand 15.10.2021',
                light: null,
              },
              { label: 'verzögert', value: '23 von 110', note: '+4 seit 15.04.2021', light: 'RED' },
              { label: 'im Plan', value: '31 von 110', note: '−2 seit 15.04.2021', light: 'GREEN' },
            ],
          },
          { kind: 'paragraph', text: 'Beim heutigen Tempo wird das Ziel bis Ende 2022 nicht erreicht.' },
          { kind: 'heading', level: 2, id: 'decisions', text: 'Was eine Entscheidung braucht' },
          {
            kind: 'list',
            ordered: true,
            items: [
              'M-ELG: Das geplante Ende ist seit 41 Tagen überschritten.',
              'W-SK-03 war am 30.06.2021 fällig.',
            ],
          },
          { kind: 'note', text: 'Grundlage: 110 Maßnahmen der Fassung 3.' },
        ],
      },
      { id: 'PROGRESS', title: 'Stand auf dem Weg zu 2022', blocks: sampleCharts() },
      {
        id: 'MINISTRIES',
        title: 'Die Ressorts',
        blocks: [
          { kind: 'heading', level: 2, id: 'ministry-sk', text: 'Staatskanzlei (SK)' },
          {
            kind: 'facts',
            facts: [
              { label: 'Wegmarken erreicht', value: '7 von 21' },
              { label: 'überfällig', value: '3' },
            ],
          },
          { kind: 'heading', level: 3, id: 'ministry-sk-state', text: 'Ausgangslage' },
          { kind: 'paragraph', text: 'Die Staatskanzlei koordiniert die Digitalisierung der Verwaltung.' },
        ],
      },
      {
        id: 'MEASURES',
        title: 'Alle Maßnahmen',
        blocks: [{ kind: 'table', table: { ...sampleTable(rows), id: 'measures' } }],
      },
      {
        id: 'METHOD',
        title: 'Methode',
        blocks: [
          { kind: 'table', table: { ...sampleTable(0), id: 'empty' } },
          { kind: 'checksum', label: 'Inhalt dieses Berichts' },
        ],
      },
    ],
    contentSha256: 'a'.repeat(64),
  };
}
