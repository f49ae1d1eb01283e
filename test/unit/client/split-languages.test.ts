import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { englishHalf, germanHalf } from '../../../client/split-languages.ts';

const FILE = fileURLToPath(new URL('../../../client/features/tasks/texts.ts', import.meta.url));
const SOURCE = readFileSync(FILE, 'utf8');

describe('the languages of a build', () => {
  it('leaves German words in the page and a slot for the English ones', () => {
    const german = germanHalf(SOURCE, FILE);
    expect(german).toContain("allNotices: 'Alle'");
    expect(german).toContain('en: englishSlot("client/features/tasks/texts.ts")');
    expect(german).not.toContain("allNotices: 'All'");
  });

  it('keeps the English words with the helpers that they use', () => {
    const english = englishHalf(SOURCE, FILE);
    expect(english).toContain("allNotices: 'All'");
    expect(english).toContain('const many =');
    expect(english).not.toContain("allNotices: 'Alle'");
  });

  it('refuses a file that declares its texts in another shape', () => {
    expect(() => germanHalf(`export const A = defineTexts({ en: {}, de: {} });`, FILE)).toThrow(
      /de, then en/,
    );
    expect(() => germanHalf(SOURCE + SOURCE, FILE)).toThrow(/once a file/);
  });
});
