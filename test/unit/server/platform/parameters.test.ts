import { describe, expect, it, test } from 'vitest';
import { AppError } from '../../../../server/platform/errors.ts';
import { Parameters } from '../../../../server/platform/http/parameters.ts';

const parse = (query: string) => {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return new Parameters(values);
};

/** Field at fault and the sentence of a refusal; null for none. */
function refusal(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code} ${error.fields.join()}: ${error.text('en')}`;
  }
}

const CHOICES = ['RED', 'GREEN'] as const;

describe('parameters of an address', () => {
  it('are read by their kinds; empty ones count as not given', () => {
    const given = parse('n=12&d=2021-10-15&c=RED&l=RED&l=GREEN&t=Wort&f=1&e=&e2=&e2=');
    expect(given.number('n')).toBe(12);
    expect(given.numbers('n')).toEqual([12]);
    expect(given.day('d')).toBe('2021-10-15');
    expect(given.choice('c', CHOICES)).toBe('RED');
    expect(given.choices('l', CHOICES)).toEqual(['RED', 'GREEN']);
    expect(given.text('t')).toBe('Wort');
    expect(given.flag('f')).toBe(true);
    for (const name of ['e', 'e2', 'missing']) {
      expect([given.number(name), given.day(name), given.text(name), given.texts(name)]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect([given.choice(name, CHOICES), given.choices(name, CHOICES), given.flag(name)]).toEqual([
        null,
        null,
        false,
      ]);
    }
    expect(refusal(() => given.assertKnown(['n', 'd', 'c', 'l', 't', 'f', 'e', 'e2']))).toBeNull();
  });

  test.each<[string, (given: Parameters) => unknown, string]>([
    ['a=1&b=2', (given) => given.assertKnown(['a']), 'BAD_USER_INPUT b: There is no parameter “b” here.'],
    ['constructor=1', (given) => given.assertKnown(['a']), '“constructor”'],
    [`${'x'.repeat(50)}=1`, (given) => given.assertKnown([]), `“${'x'.repeat(20)}”`],
    ['n=1&n=2', (given) => given.number('n'), 'BAD_USER_INPUT n: The value “1, 2” is not possible for “n”.'],
    ['n=-1', (given) => given.number('n'), '“-1”'],
    ['n=1.5', (given) => given.number('n'), '“1.5”'],
    ['n=0x10', (given) => given.number('n'), '“0x10”'],
    ['n=1234567', (given) => given.number('n'), '“1234567”'],
    ['n= 1', (given) => given.number('n'), '“ 1”'],
    ['n=٣', (given) => given.number('n'), '“٣”'],
    ['c=red', (given) => given.choice('c', CHOICES), '“red”'],
    ['c=RED&c=RED', (given) => given.choice('c', CHOICES), '“RED, RED”'],
    ['c=RED&c=BLUE', (given) => given.choices('c', CHOICES), '“BLUE”'],
    ['c=toString', (given) => given.choice('c', CHOICES), '“toString”'],
    ['f=yes', (given) => given.flag('f'), '“yes”'],
    ['d=2021-02-30', (given) => given.day('d'), 'BAD_USER_INPUT d: '],
    ['d=2021-1-5', (given) => given.day('d'), 'calendar day'],
    ['d=15.10.2021', (given) => given.day('d'), 'calendar day'],
    ['d=1850-01-01', (given) => given.day('d'), '2000'],
    ['d=9999-12-31', (given) => given.day('d'), '2099'],
    ['t=a%00b', (given) => given.text('t'), 'BAD_USER_INPUT t: '],
  ])('%s is refused', (query, read, words) => {
    expect(refusal(() => read(parse(query)))).toContain(words);
  });

  it('are text alone, whatever a parser makes of them', () => {
    for (const value of [{ a: 'b' }, [['x']], 5, null]) {
      expect(refusal(() => new Parameters({ t: value }).text('t'))).toContain('BAD_USER_INPUT t');
    }
    expect(new Parameters({ t: undefined }).text('t')).toBeNull();
  });

  it('are no longer than a text may be', () => {
    expect(refusal(() => parse(`t=${'y'.repeat(2001)}`).text('t'))).toContain('2000');
    expect(refusal(() => parse(`t=${'y'.repeat(2000)}`).text('t'))).toBeNull();
  });

  it('repeat no control character in an answer', () => {
    expect(refusal(() => parse('%1b[2J=1').assertKnown([]))).toContain('“�[2J”');
  });
});
