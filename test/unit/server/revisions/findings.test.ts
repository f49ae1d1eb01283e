import { array, assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisionChecksum, type RevisionHeader } from '../../../../server/revisions/checksum.ts';
import { dependencyCycles } from '../../../../server/revisions/dependency-cycles.ts';
import { type FindingsInput, revisionFindings } from '../../../../server/revisions/findings.ts';
import { type LedgerEntry, unexplainedWeakenings } from '../../../../server/revisions/ledger.ts';
import type { RevisionContent } from '../../../../server/revisions/revision-content.ts';
import {
  compareContent,
  type ContentItem,
  type PlanContent,
} from '../../../../shared/domain/revision-diff.ts';

const codes = (value: string[]) => ({ type: 'codes' as const, value });
const date = (value: string | null) => ({ type: 'date' as const, value });

function measure(
  code: string,
  part: {
    ministry?: string | null;
    start?: string;
    end?: string | null;
    milestones?: string[];
    dependsOn?: string[];
  } = {},
): ContentItem {
  return {
    kind: 'MEASURE',
    code,
    title: code,
    ministry: part.ministry === undefined ? 'SK' : part.ministry,
    fields: {
      start: date(part.start ?? null),
      plannedEnd: date(part.end === undefined ? '2021' : part.end),
      milestones: codes(part.milestones ?? ['W-1']),
      dependsOn: codes(part.dependsOn ?? []),
    },
  };
}
const milestone = (code: string, goals: string[] = ['Z-1'], planned = '2021-12'): ContentItem => ({
  kind: 'MILESTONE',
  code,
  title: code,
  ministry: 'SK',
  fields: { planned: date(planned), goals: codes(goals) },
});
const goal = (code: string): ContentItem => ({ kind: 'GOAL', code, title: code, ministry: null, fields: {} });

function content(items: ContentItem[], contact: string | null = 'Referat 1'): RevisionContent {
  return {
    plan: { items, successions: [] },
    annotations: items
      .filter((item) => item.kind === 'MEASURE')
      .map(({ kind, code }) => ({ kind, code, attributes: { contact } })),
  };
}
const SOUND = [goal('Z-1'), milestone('W-1'), measure('M-1'), measure('M-2', { dependsOn: ['M-1'] })];

function findings(items: ContentItem[], part: Partial<FindingsInput> = {}): string[] {
  const input: FindingsInput = {
    number: 2,
    effectiveDate: '2021-01-01',
    content: content(items),
    previous: { effectiveDate: '2020-01-01', content: content(SOUND) },
    ledger: [],
    inactiveMeasures: new Set(),
    ...part,
  };
  return revisionFindings(input).map(
    ({ blocking, code, subject }) => `${blocking ? '!' : '?'}${code} ${subject}`,
  );
}

const reason = (part: Partial<LedgerEntry>): LedgerEntry => ({
  revision: 2,
  kind: 'MEASURE',
  code: 'M-2',
  field: null,
  weakening: null,
  reason: 'Haushalt',
  decisionReference: null,
  ...part,
});

describe('findings', () => {
  test('a sound revision has none', () => {
    expect(findings(SOUND)).toEqual([]);
    expect(findings(SOUND, { previous: null })).toEqual([]);
  });

  const [z, w, m1] = [goal('Z-1'), milestone('W-1'), measure('M-1')];
  test.each<[string, ContentItem[], Partial<FindingsInput>, string[]]>([
    ['no lead', [z, w, m1, measure('M-2', { ministry: null })], {}, ['!MEASURE_WITHOUT_LEAD M-2']],
    [
      'end before start',
      [z, w, m1, measure('M-2', { start: '2022', end: '2021-Q4' })],
      { previous: null },
      ['!END_BEFORE_START M-2'],
    ],
    [
      'end in its start’s period',
      [z, w, m1, measure('M-2', { start: '2021', end: '2021-12-31' })],
      { previous: null },
      [],
    ],
    [
      'cycle',
      [z, w, measure('M-1', { dependsOn: ['M-2'] }), measure('M-2', { dependsOn: ['M-1'] })],
      {},
      ['!DEPENDENCY_CYCLE M-1'],
    ],
    ['dropped measure', [z, w, m1], {}, ['!DROPPED_WITHOUT_REASON M-2']],
    ['dropped with a reason', [z, w, m1], { ledger: [reason({ weakening: 'DROPPED' })] }, []],
    [
      'dropped with a blank reason',
      [z, w, m1],
      { ledger: [reason({ weakening: 'DROPPED', reason: ' ' })] },
      ['!DROPPED_WITHOUT_REASON M-2'],
    ],
    [
      'reason of another thing',
      [z, w, m1],
      { ledger: [reason({ weakening: 'DROPPED', code: 'M-9' })] },
      ['!DROPPED_WITHOUT_REASON M-2'],
    ],
    [
      'moved later',
      [z, milestone('W-1', ['Z-1'], '2022-01'), m1, measure('M-2', { dependsOn: ['M-1'] })],
      {},
      ['?WEAKENED_WITHOUT_REASON W-1'],
    ],
    [
      'ends after its milestone',
      [z, w, measure('M-1', { end: '2022-01' })],
      { previous: null },
      ['?ENDS_AFTER_MILESTONE M-1'],
    ],
    [
      'ends in the period of its milestone',
      [z, milestone('W-1', ['Z-1'], '2021'), measure('M-1', { end: '2021-12-31' })],
      { previous: null },
      [],
    ],
    [
      'starts before what it depends on ends',
      [z, w, m1, measure('M-2', { start: '2021-06', end: null, dependsOn: ['M-1'] })],
      { previous: null },
      ['?STARTS_BEFORE_DEPENDENCY_ENDS M-2'],
    ],
    ['same day as before', SOUND, { effectiveDate: '2020-01-01' }, ['!NOT_AFTER_PREVIOUS 2']],
    [
      'goal without milestone',
      [z, milestone('W-1', []), m1],
      { previous: null },
      ['?GOAL_WITHOUT_MILESTONE Z-1'],
    ],
    [
      'bare milestone',
      [z, w, measure('M-1', { milestones: [] })],
      { previous: null },
      ['?MILESTONE_WITHOUT_ACTIVE_MEASURE W-1'],
    ],
    [
      'only a cancelled measure',
      [z, w, m1],
      { previous: null, inactiveMeasures: new Set(['M-1']) },
      ['?MILESTONE_WITHOUT_ACTIVE_MEASURE W-1'],
    ],
    [
      'no contact',
      [z, w, m1],
      { previous: null, content: content([z, w, m1], null) },
      ['?MEASURE_WITHOUT_CONTACT M-1'],
    ],
  ])('%s', (_name, items, part, expected) => {
    expect(findings(items, part)).toEqual(expected);
  });

  test('a draft is judged by how far the work on it is', () => {
    const part: ContentItem = {
      kind: 'IMPLEMENTATION_PLAN',
      code: 'SK',
      title: 'SK',
      ministry: 'SK',
      fields: {},
    };
    const drafted = content([...SOUND, part]);
    const led = drafted.annotations.map((line) => ({
      ...line,
      attributes: { ...line.attributes, leadCode: line.code === 'M-1' ? 'SMUL' : 'SMEKUL' },
    }));
    const judged = (work: FindingsInput['work']) =>
      findings([...SOUND, part], {
        content: { ...drafted, annotations: led },
        previous: null,
        ...(work && { work }),
      });
    expect(judged(undefined)).toEqual([]);
    expect(
      judged({ decisionReference: null, submitted: new Set(['SMI']), invalidLeads: new Set(['SMUL']) }),
    ).toEqual(['?NO_DECISION 2', '?PART_NOT_SUBMITTED SK', '?LEAD_NOT_VALID M-1']);
    expect(
      judged({ decisionReference: 'Kabinett', submitted: new Set(['SK']), invalidLeads: new Set() }),
    ).toEqual([]);
  });

  test('without an effective date nothing can be published', () => {
    expect(findings(SOUND, { effectiveDate: null })).toEqual(['!NO_EFFECTIVE_DATE 2']);
  });

  test('blocking ones come first', () => {
    const found = findings([goal('Z-1'), measure('M-1', { ministry: null })], { previous: null });
    expect(found.map((line) => line[0])).toEqual(['!', '?']);
  });

  test('a line explains a weakening by its kind or by its field', () => {
    const head: PlanContent = { items: [measure('M-1', { end: '2022' })], successions: [] };
    const [change] = compareContent({ items: [measure('M-1')], successions: [] }, head).changes;
    if (!change) throw new Error('nothing changed');
    const line = (part: Partial<LedgerEntry>) => [reason({ code: 'M-1', ...part })];
    expect(unexplainedWeakenings(change, [])).toEqual(['MOVED_LATER']);
    expect(unexplainedWeakenings(change, line({ weakening: 'MOVED_LATER' }))).toEqual([]);
    expect(unexplainedWeakenings(change, line({ field: 'plannedEnd' }))).toEqual([]);
    expect(unexplainedWeakenings(change, line({ field: 'title' }))).toEqual(['MOVED_LATER']);
  });
});

describe('dependency cycles', () => {
  const plan = (edges: Record<string, string[]>): PlanContent => ({
    items: Object.entries(edges).map(([code, dependsOn]) => measure(code, { dependsOn })),
    successions: [],
  });

  test.each<[string, Record<string, string[]>, string[][]]>([
    ['chain', { A: ['B'], B: ['C'], C: [] }, []],
    ['diamond', { A: ['B', 'C'], B: ['D'], C: ['D'], D: [] }, []],
    ['itself', { A: ['A'] }, [['A']]],
    ['three', { A: ['B'], B: ['C'], C: ['A'] }, [['A', 'B', 'C']]],
    ['behind a chain', { A: ['B'], B: ['C'], C: ['B'] }, [['B', 'C']]],
    ['outside the plan', { A: ['X'] }, []],
  ])('%s', (_name, edges, expected) => {
    expect(dependencyCycles(plan(edges))).toEqual(expected);
  });

  test('finds one exactly where the dependencies cannot be met one after the other', () => {
    const graph = array(array(nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    assert(
      property(graph, (targets) => {
        const edges = Object.fromEntries(targets.map((list, i) => [`M${i}`, list.map((to) => `M${to}`)]));
        const left = new Map(Object.entries(edges));
        for (let before = -1; before !== left.size;) {
          before = left.size;
          for (const [code, list] of left) if (!list.some((to) => left.has(to))) left.delete(code);
        }
        const cycles = dependencyCycles(plan(edges));
        expect(cycles.length > 0).toBe(left.size > 0);
        for (const cycle of cycles) {
          cycle.forEach((code, i) => expect(edges[code]).toContain(cycle[(i + 1) % cycle.length]));
        }
      }),
    );
  });
});

describe('checksum', () => {
  const header: RevisionHeader = {
    number: 1,
    title: 'Fassung 1',
    summary: '',
    effectiveDate: '2019-03-19',
    decisionReference: null,
    decidedOn: '2019-03-19',
    redThresholdDays: 90,
    milestoneThresholdDays: 30,
    stalenessDays: 200,
    dueSoonDays: 90,
  };

  test('keeps its form: a stored checksum must be computable for ever', () => {
    expect(revisionChecksum(header, content([goal('Z-1')]), null)).toBe(
      '94e302dafb699ca31424b69eef05c5bc2b7d1e796c05eaaef78403f175363c75',
    );
  });

  test('does not depend on the order in which fields were set', () => {
    const reversed = Object.fromEntries(Object.entries(header).toReversed()) as unknown as RevisionHeader;
    expect(revisionChecksum(reversed, content(SOUND), null)).toBe(
      revisionChecksum(header, content(SOUND), null),
    );
  });

  test('depends on header, content, annotations, order and the revision before', () => {
    const sums = [
      revisionChecksum(header, content(SOUND), null),
      revisionChecksum({ ...header, title: 'Fassung I' }, content(SOUND), null),
      revisionChecksum({ ...header, dueSoonDays: 91 }, content(SOUND), null),
      revisionChecksum(header, content(SOUND.toReversed()), null),
      revisionChecksum(header, content(SOUND, 'Referat 2'), null),
      revisionChecksum(header, content(SOUND.slice(1)), null),
      revisionChecksum(header, content(SOUND), 'a'.repeat(64)),
    ];
    expect(new Set(sums).size).toBe(sums.length);
    expect(sums.every((sum) => /^[0-9a-f]{64}$/.test(sum))).toBe(true);
  });
});
