import type { Lang } from '../../shared/i18n/index.ts';
import type { RevisionHead } from '../plans/plan-snapshot.ts';
import { type OpenColumn, type OpenRow, rowsOf, type SourceColumn } from './column.ts';

/** Whom a data set owes its content to, beside the publisher. */
export type NamedSource = 'DESTATIS' | 'OZG_CATALOGUE';

/** What a data set says of itself, whatever the revision. */
export interface DatasetFacts {
  /** Its name in addresses. */
  readonly name: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly description: Readonly<Record<Lang, string>>;
  /** Further sources that must be named. */
  readonly sources: readonly NamedSource[];
  /** What is simulated in it where the plan is a demonstration; null where its content is documented. */
  readonly simulated: Readonly<Record<Lang, string>> | null;
  /** Columns that together name a row. Empty where none do. */
  readonly key: readonly string[];
}

/**
 * One open data set. It is found by its address for as long as the product runs: a column is added, never renamed or
 * given another meaning; what must become different gets a new name.
 */
export interface OpenDataset<Material> extends DatasetFacts {
  readonly columns: readonly OpenColumn[];
  rows(this: void, material: Material): readonly OpenRow[];
}

/** Declares a data set by its columns and the things that become its rows. */
export function openDataset<Material, Source>(
  facts: DatasetFacts,
  columns: readonly SourceColumn<Source>[],
  sources: (material: Material) => readonly Source[],
): OpenDataset<Material> {
  return { ...facts, columns, rows: (material) => rowsOf(columns, sources(material)) };
}

/** A published revision: it has an effective date and a checksum. */
export type PublishedRevision = RevisionHead & { effectiveDate: string; contentSha256: string };
