import { bumpDataVersion } from '../../../server/platform/db/data-version.ts';
import type { ContentKind } from '../../../shared/domain/vocabulary.ts';
import { DRAFT } from '../drafting.ts';
import { OWN_MINISTRY } from './actors.ts';
import type { RightsDesk } from './desk.ts';
import { must } from './operations.ts';
import type { Call } from './root-calls.ts';

interface DraftThing {
  readonly code: string;
  readonly version: number | null;
}

const WHY = { reason: 'Der Bedarf hat sich geändert.', decisionReference: 'Beschluss 7' };

/**
 * Arguments of each mutation of the draft. Things are the own ministry's; goals and guidelines are nobody's. Each
 * call finds a thing that no call before it has dropped.
 */
export const DRAFT_CALLS: Readonly<Record<string, Call>> = {
  saveGoal: async ({ desk, serial }) => saving(await held(desk, 'GOAL'), { title: `Ziel ${serial}` }),
  saveGuideline: async ({ desk, serial }) =>
    saving(await held(desk, 'GUIDELINE'), { title: `Leitlinie ${serial}` }),
  saveImplementationPlan: async ({ desk, serial }) =>
    saving(await held(desk, 'IMPLEMENTATION_PLAN'), { currentState: `Stand ${serial}` }),
  saveMeasure: async ({ desk, serial }) =>
    saving(await held(desk, 'MEASURE'), { contact: `Referat ${serial}` }),
  saveMilestone: async ({ desk, serial }) =>
    saving(await held(desk, 'MILESTONE'), { title: `Wegmarke ${serial}` }),
  changeMeasures: async ({ desk, serial }) => {
    const { code, version } = await held(desk, 'MEASURE');
    const level = serial % 2 === 0 ? 'JOINT' : 'STATE';
    return { ...WHY, dryRun: false, input: { revision: DRAFT, measures: [{ code, version }], level } };
  },

  dropGoal: async ({ desk }) => dropping(await held(desk, 'GOAL')),
  dropGuideline: async ({ desk }) => dropping(await held(desk, 'GUIDELINE')),
  dropMeasure: async ({ desk }) => dropping(await held(desk, 'MEASURE')),
  dropMilestone: async ({ desk }) => dropping(await held(desk, 'MILESTONE')),

  splitMeasure: async ({ desk, serial }) => ({
    ...WHY,
    input: {
      ...named(await held(desk, 'MEASURE')),
      parts: [
        { code: `M-A-${serial}`, title: 'Der eine Teil' },
        { code: `M-B-${serial}`, title: 'Der andere Teil' },
      ],
    },
  }),
  mergeMeasures: async ({ desk }) => {
    const [into, from] = await allHeld(desk, 'MEASURE');
    return {
      ...WHY,
      input: { revision: DRAFT, from: [{ code: from?.code, version: from?.version }], into: into?.code },
    };
  },
  moveContent: async ({ desk }) => {
    const { code } = (await allHeld(desk, 'MILESTONE')).at(-1) ?? {};
    return { input: { revision: DRAFT, kind: 'MILESTONE', code } };
  },
  undoChange: async ({ desk, serial }) => ({
    input: { kind: 'MEASURE', ...named(await changedMeasure(desk, serial)) },
  }),

  submitPart: async ({ desk }) => {
    await openParts(desk);
    return { number: DRAFT, ministry: OWN_MINISTRY };
  },
  reopenPart: async ({ desk }) => {
    await openParts(desk);
    const submit =
      'mutation ($number: Int!, $ministry: String!) { submitPart(number: $number, ministry: $ministry) { version } }';
    await must(desk.ask('CO-own', submit, { number: DRAFT, ministry: OWN_MINISTRY }));
    return { number: DRAFT, ministry: OWN_MINISTRY, comment: 'Bitte die Ansprechstelle prüfen.' };
  },

  saveRevision: async ({ desk, serial }) => ({
    input: { ...(await head(desk, 'DRAFT')), title: `Fassung ${serial}` },
  }),
  proposeRevision: ({ desk }) => head(desk, 'DRAFT'),
  approveRevision: ({ desk }) => head(desk, 'IN_REVIEW'),
  returnRevision: async ({ desk }) => ({ ...(await head(desk, 'IN_REVIEW')), comment: 'Bitte ergänzen.' }),
  discardRevision: async ({ desk }) => {
    await openAgain(desk);
    return head(desk, 'DRAFT');
  },
  openRevision: async ({ desk }) => {
    await discard(desk);
    return { input: { title: 'Nächste Fassung' } };
  },
};

/** The first thing of a kind that the draft still holds. */
async function held(desk: RightsDesk, kind: ContentKind): Promise<DraftThing> {
  const [first] = await allHeld(desk, kind);
  if (!first) throw new Error(`the draft holds no ${kind} any more`);
  return first;
}

async function allHeld(desk: RightsDesk, kind: ContentKind): Promise<DraftThing[]> {
  await openAgain(desk);
  await head(desk, 'DRAFT');
  await openParts(desk);
  const common = kind === 'GOAL' || kind === 'GUIDELINE';
  const { draftItems } = await must(
    desk.ask<{ draftItems: { nodes: DraftThing[] } }>(
      'CIO',
      'query ($filter: DraftItemFilter) { draftItems(filter: $filter, first: 200) { nodes { code version } } }',
      { filter: { kind: [kind], ...(common ? {} : { ministry: [OWN_MINISTRY] }) } },
    ),
  );
  return draftItems.nodes.filter(({ version }) => version !== null);
}

async function changedMeasure(desk: RightsDesk, serial: number): Promise<DraftThing> {
  const like = await held(desk, 'MEASURE');
  const { saveMeasure } = await must(
    desk.ask<{ saveMeasure: DraftThing }>(
      'CIO',
      'mutation ($input: SaveMeasureInput!) { saveMeasure(input: $input) { code version } }',
      { input: { ...named(like), contact: `Referat ${serial}` } },
    ),
  );
  return saveMeasure;
}

/** The draft in a state, proposed by nobody who is an actor. @returns what names it in a mutation */
async function head(
  desk: RightsDesk,
  state: 'DRAFT' | 'IN_REVIEW',
): Promise<{ number: number; version: number }> {
  const found = await desk.db
    .updateTable('revision')
    .set(
      state === 'DRAFT'
        ? { state, proposed_by_id: null, proposed_at: null }
        : { state, proposed_by_id: desk.accountId('half'), proposed_at: '2021-10-15T08:00:00.000Z' },
    )
    .where('number', '=', DRAFT)
    .returning(['number', 'version'])
    .executeTakeFirstOrThrow();
  await bumpDataVersion(desk.orm.em.fork());
  return found;
}

/** No ministry has handed its part in. */
async function openParts({ db, orm }: RightsDesk): Promise<void> {
  await db.deleteFrom('ministry_submission').execute();
  await bumpDataVersion(orm.em.fork());
}

async function isOpen({ db }: RightsDesk): Promise<boolean> {
  const found = await db.selectFrom('revision').where('number', '=', DRAFT).select('id').executeTakeFirst();
  return found !== undefined;
}

async function openAgain(desk: RightsDesk): Promise<void> {
  if (await isOpen(desk)) return;
  await must(desk.ask('CIO', 'mutation { openRevision(input: { title: "Nächste Fassung" }) { version } }'));
}

async function discard(desk: RightsDesk): Promise<void> {
  if (!(await isOpen(desk))) return;
  const mutation =
    'mutation ($number: Int!, $version: Int!) { discardRevision(number: $number, version: $version) }';
  await must(desk.ask('CIO', mutation, await head(desk, 'DRAFT')));
}

function named({ code, version }: DraftThing) {
  return { revision: DRAFT, code, version };
}

function saving(thing: DraftThing, fields: object) {
  return { input: { ...named(thing), ...fields } };
}

function dropping(thing: DraftThing) {
  return { ...WHY, input: named(thing) };
}
