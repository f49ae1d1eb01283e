import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { DataTable, type DataColumn } from '../../../client/ui/data-table.tsx';
import { MatrixTable } from '../../../client/ui/matrix-table.tsx';
import { Light } from '../../../client/ui/marker.tsx';
import { Pagination } from '../../../client/ui/pagination.tsx';
import { ErrorState } from '../../../client/ui/states.tsx';
import { DeltaDays, KeyFigure, ProgressBar } from '../../../client/ui/values.tsx';
import { SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';

const render = (content: ReactNode, at = '/?stichtag=2021-04-15') =>
  renderToStaticMarkup(<MemoryRouter initialEntries={[at]}>{content}</MemoryRouter>);
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

interface Row {
  readonly code: string;
  readonly days: number | null;
}
const ROWS: Row[] = [
  { code: 'B', days: 3 },
  { code: 'A', days: null },
  { code: 'C', days: -2 },
];
const COLUMNS: DataColumn<Row>[] = [
  { id: 'code', header: 'Kennung', rowHeader: true, cell: (row) => row.code, sortValue: (row) => row.code },
  { id: 'days', header: 'Verzug', align: 'end', cell: (row) => row.days, sortValue: (row) => row.days },
  { id: 'extra', header: 'Verborgen', hidden: true, cell: () => 'nie' },
];
const rowHeaders = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*>([^<]*)</g)].map((match) => match[1]);

describe('the data table', () => {
  it('has a caption, column and row headers, and hides what starts hidden', () => {
    const html = render(
      <DataTable caption="Maßnahmen" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.code} />,
    );
    expect(html).toContain('<caption>Maßnahmen</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(rowHeaders(html)).toEqual(['B', 'A', 'C']);
    expect(html).not.toContain('>nie<');
  });

  it('sorts in the browser, says so, and puts unknown values last', () => {
    const table = (descending: boolean) =>
      render(
        <DataTable
          caption="x"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.code}
          initialSort={{ column: 'days', descending }}
        />,
      );
    expect(rowHeaders(table(false))).toEqual(['C', 'B', 'A']);
    expect(rowHeaders(table(true))).toEqual(['B', 'C', 'A']);
    expect(table(true)).toContain('aria-sort="descending"');
    expect(table(false)).toContain('aria-sort="ascending"');
  });

  it('leaves the order to the server where the server sorts', () => {
    const html = render(
      <DataTable
        caption="x"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={(row) => row.code}
        sort={{ column: 'code', descending: false }}
        onSort={() => undefined}
      />,
    );
    expect(rowHeaders(html)).toEqual(['B', 'A', 'C']);
  });

  it('shows the empty state without rows', () => {
    const html = render(
      <DataTable caption="x" columns={COLUMNS} rows={[]} rowKey={(row) => row.code} empty={<p>leer</p>} />,
    );
    expect(html).toBe('<p>leer</p>');
  });
});

describe('figures', () => {
  it.each(SCHEDULE_LIGHTS)('a light (%s) has a word, not only a colour', (light) => {
    expect(words(render(<Light light={light} />)).length).toBeGreaterThan(3);
    expect(words(render(<Light light={light} wordless />)).length).toBeGreaterThan(3);
  });

  it('a key figure carries denominator, basis and the mark, and its link keeps the day', () => {
    const html = render(
      <KeyFigure
        label="online"
        value="210"
        denominator="von 540"
        basis="Stand 15.04.2021"
        to="/ozg"
        simulated
      />,
    );
    expect(words(html)).toBe('online simuliert 210 von 540 Stand 15.04.2021');
    expect(html).toContain('href="/ozg?stichtag=2021-04-15"');
  });

  it('days say whether later or earlier', () => {
    expect(words(render(<DeltaDays days={41} />))).toBe('+41 Tage später');
    expect(words(render(<DeltaDays days={-1} />))).toBe('−1 Tag früher');
    expect(words(render(<DeltaDays days={0} />))).toBe('unverändert');
    expect(words(render(<DeltaDays days={null} />))).toBe('–');
  });

  it('progress always says how it was found', () => {
    const html = render(
      <ProgressBar label="M-1" progress={{ percent: 50, method: 'MILESTONES', reached: 2, total: 4 }} />,
    );
    expect(words(html)).toContain('aus erreichten Wegmarken (2 von 4)');
    expect(words(render(<ProgressBar label="M-1" progress={{ percent: null, method: 'NONE' }} />))).toBe(
      'keine Angabe zum Fortschritt',
    );
  });

  it('a matrix adds up, says shares of five and more, links its counts and leaves zeros alone', () => {
    const html = render(
      <MatrixTable
        caption="Ampeln"
        cornerLabel="Ressort"
        columns={[
          { key: 'RED', header: 'rot', name: 'rot' },
          { key: 'GREEN', header: 'grün', name: 'grün' },
        ]}
        rows={[
          { key: 'SK', header: 'SK', name: 'SK', counts: { RED: 2, GREEN: 0 } },
          { key: 'SMI', header: 'SMI', name: 'SMI', counts: { RED: 1, GREEN: 4 } },
        ]}
        own={{ key: 'SMI', label: 'Ihr Ressort' }}
        linkTo={(row, column) => `/massnahmen?ressort=${row ?? ''}&ampel=${column ?? ''}`}
      />,
    );
    expect(words(html)).toContain('SK 2 2 0 SMI Ihr Ressort 5 1 20 % 4 80 % Summe 7 3 43 % 4 57 %');
    expect(html).toContain('aria-label="2 – SK, rot"');
    expect(html).not.toContain('aria-label="0 ');
  });
});

describe('paging and errors', () => {
  const page = (trail: string[], shown: number, hasNextPage: boolean) =>
    render(
      <Pagination
        trail={trail}
        pageSize={50}
        shown={shown}
        totalCount={132}
        endCursor="c"
        hasNextPage={hasNextPage}
        onTrail={() => undefined}
      />,
    );

  it('says which rows of how many, and disables what leads nowhere', () => {
    expect(words(page([], 50, true))).toBe('1–50 von 132 Zurück Weiter');
    expect(page([], 50, true).match(/disabled=""/g)).toHaveLength(1);
    expect(words(page(['a', 'b'], 32, false))).toBe('101–132 von 132 Zurück Weiter');
  });

  it('an error is an alert in words that offers another try', () => {
    const html = render(<ErrorState error={new Error('secret detail')} />);
    expect(html).toContain('role="alert"');
    expect(words(html)).toContain('Erneut versuchen');
    expect(html).not.toContain('secret detail');
  });
});
