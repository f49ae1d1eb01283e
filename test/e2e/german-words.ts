import { type Page } from '@playwright/test';

/** What the plan itself says, and who is named in it. */
const WORDS_OF_THE_PLAN = `{
  organisations { name }
  goals { title }
  measures(first: 200) { nodes { title } }
  milestones(first: 200) { nodes { title } }
  ozgServices(first: 200) { nodes { title } }
}`;

/** Small words that only a German sentence has. */
const GERMAN =
  'der|die|das|den|dem|und|oder|für|mit|von|vom|zur|zum|ist|sind|wird|werden|wurde|nicht|noch|auf|bei|nach';

/** Proper names need no mark (WCAG 3.1.2): of ministries at any time, and of a body that the interface names. */
const NAMES = [
  'Sächsische[sn]? Staats(?:kanzlei|ministerium)[^·(]*',
  'Deutsches Zentrum für barrierefreies Lesen',
];
/** Also a drawing's own title, which can have one language only. */
const OUTSIDE = 'script, style, noscript, svg title';

interface Words {
  readonly titles: readonly string[];
  readonly names: readonly string[];
}

let known: Promise<Words> | null = null;

/**
 * German texts on a page in English that nothing marks as German.
 * @param except selector of what is left out
 */
export async function unmarkedGerman(page: Page, except: string): Promise<string[]> {
  known ??= wordsOfThePlan(page);
  const words = await known;
  return page.evaluate(
    ({ planned, german, names, patterns, outside }) => {
      const sentence = new RegExp(`(^|[\\s(„“"])(${german})(?=[\\s.,;:)“”"]|$)`);
      const pattern = new RegExp(patterns.join('|'), 'g');
      const unnamed = (text: string) =>
        names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(pattern, '');
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = unnamed(node.textContent ?? '');
        const holder = node.parentElement;
        if (!holder || text.trim() === '' || holder.closest(outside)) continue;
        if (holder.closest('[lang]')?.getAttribute('lang') === 'de') continue;
        if (sentence.test(text) || planned.some((title) => text.includes(title)))
          found.push(text.trim().slice(0, 120));
      }
      return found;
    },
    {
      planned: words.titles,
      german: GERMAN,
      names: words.names,
      patterns: NAMES,
      outside: `${OUTSIDE}, ${except}`,
    },
  );
}

async function wordsOfThePlan(page: Page): Promise<Words> {
  const answer = await page.request.post('/graphql', { data: { query: WORDS_OF_THE_PLAN } });
  interface Titled {
    readonly title: string;
  }
  interface Answer extends Record<'measures' | 'milestones' | 'ozgServices', { nodes: Titled[] }> {
    readonly goals: readonly Titled[];
    readonly organisations: readonly { readonly name: string }[];
  }
  const { data } = (await answer.json()) as { data: Answer };
  const { goals, measures, milestones, ozgServices, organisations } = data;
  const all = [...goals, ...measures.nodes, ...milestones.nodes, ...ozgServices.nodes];
  return {
    // Short ones such as "Wohngeld" are words that the interface explains.
    titles: all.map(({ title }) => title).filter((title) => title.includes(' ')),
    names: organisations.map(({ name }) => name),
  };
}
