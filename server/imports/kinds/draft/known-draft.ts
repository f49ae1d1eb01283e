import { sql } from 'kysely';
import type { Day } from '../../../../shared/domain/plan-date.ts';
import { comparing, type ContentChange } from '../../../../shared/domain/revision-diff.ts';
import type { ContentKind } from '../../../../shared/domain/vocabulary.ts';
import { AppError } from '../../../platform/errors.ts';
import { resultInTurns } from '../../../platform/in-turns.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import { heldItems, nameOf } from '../../../revisions/draft/change-content.ts';
import { CONTENT } from '../../../revisions/draft/content-tables.ts';
import type { HeldItem } from '../../../revisions/draft/item-fields.ts';
import type { RecordedLine } from '../../../revisions/draft/ledger-lines.ts';
import { assertIsDraft, type DraftPlace, readDraftPlace } from '../../../revisions/draft/open-draft.ts';
import { namedBodies } from '../../../revisions/draft/resolve-keys.ts';
import { recordedLines } from '../../../revisions/draft/settle-things.ts';
import { loadRevisionContents, type RevisionContent } from '../../../revisions/revision-content.ts';
import type { ImportScope } from '../../frame/import-kind.ts';
import { OrganisationNames } from '../../frame/organisation-names.ts';
import { plainName } from '../../frame/words.ts';

/** A topic area as files name it. */
export interface KnownTopic {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
}

/** Identity of a thing across revisions. */
export interface KnownIdentity {
  readonly id: number;
  /** Another revision holds it too. */
  readonly elsewhere: boolean;
}

/** Everything that planning an import into the draft asks for. */
export interface KnownDraft {
  readonly place: DraftPlace;
  /** On which organisations are who they are. */
  readonly day: Day;
  readonly draft: RevisionContent;
  readonly base: RevisionContent;
  /** Things by nameOf. */
  readonly inDraft: ReadonlyMap<string, HeldItem>;
  readonly inBase: ReadonlyMap<string, HeldItem>;
  /** What the draft does to the base, by nameOf. */
  readonly changes: ReadonlyMap<string, ContentChange>;
  /** Lines of the ledger by nameOf. */
  readonly recorded: ReadonlyMap<string, readonly RecordedLine[]>;
  /** Versions of the draft's rows of the kind, by code. */
  readonly versions: ReadonlyMap<string, number>;
  /** All codes of the kind that the plan has ever given. */
  readonly identities: ReadonlyMap<string, KnownIdentity>;
  /** Ids of implementation plans by code. */
  readonly planIds: ReadonlyMap<string, number>;
  readonly organisations: OrganisationNames;
  /** By code and names. */
  readonly topics: ReadonlyMap<string, KnownTopic>;
  /** Codes of all OZG services. */
  readonly services: ReadonlySet<string>;
}

const NOTHING: RevisionContent = { plan: { items: [], successions: [] }, annotations: [] };

/**
 * Loads the open draft for an import of one kind.
 * @throws AppError NOT_FOUND where there is none; LOCKED where it is under review or published
 */
export async function loadKnownDraft(scope: ImportScope, kind: ContentKind): Promise<KnownDraft> {
  const { db, planId } = scope;
  const place = await draftPlace(scope);
  const ids = place.baseId === null ? [place.id] : [place.id, place.baseId];
  const contents = await loadRevisionContents(db, ids);
  const draft = contents.get(place.id) ?? NOTHING;
  const base = (place.baseId === null ? null : contents.get(place.baseId)) ?? NOTHING;
  const { changes } = await resultInTurns(comparing(base.plan, draft.plan));
  const day = place.effectiveDate ?? scope.today;
  return {
    place,
    day,
    draft,
    base,
    inDraft: heldItems(draft),
    inBase: heldItems(base),
    changes: new Map(changes.map((change) => [nameOf(change), change])),
    recorded: await recordedLines(db, place.id, null),
    ...(await rowsOfKind(db, planId, place.id, kind)),
    planIds: await planIds(db, planId),
    organisations: new OrganisationNames(await namedBodies(db), day),
    topics: await topicsByName(db),
    services: await serviceCodes(db),
  };
}

/** The draft that the options name, or the open one. @throws AppError NOT_FOUND, LOCKED */
export async function draftPlace({ db, planId, options }: ImportScope): Promise<DraftPlace> {
  const number = options.revision ?? (await openNumber(db, planId));
  if (number === null) throw new AppError('NOT_FOUND', 'importRevisionMissing', {}, ['options.revision']);
  const place = await readDraftPlace(db, number);
  assertIsDraft(place);
  return place;
}

async function openNumber(db: ReadDatabase, planId: number): Promise<number | null> {
  const row = await db
    .selectFrom('revision')
    .where('plan_id', '=', planId)
    .where('state', '<>', 'PUBLISHED')
    .select('number')
    .executeTakeFirst();
  return row?.number ?? null;
}

async function rowsOfKind(db: ReadDatabase, planId: number, revisionId: number, kind: ContentKind) {
  const tables = CONTENT[kind];
  const { rows } = await sql<{ id: number; code: string; version: number | null; elsewhere: number }>`
    select i.id as "id", i.code as "code", v.version as "version",
      case when exists (select 1 from ${sql.table(tables.version)} o
        where o.${sql.ref(tables.id)} = i.id and o.revision_id <> ${revisionId}) then 1 else 0 end as "elsewhere"
    from ${sql.table(tables.identity)} i
    left join ${sql.table(tables.version)} v
      on v.${sql.ref(tables.id)} = i.id and v.revision_id = ${revisionId}
    where i.plan_id = ${planId}`.execute(db);
  return {
    identities: new Map(rows.map(({ id, code, elsewhere }) => [code, { id, elsewhere: elsewhere === 1 }])),
    versions: new Map(rows.flatMap(({ code, version }) => (version === null ? [] : [[code, version]]))),
  };
}

async function planIds(db: ReadDatabase, planId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('implementation_plan')
    .where('plan_id', '=', planId)
    .select(['id', 'code'])
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function topicsByName(db: ReadDatabase): Promise<Map<string, KnownTopic>> {
  const rows = await db
    .selectFrom('topic_area')
    .select(['code', 'name_de as nameDe', 'name_en as nameEn'])
    .execute();
  return new Map(
    rows.flatMap((topic) =>
      [topic.code, topic.nameDe, topic.nameEn].map((name) => [plainName(name), topic] as const),
    ),
  );
}

async function serviceCodes(db: ReadDatabase): Promise<Set<string>> {
  const rows = await db.selectFrom('ozg_service').select('code').execute();
  return new Set(rows.map(({ code }) => code));
}
