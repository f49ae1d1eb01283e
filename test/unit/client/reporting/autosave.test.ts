import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AfterFailure,
  Autosave,
  SAVE_DELAY_MS,
  type SaveStatus,
} from '../../../../client/features/reporting/autosave.ts';

/** Saves that the test answers one by one. */
function autosave(after: AfterFailure = 'RETRY') {
  const saved: string[] = [];
  const open: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const statuses: SaveStatus['kind'][] = [];
  const saver = new Autosave<string>({
    save: (content) => {
      saved.push(content);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    afterFailure: () => after,
    onStatus: ({ kind }) => statuses.push(kind),
    now: () => new Date('2021-10-15T10:00:00Z'),
  });
  const answer = async (error?: Error) => {
    const next = open.shift();
    if (!next) throw new Error('no save is under way');
    if (error) next.reject(error);
    else next.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, saved, statuses, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves once typing rests, and only the newest state', async () => {
    const { saver, saved, statuses, answer } = autosave();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS - 1);
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS - 1);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['ab']);
    expect(saver.isDirty).toBe(true);
    await answer();
    expect(saver.isDirty).toBe(false);
    expect(statuses).toEqual(['PENDING', 'PENDING', 'SAVING', 'SAVED']);
  });

  it('never saves twice at once: what is typed meanwhile waits', async () => {
    const { saver, saved, answer } = autosave();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    saver.change('ab');
    saver.change('abc');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS * 3);
    expect(saved).toEqual(['a']);
    await answer();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(saved).toEqual(['a', 'abc']);
  });

  it('tries again by itself after a failure, with what was typed last', async () => {
    const { saver, saved, answer } = autosave();
    saver.change('a');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    await answer(new Error('no way to the server'));
    expect(saver.status).toMatchObject({ kind: 'FAILED', after: 'RETRY' });
    saver.change('ab');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual(['a', 'ab']);
    await answer();
    expect(saver.status.kind).toBe('SAVED');
  });

  it('waits for the next change where what is typed cannot be saved', async () => {
    const { saver, saved, answer } = autosave('WAIT');
    saver.change('bad');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    await answer(new Error('bad input'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saved).toEqual(['bad']);
    saver.change('good');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(saved).toEqual(['bad', 'good']);
  });

  it('stands still after a conflict until it is decided', async () => {
    const { saver, saved, answer } = autosave('HALT');
    saver.change('mine');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    await answer(new Error('conflict'));
    saver.change('mine and more');
    saver.retry();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saved).toEqual(['mine']);
    saver.resume('agreed');
    expect(saved).toEqual(['mine', 'agreed']);
    await answer();
    expect(saver.isDirty).toBe(false);
  });

  it('flushes at once, and says where that failed', async () => {
    const { saver, saved, answer } = autosave();
    saver.change('a');
    const flushed = saver.flush();
    expect(saved).toEqual(['a']);
    await answer();
    await expect(flushed).resolves.toBe(true);
    saver.change('b');
    const failed = saver.flush();
    await answer(new Error('gone'));
    await expect(failed).resolves.toBe(false);
    expect(saver.isDirty).toBe(true);
  });
});
