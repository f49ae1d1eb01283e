import { describe, expect, it } from 'vitest';
import { writeFilters, PAGE_PARAM } from '../../../client/lib/filter-params.ts';
import { keepView, readViewState, writeViewState } from '../../../client/lib/view-state.ts';

const read = (query: string) => readViewState(new URLSearchParams(query));

describe('reading the view from the URL', () => {
  it('reads day, revision and rule', () => {
    expect(read('stichtag=2021-04-15&fassung=3&regel=MEMBER_LEVEL3')).toEqual({
      asOf: '2021-04-15',
      revision: 3,
      rule: 'MEMBER_LEVEL3',
      problems: [],
    });
  });

  it('leaves out what the URL leaves out', () => {
    expect(read('')).toEqual({ asOf: null, revision: null, rule: null, problems: [] });
    expect(read('stichtag=&fassung=&regel=')).toEqual({
      asOf: null,
      revision: null,
      rule: null,
      problems: [],
    });
  });

  it.each([
    ['stichtag=2021-02-30', 'asOf', '2021-02-30', 'NOT_A_DAY'],
    ['stichtag=gestern', 'asOf', 'gestern', 'NOT_A_DAY'],
    ['stichtag=1999-12-31', 'asOf', '1999-12-31', 'DAY_OUT_OF_RANGE'],
    ['stichtag=2100-01-01', 'asOf', '2100-01-01', 'DAY_OUT_OF_RANGE'],
    ['fassung=0', 'revision', '0', 'NOT_A_REVISION'],
    ['fassung=1.5', 'revision', '1.5', 'NOT_A_REVISION'],
    ['fassung=-1', 'revision', '-1', 'NOT_A_REVISION'],
    ['fassung=99999', 'revision', '99999', 'NOT_A_REVISION'],
    ['regel=alles', 'rule', 'alles', 'NOT_A_RULE'],
  ])('ignores %s and says why', (query, parameter, value, problem) => {
    const view = read(query);
    expect(view.problems).toEqual([{ parameter, value, problem }]);
    expect([view.asOf, view.revision, view.rule]).toEqual([null, null, null]);
  });
});

describe('writing the view', () => {
  it('changes one value and keeps the page filters', () => {
    const next = writeViewState(new URLSearchParams('ampel=RED&ampel=YELLOW&fassung=2'), {
      asOf: '2021-04-15',
    });
    expect(next.toString()).toBe('ampel=RED&ampel=YELLOW&fassung=2&stichtag=2021-04-15');
  });

  it('drops a value that is null or the default', () => {
    const next = writeViewState(new URLSearchParams('fassung=2&regel=COMPREHENSIVE'), {
      revision: null,
      rule: 'SERVICE_LEVEL3',
    });
    expect(next.toString()).toBe('');
  });
});

describe('links', () => {
  const current = new URLSearchParams('stichtag=2021-04-15&suche=akte');

  it('keep the view and nothing else of the page', () => {
    expect(keepView('/ziele', current)).toBe('/ziele?stichtag=2021-04-15');
  });

  it('keep their own query and anchor', () => {
    expect(keepView('/massnahmen?ampel=RED#liste', current)).toBe(
      '/massnahmen?ampel=RED&stichtag=2021-04-15#liste',
    );
  });

  it('let their own view win', () => {
    expect(keepView('/?stichtag=2020-10-15', current)).toBe('/?stichtag=2020-10-15');
  });

  it('stay plain without a view', () => {
    expect(keepView('/ziele#Z-1', new URLSearchParams())).toBe('/ziele#Z-1');
  });
});

describe('filters', () => {
  it('repeat lists, drop empty values and go back to the first page', () => {
    const next = writeFilters(new URLSearchParams(`stichtag=2021-04-15&suche=alt&${PAGE_PARAM}=abc`), {
      ampel: ['RED', 'UNREPORTED'],
      suche: '',
    });
    expect(next.toString()).toBe('stichtag=2021-04-15&ampel=RED&ampel=UNREPORTED');
  });

  it('keep the filters when only the page changes', () => {
    const next = writeFilters(new URLSearchParams('ampel=RED'), { [PAGE_PARAM]: ['a', 'b'] });
    expect(next.toString()).toBe(`ampel=RED&${PAGE_PARAM}=a&${PAGE_PARAM}=b`);
  });
});
