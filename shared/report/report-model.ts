import type { Day } from '../domain/plan-date.ts';
import type { CountingRule, Maturity, ReportPart, ScheduleLight } from '../domain/vocabulary.ts';
import type { Lang } from '../i18n/index.ts';

/*
 * The cabinet report without any form: words in one language and values with their types. Every format is made from
 * this and from nothing else, so that PDF, DOCX, XLSX, ODS, CSV and JSON cannot say different things.
 */

/** Version of this form, as the JSON files name it. */
export const REPORT_SCHEMA = 'masterplan-report/1';

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly lang: Lang;
  readonly cover: Cover;
  readonly parts: readonly Part[];
  /** SHA-256 over the canonical form (RFC 8785) of everything else here: the same in all formats. */
  readonly contentSha256: string;
}

export interface Cover {
  /** 'Masterplan Digitale Verwaltung Sachsen'. */
  readonly plan: string;
  /** 'Bericht an das Kabinett'. */
  readonly title: string;
  /** 'Stand 15. Oktober 2021, Fassung 3'. */
  readonly subtitle: string;
  /** Revision, Stichtag, decision reference, counting rule, selection. */
  readonly facts: readonly Fact[];
  /** Whole sentences that nobody may overlook: simulated data, a draft, a selection. */
  readonly marks: readonly string[];
  readonly asOf: Day;
  readonly revision: number;
  readonly rule: CountingRule;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A chapter. */
export interface Part {
  readonly id: ReportPart;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | NoteBlock
  | ListBlock
  | FiguresBlock
  | TableBlock
  | ChartBlock
  | FactsBlock
  | ChecksumBlock;

/** Heading below that of the part: level 2 or 3. The id is unique in the report and stable. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly id: string;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Small print under a figure, chart or table: rule, denominator, date, what is left out. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
}

/** Head figures side by side, at most four in a row. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly items: readonly KeyFigure[];
}

export interface KeyFigure {
  readonly label: string;
  /** As people read it: '84 von 462'. */
  readonly value: string;
  /** Denominator, rule and date, or a comparison. */
  readonly note: string;
  /** Where the figure speaks of a light: shape and colour go with it. */
  readonly light: ScheduleLight | null;
}

export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** Where the report's own contentSha256 stands; a block cannot hold it, since it is taken over all blocks. */
export interface ChecksumBlock {
  readonly kind: 'checksum';
  readonly label: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: Table;
}

/** A chart with its table twin. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** Unique in the report. */
  readonly id: string;
  /** States the finding in a sentence. */
  readonly title: string;
  /** What a reader who cannot see it must know. */
  readonly alt: string;
  readonly chart: Chart;
  /** The same data as a table: beneath the chart in documents, a sheet in workbooks. */
  readonly twin: Table;
}

/**
 * What the values of a column are, and how they are written:
 * text, code: text (a code never breaks). integer, decimal: number. percent: 0 to 100. days: whole days, signed, positive
 * is later. day: 'YYYY-MM-DD'. planDate: written form ('2020-Q4'). light: ScheduleLight. Null is nothing, '–'.
 */
export type ColumnType =
  'text' | 'code' | 'integer' | 'decimal' | 'percent' | 'days' | 'day' | 'planDate' | 'light';

export interface Column {
  /** English, stable, unique in its table: what machines read. */
  readonly key: string;
  readonly label: string;
  readonly type: ColumnType;
  /** Share of the width against the other columns of its table; 1 is a usual short column. */
  readonly weight: number;
}

export type Cell = string | number | null;

export interface Table {
  /** English, stable, unique in the report, at most 31 characters: name of sheets and files. */
  readonly id: string;
  /** In the report's language. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Last row sums up the others and is set apart. */
  readonly total: boolean;
  /** What stands instead of rows where there are none. */
  readonly empty: string;
}

export type Chart = CourseChart | FanChart | BarsChart | TrendChart;

/** Services by maturity level over time, stacked; those without record last. */
export interface CourseChart {
  readonly type: 'course';
  readonly points: readonly {
    readonly date: Day;
    /** Index is the level 0 to 4. */
    readonly counts: readonly number[];
    readonly notRecorded: number;
  }[];
  readonly levels: readonly { readonly level: Maturity; readonly label: string }[];
  readonly notRecordedLabel: string;
  readonly total: number;
  readonly targetDate: Day;
  readonly targetLabel: string;
  readonly yLabel: string;
}

/** What was counted, and where the observed pace leads: P10 to P90 around P50. */
export interface FanChart {
  readonly type: 'fan';
  readonly history: readonly { readonly date: Day; readonly online: number }[];
  readonly path: readonly {
    readonly date: Day;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  readonly target: number;
  readonly targetDate: Day;
  readonly labels: {
    readonly observed: string;
    readonly p50: string;
    readonly band: string;
    readonly target: string;
    readonly required: string;
    readonly y: string;
  };
}

/** Measures by light, one bar a row: by ministry, or by reporting date. */
export interface BarsChart {
  readonly type: 'bars';
  readonly lights: readonly { readonly light: ScheduleLight; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly total: number;
    /** In the order of `lights`. */
    readonly counts: readonly number[];
  }[];
  readonly xLabel: string;
}

/** Milestone trend: what was planned for each milestone at each revision's date. Rising lines slip. */
export interface TrendChart {
  readonly type: 'trend';
  readonly lines: readonly {
    readonly label: string;
    readonly points: readonly { readonly x: Day; readonly planned: Day }[];
    readonly reachedOn: Day | null;
  }[];
  /** Names of the days on the x axis, such as 'Fassung 2'. */
  readonly ticks: readonly { readonly x: Day; readonly label: string }[];
  readonly labels: { readonly x: string; readonly y: string; readonly diagonal: string };
}

/** All tables of a report in their order: those of its parts and the twins of its charts. */
export function tablesOf(report: Report): Table[] {
  return report.parts.flatMap((part) =>
    part.blocks.flatMap((block) => {
      if (block.kind === 'table') return block.table;
      return block.kind === 'chart' ? block.twin : [];
    }),
  );
}
