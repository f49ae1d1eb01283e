import { expect, it } from 'vitest';
import { exportQuery } from '../../../client/features/measures/export-query.ts';
import { withQuery } from '../../../shared/addresses.ts';

it('the export of a list carries its filters by the API’s names, its order and its columns', () => {
  const query = exportQuery({
    filter: { text: 'Akte', ministry: ['INTERIOR', 'FINANCE'], light: null, dueFrom: '2021-01-01' },
    sort: { column: 'PLANNED_END', descending: true },
    columns: ['LIGHT', 'TITLE', 'driftPrevious'],
    revision: 3,
    lang: 'de',
  });
  expect(withQuery('/exports/measures.csv', query)).toBe(
    '/exports/measures.csv?text=Akte&ministry=INTERIOR&ministry=FINANCE&dueFrom=2021-01-01&orderBy=PLANNED_END' +
      '&direction=DESC&columns=CODE%2CLIGHT%2CTITLE%2CdriftPrevious&revision=3&lang=de',
  );
});
