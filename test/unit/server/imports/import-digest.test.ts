import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { importDigest } from '../../../../server/imports/frame/import-digest.ts';

/** Macrotasks that had their turn while something was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const state = { turns: 0, over: false };
  const watched = work.finally(() => {
    state.over = true;
  });
  while (!state.over) {
    await setImmediate();
    state.turns += 1;
  }
  await watched;
  return state.turns;
}

const writes = (title: string) => ({
  revision: 5,
  things: Array.from({ length: 50_000 }, (_, row) => ({
    code: `M-${row}`,
    version: row % 3 === 0 ? null : 2,
    values: {
      title: { type: 'text', value: `${title} ${row}` },
      plannedEnd: { type: 'date', value: '2022-12' },
    },
    reason: null,
  })),
});

test('the digest of 50,000 rows lets others take their turn, and tells the smallest difference', async () => {
  const given = writes('Titel');
  const first = importDigest('MEASURES', given);
  expect(await turnsDuring(first)).toBeGreaterThan(3);
  const reordered = { things: given.things, revision: given.revision };
  expect(await importDigest('MEASURES', reordered)).toBe(await first);
  const [head, ...rest] = given.things;
  const changed = [{ ...head, version: 3 }, ...rest];
  expect(await importDigest('MEASURES', { ...given, things: changed })).not.toBe(await first);
  expect(await importDigest('MILESTONES', given)).not.toBe(await first);
});
