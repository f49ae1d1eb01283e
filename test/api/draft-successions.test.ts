import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, ITEM, itemOf, itemsOf, save, startDrafting, type TestItem } from '../support/drafting.ts';

type Desk = Awaited<ReturnType<typeof startDrafting>>;

interface Comparison {
  readonly compareRevisions: {
    readonly totalCount: number;
    readonly changes: readonly {
      readonly code: string;
      readonly change: string;
      readonly weakenings: readonly string[];
      readonly related: readonly string[];
    }[];
  };
}

const COMPARE = `query ($base: Int!, $head: Int!) { compareRevisions(base: $base, head: $head) {
  totalCount changes { code change weakenings related } } }`;

/** What went over into what is remembered by every later revision: a draft that forgot it would call it dropped. */
describe.each(DATABASE_KINDS)('splits and merges of earlier revisions on %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDrafting(kind);
  });
  afterAll(async () => desk.app.stop());

  const undo = (code: string, version?: number | null) =>
    desk.cio.get<{ undoChange: TestItem }>(
      `mutation ($input: UndoChangeInput!) { undoChange(input: $input) { ${ITEM} } }`,
      { input: { revision: DRAFT, kind: 'MEASURE', code, version } },
    );

  test('a changed measure whose changes are all taken back still knows where it came from', async () => {
    const before = await itemOf(desk.cio, 'MEASURE', 'M-EAKTE-LG');
    await save(desk.cio, 'Measure', { code: 'M-EAKTE-LG', version: before.version, contact: 'Referat 9' });
    const { version } = await itemOf(desk.cio, 'MEASURE', 'M-EAKTE-LG');
    const { undoChange } = await undo('M-EAKTE-LG', version);
    expect(undoChange.state).toBe('UNCHANGED');
    expect(undoChange.related).toEqual([]);
  });

  test('so does one that was dropped and comes back', async () => {
    const { version } = await itemOf(desk.cio, 'MEASURE', 'M-EAKTE-LG');
    await desk.cio.get(
      `mutation ($input: DropContentInput!) { dropMeasure(input: $input, reason: "entbehrlich") { code } }`,
      { input: { revision: DRAFT, code: 'M-EAKTE-LG', version } },
    );
    const { undoChange } = await undo('M-EAKTE-LG');
    expect(undoChange.state).toBe('UNCHANGED');
  });

  test('a new draft is a copy: it changes nothing, and what was merged long ago is not dropped', async () => {
    const { draft } = await desk.cio.get<{ draft: { version: number } }>('{ draft { version } }');
    await desk.cio.get(
      'mutation ($number: Int!, $version: Int!) { discardRevision(number: $number, version: $version) }',
      { number: DRAFT, version: draft.version },
    );
    await desk.cio.get('mutation { openRevision(input: {title: "Kopie"}) { version } }');
    expect(await itemsOf(desk.cio, { changedOnly: true })).toEqual([]);
    const near = await desk.cio.get<Comparison>(COMPARE, { base: DRAFT - 1, head: DRAFT });
    expect(near.compareRevisions).toEqual({ totalCount: 0, changes: [] });
    const far = await desk.cio.get<Comparison>(COMPARE, { base: 1, head: DRAFT });
    const known = await desk.cio.get<Comparison>(COMPARE, { base: 1, head: DRAFT - 1 });
    expect(far).toEqual(known);
    expect(far.compareRevisions.changes.find(({ code }) => code === 'M-KDN')).toMatchObject({
      change: 'MERGED',
      weakenings: [],
      related: ['M-SVN'],
    });
  });
});
