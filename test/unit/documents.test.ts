import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What is made, and nobody keeps. */
const MADE = new Set(['node_modules', 'dist', 'var', 'test-results', 'secrets', 'client/gql', '.git']);

/** Folders on the disk under a path ('' is the root), down to so many levels. */
function foldersUnder(path: string, levels: number): string[] {
  if (levels === 0) return [];
  return readdirSync(path === '' ? '.' : path, { withFileTypes: true }).flatMap((entry) => {
    const folder = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory() || MADE.has(folder)) return [];
    return [folder, ...foldersUnder(folder, levels - 1)];
  });
}

/** The folders that the page names, by its indentation, with their lines. */
function namedFolders(tree: string): Map<string, string> {
  const open: string[] = [];
  const named = new Map<string, string>();
  for (const line of tree.split('\n')) {
    const [, indent = '', name, words = ''] = /^( *)(\S+)\/(?: +(.+))?$/.exec(line) ?? [];
    if (name === undefined) continue;
    open.length = indent.length / 2;
    open.push(name);
    named.set(open.join('/'), words);
  }
  return named;
}

describe('docs/ARCHITECTURE.md', () => {
  const named = namedFolders(readFileSync('docs/ARCHITECTURE.md', 'utf8').split('```')[1] ?? '');
  const described = (folder: string) => [...named.keys()].some((each) => each.startsWith(`${folder}/`));

  test('names every folder of the first two levels, and all beside one that it names below', () => {
    const below = foldersUnder('', 2).filter((folder) => folder.includes('/') && described(folder));
    const expected = [...foldersUnder('', 2), ...below.flatMap((folder) => foldersUnder(folder, 1))];
    expect([...named.keys()].toSorted()).toEqual(expected.toSorted());
  });

  test('says of each what is in it', () => {
    expect([...named].filter(([, words]) => words === '')).toEqual([]);
  });
});

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/ARCHITECTURE.md',
  ...readdirSync('docs/decisions').map((file) => `docs/decisions/${file}`),
];

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('links to what there is', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const missing = targets
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(dirname(file), target.split('#')[0] ?? '')));
    expect(missing).toEqual([]);
  });

  test('names files and folders that there are', () => {
    const paths = [...text.matchAll(/`((?:client|server|shared|seed|test|docs|ops)\/[^`\s*<]*)`/g)];
    const missing = paths.flatMap(([, path = '']) => unfolded(path)).filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const run = [...text.matchAll(/npm run ([a-z0-9:-]+)/g)].map(([, script = '']) => script);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });
});

test('the decisions are numbered without a gap, listed, and have the same parts', () => {
  const files = readdirSync('docs/decisions')
    .filter((file) => /^\d{4}-/.test(file))
    .toSorted();
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  for (const file of files) {
    expect(list).toContain(`[${file.slice(0, 4)}](${file})`);
    const headings = readFileSync(`docs/decisions/${file}`, 'utf8').match(/^## .+$/gm);
    expect(headings, file).toEqual(['## Context', '## Options', '## Decision', '## Consequences']);
  }
});

test('the README has every setting of the server', () => {
  const source = readFileSync('server/platform/config/environment.ts', 'utf8');
  const names = [...source.matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name);
  const table = readFileSync('README.md', 'utf8');
  expect(names.length).toBeGreaterThan(20);
  // Who starts the product sets it; people do not.
  const missing = names.filter((name) => name !== 'NODE_ENV' && !table.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});

/** 'a/{b,c}.ts' as 'a/b.ts' and 'a/c.ts'. */
function unfolded(path: string): string[] {
  const [, before = '', choices, after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(path) ?? [];
  return choices === undefined ? [path] : choices.split(',').map((choice) => `${before}${choice}${after}`);
}
