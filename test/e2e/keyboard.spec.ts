import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

/** One page of each kind: list, one thing, charts, form, table with controls, dialogs' openers. */
const PAGES = [
  { as: null, path: '/' },
  { as: null, path: '/uebersicht' },
  { as: null, path: '/massnahmen' },
  { as: null, path: '/massnahmen/M-OPENDATA' },
  { as: null, path: '/wegmarken' },
  { as: null, path: '/ozg' },
  { as: 'sk.bearbeitung@demo.example', path: '/aufgaben' },
  { as: 'sk.bearbeitung@demo.example', path: '/importieren/massnahmen' },
  { as: 'cio@demo.example', path: '/pruefung' },
  { as: 'cio@demo.example', path: '/fortschreibung' },
] as const;

/** More stops than any of the pages has; one that never comes to its end is a trap. */
const STOPS_MAX = 400;

interface Stop {
  readonly what: string;
  readonly isSeen: boolean;
  readonly isInView: boolean;
}

for (const { as, path } of PAGES) {
  test(`${path}: the Tab key reaches every control, shows where it is, and comes out again`, async ({
    page,
  }) => {
    if (as) await signInAs(page, as);
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const expected = await controls(page);
    const stops = await tabThrough(page);
    expect(stops.length, 'a trap').toBeLessThan(STOPS_MAX);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ isInView }) => !isInView).map(({ what }) => what)).toEqual([]);
    expect(expected.filter((name) => !stops.some(({ what }) => what === name))).toEqual([]);
  });
}

/** Goes through the page by the Tab key until it leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  while (stops.length < STOPS_MAX) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | null => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, left, right, width } = element.getBoundingClientRect();
      return {
        what: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60)}`,
        // Day, month, year and calendar within a date field: the browser shows itself which it is.
        isSeen:
          (element instanceof HTMLInputElement &&
            element.type === 'date' &&
            !element.matches(':focus-visible')) ||
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none',
        isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0,
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  return stops;
}

/** Links and buttons that are there to be used, by the names that tabThrough gives them. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, [tabindex="-1"], [role] [tabindex]'),
      )
      .map(
        (element) =>
          `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60)}`,
      ),
  );
}
