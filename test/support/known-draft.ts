import type { ContentItem } from '../../shared/domain/revision-diff.ts';
import { signedIn, type Viewer } from '../../server/auth/viewer.ts';
import { OrganisationNames } from '../../server/imports/frame/organisation-names.ts';
import { plainName } from '../../server/imports/frame/words.ts';
import { NO_OPTIONS } from '../../server/imports/frame/preview-import.ts';
import type { PlanFacts } from '../../server/imports/frame/import-kind.ts';
import type { KnownDraft } from '../../server/imports/kinds/draft/known-draft.ts';
import { heldItems } from '../../server/revisions/draft/change-content.ts';
import type { ContentAnnotation } from '../../server/revisions/revision-content.ts';

/** A draft of these things, of a plan whose first it is, with three ministries, two topic areas and three services. */
export function knownDraft(
  things: readonly { readonly item: ContentItem; readonly annotation: ContentAnnotation }[],
): KnownDraft {
  const draft = {
    plan: { items: things.map(({ item }) => item), successions: [] },
    annotations: things.map(({ annotation }) => annotation),
  };
  const inDraft = heldItems(draft);
  const topics = [
    { code: 'TF01', nameDe: 'Arbeit & Ruhestand', nameEn: 'Work and retirement' },
    { code: 'TF02', nameDe: 'Bauen & Wohnen', nameEn: 'Building, housing' },
  ];
  return {
    place: {
      id: 1,
      number: 1,
      state: 'DRAFT',
      effectiveDate: null,
      baseId: null,
      submitted: new Set(),
    },
    day: '2021-10-15',
    draft,
    base: draft,
    inDraft,
    inBase: inDraft,
    changes: new Map(),
    recorded: new Map(),
    versions: new Map(things.map(({ item }) => [item.code, 3])),
    identities: new Map(things.map(({ item }) => [item.code, { id: 1, elsewhere: true }])),
    planIds: new Map([['UP-SMI', 1]]),
    organisations: new OrganisationNames(ORGANISATIONS, '2021-10-15'),
    topics: new Map(
      topics.flatMap((topic) =>
        [topic.code, topic.nameDe, topic.nameEn].map((name) => [plainName(name), topic] as const),
      ),
    ),
    services: new Set(['10000', '10001', '00042']),
  };
}

/** Renamed in December 2019: both bear the lineage and one abbreviation. */
const ORGANISATIONS = [
  body(1, 'SMI', 'SMI', 'SMI', 'Staatsministerium des Innern'),
  body(2, 'SMK-2004', 'SMK', 'SMK', 'Staatsministerium für Kultus und Sport', null, '2019-12-19'),
  body(3, 'SMK', 'SMK', 'SMK', 'Staatsministerium für Kultus', '2019-12-20'),
  body(4, 'SMWK', 'SMWK', 'SMWK', 'Staatsministerium für Wissenschaft, Kultur und Tourismus', '2019-12-20'),
];
export const LINEAGES = ['SMI', 'SMK', 'SMWK'] as const;

function body(
  id: number,
  code: string,
  abbreviation: string,
  lineage: string,
  name: string,
  validFrom: string | null = null,
  validTo: string | null = null,
) {
  return { id, code, abbreviation, lineage, name, nameEn: null, validFrom, validTo };
}

export const CIO: Viewer = signedIn({
  accountId: 1,
  role: 'CIO_OFFICE',
  displayName: 'Geschäftsstelle',
  email: 'cio@demo.example',
  organisation: null,
  sessionId: 1,
});

/** Facts of an import by somebody, without a reason. */
export function factsFor(viewer: Viewer, more: Partial<PlanFacts> = {}): PlanFacts {
  return { viewer, today: '2021-10-15', lang: 'de', reason: null, options: NO_OPTIONS, ...more };
}
