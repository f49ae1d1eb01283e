import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { ImportAction, ImportKind } from '../../../shared/domain/vocabulary.ts';
import type { Lang, TextParams } from '../../../shared/i18n/index.ts';
import type { AuditScope } from '../../audit/write.ts';
import type { Viewer } from '../../auth/viewer.ts';
import type { Table } from '../../../shared/report/report-model.ts';
import type { MessageKey } from '../../platform/messages.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { MappedRow } from './mapped-row.ts';

export type Words = Readonly<Record<Lang, string>>;

/** What a column of a file holds; templates and the preview write values by it. */
export type ImportColumnType =
  'text' | 'code' | 'codes' | 'integer' | 'percent' | 'day' | 'planDate' | 'word' | 'yesNo';

/** A column that a kind of import understands. */
export interface ImportColumn {
  readonly field: string;
  readonly label: Words;
  /** Other names that files give it: German, English, keys of our exports. Compared by plainHeader. */
  readonly names: readonly string[];
  /** Without it nothing can be imported. */
  readonly required: boolean;
  readonly type: ImportColumnType;
  /** May the field be emptied? Shown in templates; rules stand in the plan of the kind. */
  readonly mayBeEmpty?: boolean;
}

/** What the person says beside the file. */
export interface ImportOptions {
  readonly revision: number | null;
  readonly round: Day | null;
  readonly reason: string | null;
  readonly decisionReference: string | null;
  readonly sheet: string | null;
  readonly mapping: readonly ColumnChoice[] | null;
  readonly skipRefused: boolean;
}

/** A column of the file, and the field that it is to fill; null: none. */
export interface ColumnChoice {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly field: string | null;
}

/** What is wrong with a row. */
export interface ImportFault {
  /** The column at fault. */
  readonly field: string;
  /** 'C17'; '' where the file has no such column. */
  readonly cell: string;
  /** A word of COMMON_FAULTS or of the kind's own `faults`. */
  readonly code: string;
  readonly written: string;
  readonly params?: TextParams;
}

/** What a row would change: values as they are stored ('2020-Q4', 'STATE', 'W-1, W-2'). */
export interface ImportChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What would become of one row. */
export interface PlannedRow {
  readonly line: number;
  readonly action: ImportAction;
  readonly code: string | null;
  readonly title: string | null;
  readonly leikaKey?: string | null;
  readonly changes: readonly ImportChange[];
  readonly faults: readonly ImportFault[];
  /** What the row may say, but somebody should look at: a draft that is not complete yet. */
  readonly warnings?: readonly ImportFault[];
  /** The row weakens the plan, and neither it nor the import gives a reason. */
  readonly needsReason?: boolean;
}

/** What an import would do. */
export interface PlannedImport<Writes> {
  readonly rows: readonly PlannedRow[];
  /**
   * Plain data that says everything that would be written, with the versions it was planned on: the digest is taken
   * over it, so that what is applied is what was shown.
   */
  readonly writes: Writes;
}

/** Why the changes are made, as the import gives it. */
export interface ImportReason {
  readonly reason: string;
  readonly decisionReference: string | null;
}

/** What planning takes beside file and stored state; no clock, no database. */
export interface PlanFacts {
  readonly viewer: Viewer;
  readonly today: Day;
  readonly lang: Lang;
  readonly reason: ImportReason | null;
  readonly options: ImportOptions;
  /**
   * Called with how many rows were looked at, between turns of the work; nothing hangs on it. What it throws ends the
   * planning.
   */
  readonly onRows?: (done: number) => void;
}

/** From where a kind loads what is stored: within a write it is the transaction's own connection. */
export interface ImportScope {
  readonly db: ReadDatabase;
  readonly viewer: Viewer;
  readonly planId: number;
  readonly today: Day;
  readonly lang: Lang;
  readonly options: ImportOptions;
}

/** What applying and undoing work with: one transaction, in which the frame puts the group on record. */
export interface ImportWork extends ImportScope {
  readonly ctx: RequestContext;
  readonly tx: SqlEntityManager;
  readonly audit: AuditScope;
  readonly reason: ImportReason | null;
  readonly fileName: string;
  /** Told how many rows of how many were handed to the database. */
  readonly onWritten: (done: number, total: number) => void;
}

/** Plain data. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One thing that an import touched: what it was before (null: not there) and what the import left (null: gone). */
export interface ImportTrace {
  /** Names the thing within its kind of import; must be unique in one import. */
  readonly key: string;
  readonly before: Json;
  readonly after: Json;
}

/**
 * One kind of import. Rows are planned by a pure function over what is stored; applying writes exactly that, in the
 * frame's transaction.
 */
export interface ImportKindDefinition<Known, Writes> {
  readonly kind: ImportKind;
  readonly columns: readonly ImportColumn[];
  /** Words for the kind's own fault codes. */
  readonly faults?: Readonly<Record<string, Words>>;
  /** May the person import this kind at all? Rows are judged by the plan. */
  mayImport(viewer: Viewer): boolean;
  /** Everything that planning needs, in as few statements as it takes. @throws AppError where the options name nothing */
  load(scope: ImportScope): Promise<Known>;
  /**
   * Pure. Every fault of a row is named; rows with a fault are refused and nothing else depends on them. A kind whose
   * files are long answers later and lets others take their turn meanwhile.
   */
  plan(
    rows: readonly MappedRow[],
    known: Known,
    facts: PlanFacts,
  ): PlannedImport<Writes> | Promise<PlannedImport<Writes>>;
  /** Writes what was planned. What it throws leaves everything as it was. @returns what it touched, for the undo */
  apply(work: ImportWork, planned: PlannedImport<Writes>, known: Known): Promise<readonly ImportTrace[]>;
  readonly undo?: ImportUndoing;
  /** Without `undo`: why what it wrote stays. */
  readonly notUndoable?: MessageKey;
  /** What is stored and the person may edit, as a table that an import reads again: what templates hold. */
  table?(known: Known, scope: ImportScope): Table;
  /** A stored value in people's words; null where it is written as it is stored or as its column's type says. */
  shown?(lang: Lang, field: string, value: string): string | null;
}

/** How an import is taken back. */
export interface ImportUndoing {
  /**
   * What the things are now, in the form of the traces' `after`, by key; missing or null where it is gone.
   * @throws AppError where nothing can be changed any more, such as LOCKED for a published revision
   */
  states(scope: ImportScope, traces: readonly ImportTrace[]): Promise<ReadonlyMap<string, Json>>;
  /** Brings back what was before. Called only where every state still is as the import left it. */
  restore(work: ImportWork, traces: readonly ImportTrace[]): Promise<void>;
}

/** A planned import whose types only its kind knows. */
export interface PreparedImport {
  readonly rows: readonly PlannedRow[];
  readonly writes: unknown;
  apply(work: ImportWork): Promise<readonly ImportTrace[]>;
}

/** A kind of import as the frame handles it. */
export interface AnyImportKind extends Omit<
  ImportKindDefinition<never, never>,
  'load' | 'plan' | 'apply' | 'table'
> {
  /** What a template of the kind holds; null where it has none. @throws AppError where the options name nothing */
  current(scope: ImportScope): Promise<Table | null>;
  /** Loads what is stored, then plans. */
  prepare(scope: ImportScope, rows: readonly MappedRow[], facts: PlanFacts): Promise<PreparedImport>;
}

/** Closes over the types of a kind, so that all kinds stand in one list. */
export function importKind<Known, Writes>(definition: ImportKindDefinition<Known, Writes>): AnyImportKind {
  const { kind, columns, faults, undo, notUndoable } = definition;
  return {
    kind,
    columns,
    ...(faults && { faults }),
    ...(undo && { undo }),
    ...(notUndoable && { notUndoable }),
    mayImport: (viewer) => definition.mayImport(viewer),
    shown: (lang, field, value) => definition.shown?.(lang, field, value) ?? null,
    current: async (scope) =>
      definition.table ? definition.table(await definition.load(scope), scope) : null,
    async prepare(scope, rows, facts) {
      const known = await definition.load(scope);
      const planned = await definition.plan(rows, known, facts);
      return { ...planned, apply: (work) => definition.apply(work, planned, known) };
    },
  };
}
