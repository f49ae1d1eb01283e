import { IMPORT_ACTIONS, type ImportAction } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { PREVIEW_TEXTS } from './preview-texts.ts';

/** How many rows come out how. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
}

/** What asks for attention comes first. */
const ORDER = ['REFUSE', 'ADD', 'CHANGE', 'SAME'] as const satisfies readonly ImportAction[];

/** Rows with one outcome. */
export function countOf(counts: Counts, action: ImportAction): number {
  return { ADD: counts.added, CHANGE: counts.changed, SAME: counts.same, REFUSE: counts.refused }[action];
}

/** How many rows come out how; ticking an outcome shows its rows. */
export function PreviewCounts(props: {
  counts: Counts;
  shown: readonly ImportAction[];
  onShown: (shown: readonly ImportAction[]) => void;
}) {
  const t = useText(PREVIEW_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { counts, shown, onShown } = props;
  return (
    <fieldset className="import-counts">
      <legend>{t.show}</legend>
      {ORDER.map((action) => {
        const count = countOf(counts, action);
        const alarming = action === 'REFUSE' && count > 0;
        return (
          <label key={action} className={alarming ? 'import-count import-count--alarm' : 'import-count'}>
            <input
              type="checkbox"
              checked={shown.includes(action)}
              onChange={({ target }) =>
                onShown(
                  IMPORT_ACTIONS.filter((each) => (each === action ? target.checked : shown.includes(each))),
                )
              }
            />
            <span>
              <strong className="import-count__number">{format.number(count)}</strong>{' '}
              {labels(`importAction.${action}`)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
