import { describe, expect, it } from 'vitest';
import {
  copyPlace,
  dropCopy,
  keepCopy,
  parseCopy,
  readCopy,
} from '../../../../client/features/reporting/local-copy.ts';

const COPY = {
  keptAt: '2021-10-15T10:00:00.000Z',
  id: 7,
  version: 2,
  content: {
    lifecycle: 'IN_PROGRESS' as const,
    stateOfAffairs: 'Stand',
    nextSteps: '',
    forecastEnd: '2021-Q4',
    actualEnd: null,
    progressPercent: 40,
    selfLight: null,
    selfLightReason: '',
    internalRemark: '',
    milestones: [{ milestone: 'W-1', forecast: null, actual: '2021-10-01' }],
    evidence: [{ url: 'https://example.org', title: '' }],
  },
};
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a copy in the browser', () => {
  const place = copyPlace('kim@demo.example', { measure: 'M-1', round: '2021-10-15', corrects: null });

  it('comes back as it was kept, and goes when it is dropped', () => {
    const store = storage();
    expect(keepCopy(store, place, COPY)).toBe(true);
    expect(readCopy(store, place)).toEqual(COPY);
    dropCopy(store, place);
    expect(readCopy(store, place)).toBeNull();
  });

  it('belongs to one person, measure, round and corrected report', () => {
    const key = { measure: 'M-1', round: '2021-10-15', corrects: null };
    const places = [
      place,
      copyPlace('someone@demo.example', key),
      copyPlace('kim@demo.example', { ...key, measure: 'M-2' }),
      copyPlace('kim@demo.example', { ...key, round: null }),
      copyPlace('kim@demo.example', { ...key, corrects: 7 }),
    ];
    expect(new Set(places).size).toBe(places.length);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', JSON.stringify({ ...COPY, id: 'x' })],
    ['no lifecycle', JSON.stringify({ ...COPY, content: { ...COPY.content, lifecycle: 'DONE' } })],
    ['an impossible day', JSON.stringify({ ...COPY, content: { ...COPY.content, actualEnd: '2021-02-30' } })],
    ['an impossible date', JSON.stringify({ ...COPY, content: { ...COPY.content, forecastEnd: '2021-Q5' } })],
    [
      'milestones of another shape',
      JSON.stringify({ ...COPY, content: { ...COPY.content, milestones: [1] } }),
    ],
  ])('with %s is no copy, and goes', (_name, text) => {
    expect(parseCopy(text)).toBeNull();
    const store = storage();
    store.setItem(place, text);
    expect(readCopy(store, place)).toBeNull();
    expect(store.kept.size).toBe(0);
  });

  it('a browser that takes nothing is no failure', () => {
    expect(keepCopy(null, place, COPY)).toBe(false);
    const full = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keepCopy(full, place, COPY)).toBe(false);
    expect(readCopy(null, place)).toBeNull();
  });
});
