import { describe, expect, test } from 'vitest';
import { currentLink } from '../../../../client/app/navigation.ts';
import { matchingPages } from '../../../../client/features/find/find-groups.tsx';
import { readRecents } from '../../../../client/features/find/recents.ts';

const PAGES = [
  { to: '/berichte', label: 'Berichte', section: 'Berichte und Daten' },
  { to: '/massnahmen', label: 'Maßnahmen', section: 'Plan' },
];

test.each([
  ['Berichte', ['/berichte']],
  ['massnah', ['/massnahmen']],
  ['plan', ['/massnahmen']],
  ['', ['/berichte', '/massnahmen']],
  ['xyz', []],
])('pages for “%s”', (text, found) => {
  expect(matchingPages(PAGES, text).map(({ to }) => to)).toEqual(found);
});

describe('the page of an address in the navigation', () => {
  const entries = [
    { to: '/', label: 'Start' },
    {
      label: 'OZG',
      links: [
        { to: '/ozg', label: 'Leistungen' },
        { to: '/ozg/abdeckung', label: 'Abdeckung' },
      ],
    },
  ];
  test.each([
    ['/', 'Start'],
    ['/ozg', 'Leistungen'],
    ['/ozg/10001', 'Leistungen'],
    ['/ozg/abdeckung', 'Abdeckung'],
    ['/ozgx', undefined],
  ])('%s: %s', (pathname, label) => {
    expect(currentLink(entries, pathname)?.label).toBe(label);
  });
});

test('of what the browser kept only addresses of this application count', () => {
  const good = { to: '/ozg/10001', title: 'Leistung', line: '10001' };
  const stored = [
    good,
    { ...good, to: 'https://example.org' },
    { ...good, to: '//example.org' },
    null,
    { to: '/' },
  ];
  expect(readRecents(JSON.stringify(stored))).toEqual([good]);
  expect(readRecents('{')).toEqual([]);
  expect(readRecents('{}')).toEqual([]);
  expect(readRecents(null)).toEqual([]);
});
