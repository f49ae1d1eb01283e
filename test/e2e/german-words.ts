import { type Page } from '@playwright/test';

/** What the plan itself says; the interface never does. */
const TITLES_OF_THE_PLAN = `{
  goals { title }
  measures(first: 200) { nodes { title } }
  milestones(first: 200) { nodes { title } }
  ozgServices(first: 200) { nodes { title } }
}`;

/** Small words that only a German sentence has. */
const GERMAN =
  'der|die|das|den|dem|und|oder|für|mit|von|vom|zur|zum|ist|sind|wird|werden|wurde|nicht|noch|auf|bei|nach';

/** Proper names, which need no mark (WCAG 3.1.2); and what stands in a drawing's own title, which takes none. */
const NAMES =
  'Sächsische[sn]? Staats(?:kanzlei|ministerium)[^·(]*|Deutsche[sn]? Zentrum für barrierefreies Lesen';
const OUTSIDE = 'script, style, noscript, svg title';

let titles: Promise<string[]> | null = null;

/**
 * German texts on a page in English that nothing marks as German.
 * @param except selector of what is left out
 */
export async function unmarkedGerman(page: Page, except: string): Promise<string[]> {
  titles ??= titlesOfThePlan(page);
  return page.evaluate(
    ({ planned, german, names, outside }) => {
      const words = new RegExp(`(^|[\\s(„“"])(${german})(?=[\\s.,;:)“”"]|$)`);
      const name = new RegExp(names, 'g');
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.textContent ?? '').replace(name, '');
        const holder = node.parentElement;
        if (!holder || text.trim() === '' || holder.closest(outside)) continue;
        if (holder.closest('[lang]')?.getAttribute('lang') === 'de') continue;
        if (words.test(text) || planned.some((title) => text.includes(title)))
          found.push(text.trim().slice(0, 120));
      }
      return found;
    },
    { planned: await titles, german: GERMAN, names: NAMES, outside: `${OUTSIDE}, ${except}` },
  );
}

async function titlesOfThePlan(page: Page): Promise<string[]> {
  const answer = await page.request.post('/graphql', { data: { query: TITLES_OF_THE_PLAN } });
  interface Titled {
    readonly title: string;
  }
  type Listed = Record<'measures' | 'milestones' | 'ozgServices', { nodes: Titled[] }>;
  const { data } = (await answer.json()) as { data: Listed & { goals: Titled[] } };
  const { goals, measures, milestones, ozgServices } = data;
  const all = [...goals, ...measures.nodes, ...milestones.nodes, ...ozgServices.nodes];
  // Short ones such as "Wohngeld" are words that the interface explains.
  return all.map(({ title }) => title).filter((title) => title.includes(' '));
}
