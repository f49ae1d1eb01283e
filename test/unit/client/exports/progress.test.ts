import { describe, expect, it } from 'vitest';
import { DOWNLOAD_TEXTS } from '../../../../client/features/exports/download-texts.ts';
import { wordFailure } from '../../../../client/features/exports/failure-words.ts';
import {
  bytesInWords,
  describeProgress,
  type RunningDownload,
} from '../../../../client/features/exports/progress.ts';
import type { Failure } from '../../../../client/features/exports/refusal.ts';
import { formatIn } from '../../../../client/lib/format.ts';
import { ERROR_CODES } from '../../../../shared/domain/vocabulary.ts';

const german = formatIn('de');
const running = (received: number | null, total: number | null): RunningDownload => ({
  kind: 'RUNNING',
  format: 'pdf',
  startedAt: 1000,
  received,
  total,
});

describe('a running download in words', () => {
  const at = (now: number, download: RunningDownload) =>
    describeProgress(download, now, DOWNLOAD_TEXTS.de, german);

  it('says what is being made and for how long', () => {
    expect(at(4600, running(null, null))).toEqual({
      phase: 'Der Bericht wird als PDF erstellt',
      count: '3 s',
    });
  });

  it('counts what arrived against what is to come', () => {
    expect(at(5000, running(500_000, 2_000_000))).toEqual({
      phase: 'Die PDF-Datei kommt an',
      count: `500 kB von 2,0 MB (${german.percent(25)}) · 4 s`,
    });
  });

  it('counts without an end where the server named none', () => {
    expect(at(1000, running(512, null)).count).toBe('512 Byte empfangen · 0 s');
  });

  it('never speaks of more than everything, or of time before the click', () => {
    expect(at(0, running(3000, 2000)).count).toBe(`3 kB von 2 kB (${german.percent(100)}) · 0 s`);
  });
});

it.each([
  [0, '0 Byte'],
  [999, '999 Byte'],
  [1000, '1 kB'],
  [1_250_000, '1,3 MB'],
])('%d bytes are written as %s', (bytes, words) => {
  expect(bytesInWords(bytes, german)).toBe(words);
});

describe('a failure in words', () => {
  const word = (failure: Failure) => wordFailure(failure, DOWNLOAD_TEXTS.de, german);
  const refused = (code: (typeof ERROR_CODES)[number], sentence: string | null = null, retryAfter = 0) =>
    word({ kind: 'REFUSED', code, sentence, retryAfter: retryAfter || null });

  it('offers what helps', () => {
    expect(refused('UNAUTHENTICATED').helps).toBe('SIGN_IN');
    expect(refused('NOT_FOUND').helps).toBe('RESET');
    expect(refused('INTERNAL').helps).toBe('RETRY');
    expect(word({ kind: 'OFFLINE' }).helps).toBe('RETRY');
  });

  it('lets the server speak where it words the case itself', () => {
    expect(refused('NOT_FOUND', 'Eine Fassung 9 gibt es nicht.')).toEqual({
      happened: 'Eine Fassung 9 gibt es nicht.',
      next: '',
      helps: 'RESET',
    });
  });

  it('names the seconds to wait', () => {
    expect(refused('RATE_LIMITED', null, 90).next).toContain('90 Sekunden');
  });

  it.each(['de', 'en'] as const)('says what happened and what next for every case, in %s', (lang) => {
    const cases: Failure[] = [
      { kind: 'OFFLINE' },
      { kind: 'BROKEN_OFF' },
      { kind: 'DAMAGED' },
      ...ERROR_CODES.map((code) => ({ kind: 'REFUSED', code, sentence: null, retryAfter: null }) as const),
    ];
    for (const failure of cases) {
      const { happened, next } = wordFailure(failure, DOWNLOAD_TEXTS[lang], formatIn(lang));
      expect(happened).toMatch(/\.$/);
      expect(next).toMatch(/\.$/);
    }
  });
});
