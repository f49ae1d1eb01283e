import { NO_VALUE } from '../lib/format.ts';
import { useLanguage } from '../lib/language.ts';
import { German } from '../ui/german.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { readableNumber, type ChartTable } from './csv.ts';

/** The table twin of a chart; scrolls inside itself where it is wider than the screen. */
export function ChartTableView({ table, caption }: { table: ChartTable; caption: string }) {
  const language = useLanguage();
  return (
    <ScrollRegion className="chart__table" label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" className={column.numeric ? 'cell--end' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((cell, index) => {
                const column = table.columns[index];
                const text = typeof cell === 'number' ? readableNumber(cell, language) : (cell ?? NO_VALUE);
                const shown = column?.german ? <German>{text}</German> : text;
                if (index === 0) {
                  return (
                    <th key={column?.label} scope="row">
                      {shown}
                    </th>
                  );
                }
                return (
                  <td key={column?.label} className={column?.numeric ? 'cell--end' : undefined}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
