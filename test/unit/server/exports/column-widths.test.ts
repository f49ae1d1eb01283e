import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, LANDSCAPE, PORTRAIT } from '../../../../server/exports/pdf/column-widths.ts';
import type { Column } from '../../../../shared/report/report-model.ts';

const column = (type: Column['type'], weight: number, label = 'Spalte'): Column => ({
  key: label,
  label,
  type,
  weight,
});

describe('widths of columns', () => {
  it('always fill the page', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom<Column['type']>('text', 'code', 'days'),
            fc.integer({ min: 1, max: 5 }),
            fc.string(),
          ),
          {
            minLength: 1,
            maxLength: 14,
          },
        ),
        fc.boolean(),
        (some, mayTurn) => {
          const columns = some.map(([type, weight, label]) => column(type, weight, label));
          const widths = columnWidths(columns, [some.map(([, , label]) => label)], 8, mayTurn);
          const total = widths.columns.reduce((sum, each) => sum + each, 0);
          expect(total).toBeCloseTo(widths.landscape ? LANDSCAPE : PORTRAIT, 5);
          expect(Math.min(...widths.columns)).toBeGreaterThan(0);
          if (!mayTurn) expect(widths.landscape).toBe(false);
        },
      ),
    );
  });

  it('give a number its room and the rest by weight', () => {
    const { columns, landscape } = columnWidths(
      [column('code', 1), column('text', 8), column('days', 1)],
      [['M-SMWA-012-LANG', 'kurz', '+1.234 Tage']],
      8,
      true,
    );
    expect(landscape).toBe(false);
    expect(columns[0]).toBeGreaterThan(24);
    expect(columns[1]).toBeGreaterThan(100);
  });

  it('turn the page for many columns', () => {
    const many = Array.from({ length: 9 }, () => column('text', 1));
    const row = many.map(() => 'Einführung der elektronischen Akte');
    expect(columnWidths(many, [row], 8, true).landscape).toBe(true);
  });
});
