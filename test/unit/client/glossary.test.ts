import { describe, expect, it } from 'vitest';
import { partsByTerm } from '../../../client/lib/glossary/term-forms.ts';
import { TERM_GROUPS, termWords, type TermId } from '../../../client/lib/glossary/terms.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import { MEASURING_TERM_TEXTS } from '../../../client/lib/glossary/measuring-texts.ts';
import { WORK_TERM_TEXTS } from '../../../client/lib/glossary/work-texts.ts';

const TERMS = Object.values(TERM_GROUPS).flat() as TermId[];

describe('the glossary', () => {
  it('shows every term that has words, each once', () => {
    const worded = [...Object.keys(WORK_TERM_TEXTS.de), ...Object.keys(MEASURING_TERM_TEXTS.de)];
    expect(TERMS.toSorted()).toEqual(worded.toSorted());
  });

  it('explains each in whole sentences that a reader can hold in mind', () => {
    for (const language of LANGS) {
      for (const { name, text } of TERMS.map((id) => termWords(id, language))) {
        expect(text, name).toMatch(/\.$/);
        const words = text.split(/(?<=[.!?]) /).map((sentence) => sentence.split(' ').length);
        expect(Math.max(...words), `${name}: words in its longest sentence`).toBeLessThanOrEqual(25);
      }
    }
  });
});

describe('jargon in a text', () => {
  const marked = (text: string, language: 'de' | 'en' = 'de') =>
    partsByTerm(text, language)
      .map((part) => (part.term ? `[${part.text}=${part.term}]` : part.text))
      .join('');

  it('stands apart where it comes first, with its ending', () => {
    expect(marked('Die Wegmarken am Stichtag. Jede Wegmarke zählt.')).toBe(
      'Die [Wegmarken=milestone] am [Stichtag=reportingDate]. Jede Wegmarke zählt.',
    );
    expect(marked('Milestones and counting rules', 'en')).toBe(
      '[Milestones=milestone] and [counting rules=countingRule]',
    );
  });

  it('is left alone within longer words', () => {
    expect(marked('Der Wegmarkentrend und der LeiKa-Schlüssel')).toBe(
      'Der Wegmarkentrend und der LeiKa-Schlüssel',
    );
    expect(marked('highlights', 'en')).toBe('highlights');
  });

  it('loses nothing of the text', () => {
    for (const text of ['', 'Nichts davon', 'Ampel', 'Ampel und Zählregel: beides.']) {
      expect(
        partsByTerm(text, 'de')
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });
});
