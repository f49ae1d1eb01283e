import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/i18n/index.ts';
import { cellText, isNumeric } from '../../../shared/report/cell-text.ts';
import type { Cell, Column, Table } from '../../../shared/report/report-model.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { LightShape } from '../../ui/marker.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';

/** Rows that a preview shows of a long table. */
const PREVIEW_ROWS = 20;

/**
 * A table of the report, values written as in the document; of a long one the first rows and how many follow.
 * @param captionHidden where the heading above says the same
 */
export function PreviewTable(props: { table: Table; lang: Lang; captionHidden?: boolean }) {
  const t = useText(PREVIEW_TEXTS);
  const format = useFormat();
  const { table, lang, captionHidden } = props;
  const { columns, rows } = table;
  if (rows.length === 0) {
    return (
      <p className="muted">
        {table.title}: {table.empty}
      </p>
    );
  }
  const cut = rows.length > PREVIEW_ROWS + 1;
  const shown = cut ? rows.slice(0, PREVIEW_ROWS) : rows;
  const sum = table.total && !cut ? rows.length - 1 : -1;
  return (
    <div>
      <ScrollRegion label={table.title}>
        <table className="preview-table">
          <caption className={captionHidden ? 'visually-hidden' : undefined}>{table.title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classOf(column)}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a finished report never change
              <tr key={index} className={index === sum ? 'preview-table__sum' : undefined}>
                {columns.map((column, at) => (
                  <td key={column.key} className={classOf(column)}>
                    <CellValue column={column} value={row[at] ?? null} lang={lang} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {cut && <p className="muted">{t.more(format.number(rows.length - PREVIEW_ROWS))}</p>}
    </div>
  );
}

function CellValue({ column, value, lang }: { column: Column; value: Cell; lang: Lang }) {
  const text = cellText(lang, column.type, value);
  if (column.type !== 'light' || value === null) return text;
  const light = value as ScheduleLight;
  return (
    <span className={`light light--${light.toLowerCase()}`}>
      <LightShape light={light} /> <span>{text}</span>
    </span>
  );
}

function classOf(column: Column): string | undefined {
  if (isNumeric(column.type)) return 'cell--end';
  if (column.type === 'code') return 'preview-table__code';
  return column.type === 'text' && column.weight >= 2 ? 'preview-table__long' : undefined;
}
