import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const SECURITY = readFileSync('SECURITY.md', 'utf8');

/** Requirements of levels 1 and 2 by section, as numbered in OWASP ASVS 5.0.0. */
const ITEMS: Readonly<Record<string, string>> = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1',
  '8.4': '1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1',
  '11.6': '1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1',
  '17.2': '1-4',
  '17.3': '1-2',
};

const numbersOf = (ranges: string) =>
  ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
const required = Object.entries(ITEMS).flatMap(([section, ranges]) =>
  numbersOf(ranges).map((number) => `${section}.${number}`),
);

/** The part about the standard: rows of its tables, and the lines beneath them. */
const answers = SECURITY.slice(SECURITY.indexOf('## OWASP ASVS')).split('\n');
const rows = answers
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const notes = answers.filter((line) => line.startsWith('- '));
const idsIn = (text: string) => text.match(/\b\d+\.\d+\.\d+\b/g) ?? [];

describe('the table of OWASP ASVS in SECURITY.md', () => {
  test('answers each item of levels 1 and 2 once, and none that there is not', () => {
    const answered = [
      ...rows.flatMap((cells) => idsIn(cells[1] ?? '')),
      ...notes.flatMap((line) => idsIn(line.slice(0, line.indexOf('(')))),
    ];
    expect(required).toHaveLength(253);
    expect(answered.toSorted()).toEqual(required.toSorted());
  });

  const proofs = rows.flatMap((cells) =>
    (cells[3] ?? '').split('<br>').map((proof) => {
      const [, file = '', title = null] = /^`([^`]+)`(?:: (.+))?$/.exec(proof.trim()) ?? [];
      return { item: cells[1] ?? '', file, title };
    }),
  );

  test.each(proofs)('$item is proven by $file: $title', ({ file, title }) => {
    expect(existsSync(file), `${file} exists`).toBe(true);
    if (title !== null) expect(readFileSync(file, 'utf8')).toContain(unescaped(title));
  });

  test('every row has a proof, and every line beneath a reason', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const cells of rows) expect(cells[3]).toMatch(/^`test\//);
    for (const line of notes) {
      expect(line).toMatch(
        /^- (?:Not applicable|Left to the operator|Met in part|Held by reading, without a test of its own): [\d., ]+ \(.+\)\.$/,
      );
    }
  });
});

/** A title as the test has it: Markdown marks some characters. */
function unescaped(title: string): string {
  return title.replaceAll(/\\([\\`*_{}[\]<>|$])/g, '$1');
}
