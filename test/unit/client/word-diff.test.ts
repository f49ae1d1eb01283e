import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../../client/lib/word-diff.ts';

const sentence = fc
  .array(fc.constantFrom('Portal', 'startet', 'später', 'im', 'Herbst', '2021'), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('word diff', () => {
  test('marks the words that only one side has', () => {
    const diff = wordDiff('Portal startet im Herbst', 'Portal startet später im Herbst');
    expect(diff?.before.filter((part) => part.own)).toEqual([]);
    expect(diff?.after.filter((part) => part.own)).toEqual([{ start: 15, text: 'später ', own: true }]);
  });

  test('keeps both texts whole, shares the same runs, and marks nothing between equal texts', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const diff = wordDiff(before, after);
        const text = (parts: readonly { text: string }[] = []) => parts.map((part) => part.text).join('');
        const shared = (parts: readonly { text: string; own: boolean }[] = []) =>
          text(parts.filter((part) => !part.own));
        expect(text(diff?.before)).toBe(before);
        expect(text(diff?.after)).toBe(after);
        expect(shared(diff?.before)).toBe(shared(diff?.after));
        expect(wordDiff(before, before)?.before.some((part) => part.own)).toBe(false);
      }),
    );
  });

  test('leaves texts alone that are too long to compare', () => {
    const long = 'Wort '.repeat(700);
    expect(wordDiff(long, long)).toBeNull();
  });
});
