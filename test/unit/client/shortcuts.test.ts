import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../client/lib/key-place.ts';
import type { Viewer } from '../../../client/lib/session.ts';
import { ownKeyedPages, PAGE_KEYS, shortcutOf } from '../../../client/lib/shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false, ...more };
}

const onThePage = { typing: false, prefixed: false };
const afterG = { typing: false, prefixed: true };

describe('shortcuts of every page', () => {
  it('finds its keys wherever the keyboard has them', () => {
    expect(shortcutOf(press('?', { shiftKey: true }), onThePage)).toBe('SHEET');
    expect(shortcutOf(press('/'), onThePage)).toBe('SEARCH');
    // German keyboards have it above the 7.
    expect(shortcutOf(press('/', { shiftKey: true }), onThePage)).toBe('SEARCH');
    expect(shortcutOf(press('g'), onThePage)).toBe('PREFIX');
    expect(
      ['m', 'G', 'Escape', 'Tab'].map((key) => shortcutOf(press(key, { shiftKey: true }), onThePage)),
    ).toEqual([null, null, null, null]);
  });

  it('gives a page one key, and none to two', () => {
    const keys = Object.values(PAGE_KEYS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(shortcutOf(press('m'), afterG)).toEqual({ page: 'measures' });
    expect(shortcutOf(press('M', { shiftKey: true }), afterG)).toEqual({ page: 'measures' });
  });

  it('keeps a letter after the prefix from whatever else it means', () => {
    expect(shortcutOf(press('x'), afterG)).toBe('NONE');
    expect(shortcutOf(press('?'), afterG)).toBe('NONE');
    expect(shortcutOf(press('Escape'), afterG)).toBeNull();
  });

  it('never acts where somebody types, composes or holds Ctrl, Alt or Cmd', () => {
    for (const key of ['?', '/', 'g']) {
      expect(shortcutOf(press(key), { typing: true, prefixed: false })).toBeNull();
      for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)
        expect(shortcutOf(press(key, { [held]: true }), onThePage)).toBeNull();
    }
    expect(shortcutOf(press('m'), { typing: true, prefixed: true })).toBeNull();
  });

  it('leads only where the person may go', () => {
    const visitor = { role: null, importKinds: [], viewerCan: {} } as unknown as Viewer;
    const cio = {
      role: 'CIO_OFFICE',
      importKinds: [],
      viewerCan: { accept: true, draft: true, manageRounds: true },
    } as unknown as Viewer;
    const inside = ['tasks', 'drafting', 'rounds', 'review', 'notices'] as const;
    expect(ownKeyedPages(visitor)).toContain('measures');
    expect(inside.filter((page) => ownKeyedPages(visitor).includes(page))).toEqual([]);
    expect(inside.filter((page) => ownKeyedPages(cio).includes(page))).toEqual(inside);
  });
});
