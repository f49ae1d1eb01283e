import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Licences that production dependencies may have, each with the reason why it goes together with EUPL-1.2. The EUPL
 * covers the product's own work; packages stay under their own licences and are not altered.
 */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  MIT: 'permissive: keep the notice',
  'MIT-0': 'permissive, without conditions',
  ISC: 'permissive: keep the notice',
  'BSD-3-Clause': 'permissive: keep the notice, no endorsement',
  '0BSD': 'permissive, without conditions',
  'BlueOak-1.0.0': 'permissive: keep the notice',
  'Apache-2.0': 'permissive with a patent grant: keep notice and NOTICE file',
  'MPL-2.0': 'copyleft of its own files, which are not altered; in the appendix of EUPL-1.2 as compatible',
  'EUPL-1.2': 'the same licence',
  'OFL-1.1': 'fonts: embedding is free, the name of an altered font would have to change',
};

export interface LicenceFault {
  readonly name: string;
  readonly licence: string;
}

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), license: z.string().optional(), version: z.string().optional() }),
  ),
});

/**
 * Judges the licence of every production dependency, transitive and optional ones included, as the lockfile names it.
 * @param text content of package-lock.json
 * @returns how many were judged, and those whose licence is not on the list
 */
export function judgeLicences(text: string): { judged: number; faults: LicenceFault[] } {
  const { packages } = lockfile.parse(JSON.parse(text));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const faults = shipped
    .map(([path, { license, version }]) => ({
      name: `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version ?? ''}`.trim(),
      licence: license ?? 'none named',
    }))
    .filter(({ licence }) => !isAllowed(licence));
  return { judged: shipped.length, faults };
}

/** Of parts joined by AND all must be allowed; of those joined by OR one. Brackets do not nest in what npm carries. */
function isAllowed(expression: string): boolean {
  const terms = expression.replaceAll(/[()]/g, '');
  return terms
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((term) => Object.hasOwn(ALLOWED_LICENCES, term.trim())));
}

/** The project's lockfile as text. */
export function readLockfile(): string {
  return readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
}
