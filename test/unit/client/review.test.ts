import { describe, expect, it } from 'vitest';
import {
  activeReviewFilters,
  readReviewFilter,
  reviewStates,
  type Reviewer,
} from '../../../client/features/review/review-filter.ts';
import type { KeyPress } from '../../../client/lib/key-place.ts';
import { commandOf, neighbour } from '../../../client/features/review/review-keys.ts';
import {
  isGreenAndUnchanged,
  stepOf,
  stepsTaken,
  type Judged,
} from '../../../client/features/review/review-rules.ts';
import type { FilterParams } from '../../../client/lib/filter-params.ts';
import { reviewLink } from '../../../client/lib/review-link.ts';

const judged = (part: Partial<Judged>): Judged => ({
  light: 'GREEN',
  optimismGap: false,
  previous: {},
  changes: [],
  viewerCan: { accept: true, release: false },
  ...part,
});

describe('a report in review', () => {
  it('offers the step that the server allows, and none for own work', () => {
    expect(stepOf({ viewerCan: { accept: true, release: false } })).toBe('ACCEPT');
    expect(stepOf({ viewerCan: { accept: false, release: true } })).toBe('RELEASE');
    expect(stepOf({ viewerCan: { accept: false, release: false } })).toBeNull();
  });

  it('is green and unchanged only where nothing at all deserves a look', () => {
    expect(isGreenAndUnchanged(judged({}))).toBe(true);
    expect(isGreenAndUnchanged(judged({ light: 'YELLOW' }))).toBe(false);
    expect(isGreenAndUnchanged(judged({ light: null }))).toBe(false);
    expect(isGreenAndUnchanged(judged({ optimismGap: true }))).toBe(false);
    expect(isGreenAndUnchanged(judged({ changes: [{}] }))).toBe(false);
    expect(isGreenAndUnchanged(judged({ previous: null }))).toBe(false);
    expect(isGreenAndUnchanged(judged({ viewerCan: { accept: false, release: false } }))).toBe(false);
  });

  it('tells its path in order, and a return as such', () => {
    const path = stepsTaken({
      state: 'RETURNED',
      author: 'A',
      updatedAt: '2021-10-20T08:00:00.000Z',
      submittedAt: '2021-10-18T08:00:00.000Z',
      releasedBy: 'B',
      releasedAt: '2021-10-19T08:00:00.000Z',
      decidedBy: null,
      decidedAt: '2021-10-20T08:00:00.000Z',
    });
    expect(path.map(({ kind, by }) => [kind, by])).toEqual([
      ['SUBMITTED', 'A'],
      ['RELEASED', 'B'],
      ['RETURNED', null],
    ]);
  });
});

describe('the keys of the queue', () => {
  const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...part,
  });
  const inReport = { typing: false, inReport: true };
  const elsewhere = { typing: false, inReport: false };

  it.each([
    ['j', 'NEXT'],
    ['ArrowDown', 'NEXT'],
    ['k', 'PREVIOUS'],
    ['ArrowUp', 'PREVIOUS'],
    ['a', 'STEP'],
    ['A', 'STEP'],
    ['r', 'RETURN'],
    ['x', 'SELECT'],
    ['Enter', null],
    ['toString', null],
  ])('on a report, %s means %s', (key, command) => {
    expect(commandOf(press(key), inReport)).toBe(command);
  });

  it('outside of the list only lead into it, and leave arrows to the page', () => {
    expect(['j', 'k', 'a', 'r', 'x', 'ArrowDown'].map((key) => commandOf(press(key), elsewhere))).toEqual([
      'NEXT',
      'PREVIOUS',
      null,
      null,
      null,
      null,
    ]);
  });

  it('do nothing while somebody types, composes or holds a modifier', () => {
    for (const key of ['j', 'a', 'r', 'ArrowDown']) {
      expect(commandOf(press(key), { typing: true, inReport: true })).toBeNull();
      expect(commandOf(press(key, { isComposing: true }), inReport)).toBeNull();
      expect(commandOf(press(key, { ctrlKey: true }), inReport)).toBeNull();
      expect(commandOf(press(key, { altKey: true }), inReport)).toBeNull();
      expect(commandOf(press(key, { metaKey: true }), inReport)).toBeNull();
    }
    expect(commandOf(press('ArrowDown', { shiftKey: true }), inReport)).toBeNull();
  });

  it('move within the list and stop at its ends', () => {
    expect(neighbour(-1, 3, 'NEXT')).toBe(0);
    expect(neighbour(-1, 3, 'PREVIOUS')).toBe(2);
    expect(neighbour(0, 3, 'NEXT')).toBe(1);
    expect(neighbour(2, 3, 'NEXT')).toBeNull();
    expect(neighbour(0, 3, 'PREVIOUS')).toBeNull();
    expect(neighbour(-1, 0, 'NEXT')).toBeNull();
  });
});

describe('the filter of the queue', () => {
  const office: Reviewer = { viewerCan: { release: false, accept: true }, organisation: null };
  const coordinator: Reviewer = {
    viewerCan: { release: true, accept: false },
    organisation: { lineage: 'FINANCE' },
  };
  const filtersOf = (query: string): FilterParams => {
    const params = new URLSearchParams(query);
    const all = (name: string) => params.getAll(name);
    return {
      text: (name) => params.get(name) || null,
      list: (name, allowed) => {
        const known = allowed.filter((item) => all(name).includes(item));
        return known.length > 0 ? known : undefined;
      },
      codes: (name) => (all(name).length > 0 ? all(name) : undefined),
      choice: (name, allowed, fallback) => allowed.find((item) => item === params.get(name)) ?? fallback,
      day: (name) => all(name)[0],
      set: () => undefined,
    };
  };

  it('shows people what waits for them where the address says nothing', () => {
    expect(readReviewFilter(filtersOf(''), office)).toMatchObject({
      state: ['RELEASED'],
      ministry: undefined,
    });
    expect(readReviewFilter(filtersOf(''), coordinator)).toMatchObject({
      state: ['SUBMITTED'],
      ministry: ['FINANCE'],
    });
    expect(activeReviewFilters(filtersOf(''))).toBe(0);
  });

  it('offers no submitted reports to the CIO office, which cannot see them yet', () => {
    expect(reviewStates(office)).toEqual(['RELEASED', 'ACCEPTED', 'RETURNED']);
    expect(reviewStates(coordinator)).toEqual(['SUBMITTED', 'RELEASED', 'ACCEPTED', 'RETURNED']);
  });

  it('reads what a link says, and drops what is no state or light', () => {
    const link = reviewLink({
      state: ['SUBMITTED'],
      ministry: ['FINANCE'],
      light: ['RED'],
      round: '2021-10-15',
    });
    const filters = filtersOf(`${link.slice(link.indexOf('?') + 1)}&luecke=ja&ampel=BLUE`);
    expect(readReviewFilter(filters, office)).toEqual({
      text: null,
      state: ['SUBMITTED'],
      ministry: ['FINANCE'],
      light: ['RED'],
      round: '2021-10-15',
      optimismGap: true,
    });
    expect(activeReviewFilters(filters)).toBe(5);
    expect(readReviewFilter(filtersOf('zustand=DRAFT&luecke=toString'), office)).toMatchObject({
      state: ['RELEASED'],
      optimismGap: undefined,
    });
  });
});
