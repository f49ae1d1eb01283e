import type { ContentItem, FieldValue, PlanContent, Succession } from '../../shared/domain/revision-diff.ts';
import type { ContentKind } from '../../shared/domain/vocabulary.ts';
import { inTurns } from '../platform/in-turns.ts';
import type { ReadDatabase } from '../platform/read-database.ts';
import {
  type ContentRow,
  type ContentScope,
  goalRows,
  guidelineRows,
  implementationPlanRows,
  linkRows,
  measureRows,
  milestoneRows,
  successionRows,
} from './content-rows.ts';

/** What a revision holds beside the content that is compared: sources, contacts, the exact body behind a lineage. */
export interface ContentAnnotation {
  readonly kind: ContentKind;
  readonly code: string;
  readonly attributes: Readonly<Record<string, string | boolean | null>>;
}

/** Everything that one revision holds, free of database ids. */
export interface RevisionContent {
  /** What is compared field by field. A ministry is named by its lineage, so that a new name is no change. */
  readonly plan: PlanContent;
  /** What the checksum covers beside it; not compared. In order of the plan's items. */
  readonly annotations: readonly ContentAnnotation[];
}

/**
 * Loads the complete content of revisions: goals, guidelines, implementation plans, milestones and measures
 * with all their links as codes. The one loader behind comparison, findings and checksum.
 *
 * Things stand in the plan's order (kind, position, code), codes of links and successions ascend. Seven
 * statements, however many revisions are asked for.
 *
 * @param revisionIds ids of revisions
 * @param scope one thing alone, without any succession; null for everything
 * @returns content by revision id; an id that does not exist has empty content
 */
export async function loadRevisionContents(
  db: ReadDatabase,
  revisionIds: readonly number[],
  scope: ContentScope | null = null,
): Promise<Map<number, RevisionContent>> {
  const contents = new Map<number, MutableContent>();
  for (const id of revisionIds) contents.set(id, { items: [], annotations: [], successions: [] });
  if (contents.size === 0) return new Map();

  const ids = [...contents.keys()];
  const links = new Map<string, string[]>();
  await inTurns(await linkRows(db, ids, scope), (link) => {
    const key = `${link.revisionId} ${link.kind} ${link.code} ${link.field}`;
    const codes = links.get(key);
    if (codes) codes.push(link.target);
    else links.set(key, [link.target]);
  });

  // One statement after the other: inside a transaction they share one connection.
  const add = async (rows: readonly ContentRow[]): Promise<void> => {
    const inPlace = rows.toSorted((a, b) => comparePlaces(a.place, b.place));
    await inTurns(inPlace, (row) => addRow(contents.get(row.revisionId), row, links));
  };
  const code = scope?.code ?? null;
  const holds = (kind: ContentKind) => scope === null || scope.kind === kind;
  if (holds('GOAL')) await add(await goalRows(db, ids, code));
  if (holds('GUIDELINE')) await add(await guidelineRows(db, ids, code));
  if (holds('IMPLEMENTATION_PLAN')) await add(await implementationPlanRows(db, ids, code));
  if (holds('MILESTONE')) await add(await milestoneRows(db, ids, code));
  if (holds('MEASURE')) await add(await measureRows(db, ids, code));
  const succeeded = scope === null ? await successionRows(db, ids) : [];
  const successions = succeeded.toSorted((a, b) =>
    comparePlaces([a.predecessor, a.successor, a.kind], [b.predecessor, b.successor, b.kind]),
  );
  for (const { revisionId, ...succession } of successions) {
    contents.get(revisionId)?.successions.push(succession);
  }

  return new Map(
    [...contents].map(([id, content]) => [
      id,
      {
        plan: { items: content.items, successions: content.successions },
        annotations: content.annotations,
      },
    ]),
  );
}

/** Loads the content of one revision, see loadRevisionContents. */
export async function loadRevisionContent(db: ReadDatabase, revisionId: number): Promise<RevisionContent> {
  const contents = await loadRevisionContents(db, [revisionId]);
  return contents.get(revisionId) ?? { plan: { items: [], successions: [] }, annotations: [] };
}

interface MutableContent {
  items: ContentItem[];
  annotations: ContentAnnotation[];
  successions: Succession[];
}

function addRow(
  content: MutableContent | undefined,
  row: ContentRow,
  links: ReadonlyMap<string, readonly string[]>,
): void {
  if (!content) return;
  const { revisionId, kind, code, title, ministry, fields, linkFields, annotation } = row;
  const codes = linkFields.map((field): [string, FieldValue] => {
    const targets = new Set(links.get(`${revisionId} ${kind} ${code} ${field}`));
    return [field, { type: 'codes', value: [...targets].toSorted() }];
  });
  content.items.push({ kind, code, title, ministry, fields: { ...fields, ...Object.fromEntries(codes) } });
  content.annotations.push({ kind, code, attributes: annotation });
}

/** Texts by code unit: the databases collate differently, and a checksum must not. */
function comparePlaces(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
