import { describe, expect, it } from 'vitest';
import { toCsv, type ChartTable } from '../../../client/charts/csv.ts';

const table: ChartTable = {
  columns: [{ label: 'Ressort' }, { label: 'Anteil', numeric: true }],
  rows: [
    ['SK', 1234.5],
    ['SMI', -3],
    ['SMF', null],
  ],
};

describe('chart data as CSV', () => {
  it('is read by a German spreadsheet: byte order mark, semicolons, decimal comma, CRLF', () => {
    expect(toCsv(table, 'de')).toBe('\uFEFFRessort;Anteil\r\nSK;1234,5\r\nSMI;-3\r\nSMF;\r\n');
  });

  it('is read by an English spreadsheet', () => {
    expect(toCsv(table, 'en')).toBe('\uFEFFRessort,Anteil\r\nSK,1234.5\r\nSMI,-3\r\nSMF,\r\n');
  });

  it.each(['=1+1', '+49 351', '-x', '@SUM(A1)', '\tx', '\rx'])('defuses the formula %j', (text) => {
    const csv = toCsv({ columns: [{ label: 'x' }], rows: [[text]] }, 'de');
    expect(csv.replaceAll('"', '').slice('\uFEFFx\r\n'.length)).toBe(`'${text}\r\n`);
  });

  it('quotes separators, quotes and line breaks', () => {
    const csv = toCsv({ columns: [{ label: 'a;b' }], rows: [['"c"'], ['d\ne']] }, 'de');
    expect(csv).toBe('\uFEFF"a;b"\r\n"""c"""\r\n"d\ne"\r\n');
  });

  it('ends with the notes, so that the file says what it rests on', () => {
    expect(toCsv(table, 'de', ['simuliert']).endsWith('\r\nsimuliert\r\n')).toBe(true);
  });
});
