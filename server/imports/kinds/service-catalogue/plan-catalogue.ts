import type { ImportChange, ImportFault, PlannedImport, PlannedRow } from '../../frame/import-kind.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import type { CatalogueFault } from './cells.ts';
import type { CatalogueColumn } from './columns.ts';
import type { KnownCatalogue, KnownMember, KnownService } from './known-catalogue.ts';
import { type CatalogueRow, readCatalogueRow } from './read-row.ts';

export type ServiceValues = Omit<KnownService, 'id' | 'code' | 'stand' | 'version'>;
export type MemberValues = Pick<KnownMember, 'leikaKey' | 'title' | 'leikaType' | 'sdg'>;

/** What is to be written. */
export interface ServiceWrite {
  readonly code: string;
  /** Null: a new service. */
  readonly id: number | null;
  readonly values: ServiceValues | null;
  readonly members: readonly { readonly id: number | null; readonly values: MemberValues }[];
}

/** A service during planning. */
interface Draft {
  readonly known: KnownService | null;
  readonly values: ServiceValues;
  readonly firstLine: number;
  changed: boolean;
  readonly members: { id: number | null; values: MemberValues }[];
  /** Ids of members that rows have named. */
  readonly named: Set<number>;
  /** Members without a key that no row has named yet. */
  readonly nameless: KnownMember[];
}

/**
 * What an import of the official catalogue would do, row by row: services by their number, member services by their
 * LeiKa key. What a file does not say stays as it is. Rows with a fault are refused, with all their faults; the others
 * do not depend on them.
 */
export function planCatalogueImport(
  mapped: readonly MappedRow[],
  known: KnownCatalogue,
): PlannedImport<readonly ServiceWrite[]> {
  const drafts = new Map<string, Draft>();
  const seenKeys = new Set<string>();
  const rows = mapped.map((row) => planRow(readCatalogueRow(row), row, known, drafts, seenKeys));
  const writes = [...drafts].flatMap(([code, draft]): ServiceWrite[] =>
    draft.changed || draft.members.length > 0
      ? [
          {
            code,
            id: draft.known?.id ?? null,
            values: draft.changed ? draft.values : null,
            members: draft.members,
          },
        ]
      : [],
  );
  return { rows, writes };
}

function planRow(
  row: CatalogueRow,
  mapped: MappedRow,
  known: KnownCatalogue,
  drafts: Map<string, Draft>,
  seenKeys: Set<string>,
): PlannedRow {
  const { line, code, title, leikaKey } = row;
  const faults: ImportFault[] = [...row.faults];
  const refuse = (field: CatalogueColumn, fault: CatalogueFault, written: string | null) =>
    faults.push({ field, cell: mapped.address(field), code: fault, written: (written ?? '').slice(0, 80) });
  const service = code === null ? null : (known.services.get(code) ?? null);
  const draft = code === null ? null : (drafts.get(code) ?? null);
  const area = row.topicArea === null ? null : known.topicArea(row.topicArea);
  const situation = row.situation === null ? null : known.situation(row.situation);
  if (row.topicArea !== null && !area) refuse('topicArea', 'TOPIC_AREA_UNKNOWN', row.topicArea);
  if (row.situation !== null && !situation) refuse('situation', 'SITUATION_UNKNOWN', row.situation);
  if (code !== null && !service && !draft) {
    if (title === null && !faults.some(({ field }) => field === 'title'))
      refuse('title', 'TITLE_MISSING', '');
    if (row.situation === null) refuse('situation', 'SITUATION_UNKNOWN', '');
  }
  if (draft && title !== null && title !== draft.values.title) refuse('title', 'TITLE_DIFFERS', title);
  if (leikaKey !== null) {
    const holder = known.memberByKey.get(leikaKey);
    if (seenKeys.has(leikaKey)) refuse('leikaKey', 'LEIKA_TWICE', leikaKey);
    else if (holder && holder.serviceId !== service?.id) refuse('leikaKey', 'LEIKA_ELSEWHERE', leikaKey);
  }
  if (draft) {
    const said = {
      topicArea: area?.id,
      situation: situation?.id,
      regulation: row.regulation,
      execution: row.execution,
    };
    const held = {
      ...draft.values,
      topicArea: draft.values.topicAreaId,
      situation: draft.values.situationId,
    };
    for (const field of ['topicArea', 'situation', 'regulation', 'execution'] as const) {
      if ((said[field] ?? held[field]) !== held[field]) refuse(field, 'DIFFERS', String(row[field]));
    }
  }
  const placed = memberFault(row, known, service, draft);
  if (placed) refuse('member', placed, String(row.member));
  const head = { line, code, title, leikaKey };
  if (code === null || faults.length > 0) return { ...head, action: 'REFUSE', changes: [], faults };
  if (leikaKey !== null) seenKeys.add(leikaKey);

  const current = draft ?? beginDraft(row, known, service, area?.id ?? null, situation);
  const changes: ImportChange[] = [];
  let added = false;
  if (!draft) {
    drafts.set(code, current);
    added = service === null;
    current.changed = added || serviceChanges(known, service, current.values, changes);
  }
  const member = planMember(row, known, service, current, changes);
  const action = added || member === 'ADD' ? 'ADD' : changes.length > 0 ? 'CHANGE' : 'SAME';
  return { ...head, action, changes, faults };
}

function beginDraft(
  row: CatalogueRow,
  known: KnownCatalogue,
  service: KnownService | null,
  topicAreaId: number | null,
  situation: { readonly id: number; readonly topicAreaId: number } | null,
): Draft {
  const situationId = situation?.id ?? service?.situationId ?? 0;
  return {
    known: service,
    firstLine: row.line,
    changed: false,
    members: [],
    named: new Set(),
    nameless: (service ? (known.members.get(service.id) ?? []) : []).filter(
      ({ leikaKey }) => leikaKey === null,
    ),
    values: {
      title: row.title ?? service?.title ?? '',
      topicAreaId: topicAreaId ?? situation?.topicAreaId ?? service?.topicAreaId ?? 0,
      situationId,
      regulation: row.regulation ?? service?.regulation ?? 'MIXED',
      execution: row.execution ?? service?.execution ?? 'STATE_MUNICIPAL',
    },
  };
}

/** Notes what differs. @returns whether anything does */
function serviceChanges(
  known: KnownCatalogue,
  service: KnownService | null,
  values: ServiceValues,
  changes: ImportChange[],
): boolean {
  if (!service) return true;
  const before = changes.length;
  const note = (field: string, from: string, to: string) => {
    if (from !== to) changes.push({ field, before: from, after: to });
  };
  note('title', service.title, values.title);
  note(
    'topicArea',
    known.topicAreaName(service.topicAreaId, 'de'),
    known.topicAreaName(values.topicAreaId, 'de'),
  );
  note('situation', known.situationName(service.situationId), known.situationName(values.situationId));
  note('regulation', service.regulation, values.regulation);
  note('execution', service.execution, values.execution);
  return changes.length > before;
}

/** What is wrong with the place that a row names, if anything. A key says more than a place, and must fit it. */
function memberFault(
  { member, leikaKey }: CatalogueRow,
  known: KnownCatalogue,
  service: KnownService | null,
  draft: Draft | null,
): CatalogueFault | null {
  if (member === null) return null;
  const there = (service ? known.members.get(service.id) : undefined)?.find(
    ({ position }) => position === member,
  );
  if (!there) return 'MEMBER_UNKNOWN';
  const holder = leikaKey === null ? undefined : known.memberByKey.get(leikaKey);
  if (leikaKey !== null && (there.leikaKey ?? leikaKey) !== leikaKey) return 'MEMBER_OTHER_KEY';
  if (holder && holder.id !== there.id) return 'MEMBER_OTHER_KEY';
  return draft?.named.has(there.id) ? 'MEMBER_TWICE' : null;
}

/** The member without a key that a row is about: the one in its place, else the first that no row has named. */
function takeNameless({ nameless }: Draft, place: number | null): KnownMember | null {
  const at = place === null ? 0 : nameless.findIndex(({ position }) => position === place);
  return nameless.splice(at === -1 ? nameless.length : at, 1)[0] ?? null;
}

/** The member that a row names by key or place: a known one, one that has no key yet, or a new one. */
function planMember(
  row: CatalogueRow,
  known: KnownCatalogue,
  service: KnownService | null,
  draft: Draft,
  changes: ImportChange[],
): 'ADD' | 'CHANGE' | null {
  if (row.leikaKey === null && row.member === null) return null;
  const keyed = row.leikaKey === null ? undefined : known.memberByKey.get(row.leikaKey);
  const placed =
    row.member !== null && service
      ? known.members.get(service.id)?.find(({ position }) => position === row.member)
      : undefined;
  const member = keyed ?? (placed?.leikaKey ? placed : takeNameless(draft, row.member));
  const values: MemberValues = {
    leikaKey: row.leikaKey ?? member?.leikaKey ?? null,
    title: row.memberTitle ?? member?.title ?? null,
    leikaType: row.leikaType ?? member?.leikaType ?? null,
    sdg: row.sdg ?? member?.sdg ?? null,
  };
  if (!member) {
    draft.members.push({ id: null, values });
    return 'ADD';
  }
  draft.named.add(member.id);
  const before = changes.length;
  for (const field of ['leikaKey', 'title', 'leikaType', 'sdg'] as const) {
    const [from, to] = [member[field], values[field]];
    if (from === to) continue;
    changes.push({
      field: field === 'title' ? 'memberTitle' : field,
      before: from === null ? null : String(from),
      after: to === null ? null : String(to),
    });
  }
  if (changes.length === before) return null;
  draft.members.push({ id: member.id, values });
  return 'CHANGE';
}
