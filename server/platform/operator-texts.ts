import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OperatorConfig, OperatorTexts } from './app-config.ts';

/** Longest text of an operator, in bytes: some forty pages. */
const TEXT_MAX = 200_000;

/** Files of an operator's folder by what they hold; each is plain text in UTF-8, paragraphs apart by an empty line. */
const FILES = { imprint: 'impressum', privacy: 'datenschutz' } as const;

/** An operator who has said nothing yet. */
export const NO_OPERATOR: OperatorConfig = {
  name: null,
  contactEmail: null,
  texts: { imprint: { de: null, en: null }, privacy: { de: null, en: null } },
};

/**
 * Reads imprint and privacy notice out of the operator's folder: `impressum.de.txt`, `datenschutz.de.txt`, and the
 * same with `.en.txt`. Each file may be missing; the page then says so.
 * @returns null where the folder cannot be read, or a file in it is too long
 */
export function readOperatorTexts(folder: string): OperatorTexts | null {
  try {
    if (!statSync(folder).isDirectory()) return null;
    const both = (name: string) => ({
      de: readText(folder, `${name}.de.txt`),
      en: readText(folder, `${name}.en.txt`),
    });
    return { imprint: both(FILES.imprint), privacy: both(FILES.privacy) };
  } catch (error) {
    // Missing, forbidden or too long: the configuration names the variable and stops the start.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function readText(folder: string, file: string): string | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  if (statSync(path).size > TEXT_MAX) throw new RangeError(`${file} is longer than ${TEXT_MAX} bytes.`);
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
  return text === '' ? null : text;
}
