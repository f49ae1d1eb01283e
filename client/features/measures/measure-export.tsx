import { useId } from 'react';
import { withQuery } from '../../../shared/addresses.ts';
import type { MeasureFilter } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { useViewState } from '../../lib/view-state.ts';
import type { Sort } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { exportQuery } from './export-query.ts';
import { MEASURES_TEXTS } from './texts.ts';

const FORMATS = ['xlsx', 'ods', 'csv', 'json'] as const;

/**
 * All rows that the filters let through, as files: in the order and with the columns of the screen.
 * @param columns ids of the columns in sight
 */
export function MeasureExport(props: { filter: MeasureFilter; sort: Sort; columns: readonly string[] }) {
  const t = useText(MEASURES_TEXTS);
  const id = useId();
  const lang = useLanguage();
  const { variables } = useViewState();
  const query = exportQuery({ ...props, ...variables, lang });
  return (
    <>
      <button type="button" className="button button--quiet" popoverTarget={id}>
        <Icon name="download" /> {t.export}
      </button>
      <div popover="auto" id={id} className="popover">
        <p className="muted">{t.exportNote}</p>
        <ul className="measure-export">
          {FORMATS.map((format) => (
            <li key={format}>
              <a href={withQuery(`/exports/measures.${format}`, query)} download>
                {format.toUpperCase()}
              </a>{' '}
              {t.exportUses[format]}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
