import type { FieldValue } from '../../../../shared/domain/field-diff.ts';
import type { ContentKind } from '../../../../shared/domain/vocabulary.ts';
import type { ImportColumn, ImportReason } from '../../frame/import-kind.ts';
import type { DraftColumn } from './draft-column.ts';

/** What an import makes of one thing of the draft. */
export interface DraftWrite {
  readonly code: string;
  /** Of the draft's row when it was planned; null: something new. */
  readonly version: number | null;
  /** Only what changes. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly reason: ImportReason | null;
}

export interface DraftWrites {
  /** Number of the draft. */
  readonly revision: number;
  readonly things: readonly DraftWrite[];
}

/** One kind of thing, as imports into the draft handle it. */
export interface DraftThing {
  readonly kind: ContentKind;
  readonly fields: readonly DraftColumn[];
  readonly columns: readonly ImportColumn[];
}
