import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SLOTS = join(PROJECT, 'client/lib/english-slots.ts');
/** The modules that are filled, the first one with what every page needs. */
const [OF_ALL, OF_PAGES] = ['english-texts.ts', 'english-page-texts.ts'].map((name) =>
  join(PROJECT, 'client/lib', name),
);
/** What belongs to pages other than the start page, or to what opens over them; the glossary's words among them. */
const PAGES = /\/client\/(features\/(?!start\/)|lib\/glossary\/|ui\/(shortcut|unsaved)-)/;
const IMPORT_SLOT = `import { englishSlot } from ${JSON.stringify(SLOTS)};\n`;
/** The words that both sides print; the server reads both languages from source. */
const SHARED_ENGLISH = join(PROJECT, 'shared/i18n/en.ts');
/** Ending of the imports that bring a file's English half; no such files stand on disk. */
const HALF = '.english.ts';

/** The one shape in which a feature declares its texts: client/lib/i18n.ts. */
const DECLARATION =
  /^export const \w+ = defineTexts\(\{\n {2}de: \{\n[^]*?^ {2}\},\n {2}en: (\{\n[^]*?^ {2}\}),\n\}\);$/m;

/**
 * Takes the English words out of the pages' code. They come in two files that only readers of English fetch,
 * before anything is shown that needs them (client/lib/language.ts).
 */
export function splitLanguages(): Plugin {
  return {
    name: 'split-languages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(HALF) ? id : undefined),
    async load(id) {
      if (id === OF_ALL) return fill((file) => !PAGES.test(file));
      if (id === OF_PAGES) return fill((file) => PAGES.test(file));
      const file = id.replace(HALF, '.ts');
      if (file !== SHARED_ENGLISH && !isTexts(file)) return undefined;
      const source = await readFile(file, 'utf8');
      if (file === SHARED_ENGLISH)
        return id === file
          ? `${IMPORT_SLOT}export const en = ${slotOf(file)};`
          : `${source}\nexport const english = en;`;
      return id === file ? germanHalf(source, file) : englishHalf(source, file);
    },
  };
}

/** A module that puts the English words of some files into their slots. */
function fill(belongs: (file: string) => boolean): string {
  const client = join(PROJECT, 'client');
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .map((name) => join(client, name))
    .filter((file) => isTexts(file) && file !== OF_ALL && file !== OF_PAGES);
  return [
    IMPORT_SLOT,
    ...[SHARED_ENGLISH, ...files.toSorted()].filter(belongs).map((file, index) => {
      const half = JSON.stringify(file.replace(/\.ts$/, HALF));
      return `import { english as e${index} } from ${half};\nObject.assign(${slotOf(file)}, e${index});`;
    }),
  ].join('\n');
}

function isTexts(file: string): boolean {
  return file.startsWith(join(PROJECT, 'client/')) && /[/-]texts\.ts$/.test(file);
}

function slotOf(file: string): string {
  return `englishSlot(${JSON.stringify(file.slice(PROJECT.length))})`;
}

/** The file with an empty slot where its English words were. */
export function germanHalf(source: string, file: string): string {
  const { declaration, english } = partsOf(source, file);
  const german = declaration.slice(0, declaration.lastIndexOf(english));
  return IMPORT_SLOT + source.replace(declaration, () => `${german}${slotOf(file)},\n});`);
}

/** The file's English words alone, with what stands around them. */
export function englishHalf(source: string, file: string): string {
  const { declaration, english } = partsOf(source, file);
  return source.replace(declaration, () => `export const english = ${english};`);
}

function partsOf(source: string, file: string): { declaration: string; english: string } {
  const [declaration, english] = DECLARATION.exec(source) ?? [];
  if (declaration === undefined || english === undefined || source.split('= defineTexts(').length !== 2)
    throw new Error(
      `${file} does not declare its texts as client/lib/i18n.ts shows: de, then en, once a file.`,
    );
  return { declaration, english };
}
