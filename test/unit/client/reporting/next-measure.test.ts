import { describe, expect, it } from 'vitest';
import { handedIn, isLeft, nextLeft } from '../../../../client/features/reporting/next-measure.ts';
import type { Lifecycle, ReportState } from '../../../../shared/domain/vocabulary.ts';

const row = (code: string, state: ReportState | null, lifecycle: Lifecycle = 'IN_PROGRESS') => ({
  measure: { code, title: code, lifecycle },
  current: state && { state },
});

describe('what is left of a ministry', () => {
  const rows = [
    row('A', 'ACCEPTED'),
    row('B', null),
    row('C', 'SUBMITTED'),
    row('D', 'RETURNED'),
    row('E', null, 'COMPLETED'),
    row('F', 'DRAFT'),
    row('G', 'RELEASED', 'COMPLETED'),
  ];

  it('is what is missing, drafted or came back; nothing is owed on what has ended', () => {
    expect(rows.filter(isLeft).map(({ measure }) => measure.code)).toEqual(['B', 'D', 'F']);
    expect(handedIn(rows)).toEqual({ done: 3, of: 6 });
    expect(handedIn([])).toEqual({ done: 0, of: 0 });
  });

  it('goes on in the order of the sheet, round its end, and never to the same', () => {
    expect(nextLeft(rows, 'B')?.measure.code).toBe('D');
    expect(nextLeft(rows, 'G')?.measure.code).toBe('B');
    expect(nextLeft([row('B', null), row('C', 'SUBMITTED')], 'B')).toBeNull();
    expect(nextLeft(rows, 'unknown')?.measure.code).toBe('B');
  });
});
