import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { de } from '../../../shared/i18n/de.ts';

const CLIENT = fileURLToPath(new URL('../../../client', import.meta.url));

/** Officialese and jargon with a plain German word for it. */
const FORBIDDEN =
  /(?<!\p{L})(?:untersetz\p{L}*|zeitnah\p{L}*|seitens|mittels|obliegt|hinsichtlich|bezüglich|diesbezüglich|zwecks|ggf\.|bzw\.|gemäß|Button|User|performant\p{L}*)(?!\p{L})/iu;

interface Line {
  readonly where: string;
  readonly text: string;
}

function linesOf(where: string, value: unknown): Line[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => linesOf(`${where}.${key}`, each));
}

const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?:^|[/-])texts\.ts$/.test(name),
);
const modules = await Promise.all(
  files.map(async (file) => ({
    file,
    content: (await import(pathToFileURL(join(CLIENT, file)).href)) as Record<string, { de?: unknown }>,
  })),
);
const LINES = [
  ...linesOf('shared', de),
  ...modules.flatMap(({ file, content }) =>
    Object.values(content).flatMap((texts) => linesOf(file, texts.de)),
  ),
];
const breaking = (rule: (text: string) => boolean) =>
  LINES.filter(({ text }) => rule(text)).map(({ where, text }) => `${where}: ${text}`);

describe('the German words that people meet', () => {
  it('are all looked at', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(LINES.length).toBeGreaterThan(1500);
  });

  it('do without officialese', () => {
    expect(breaking((text) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('are quoted as German is', () => {
    expect(breaking((text) => /["”]|„[^“]*$|\.\.\./.test(text))).toEqual([]);
  });

  it('stand in sentences that one can hold in mind', () => {
    const long = (text: string) =>
      text.split(/(?<=[.!?:;]) /).some((sentence) => sentence.split(' ').length > 30);
    expect(breaking(long)).toEqual([]);
  });
});
