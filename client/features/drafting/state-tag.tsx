import { useText } from '../../lib/i18n.ts';
import type { DraftItem } from './queries.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** What the draft does to a thing; nothing where it stands as it was. */
export function StateTag({ state }: { state: DraftItem['state'] }) {
  const t = useText(ITEM_TEXTS);
  if (state === 'UNCHANGED') return null;
  return <span className={`tag tag--draft tag--${state.toLowerCase()}`}>{t.itemState[state]}</span>;
}
