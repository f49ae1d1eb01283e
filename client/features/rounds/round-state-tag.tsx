import type { RoundState } from '../../../shared/domain/vocabulary.ts';
import { useLabels } from '../../lib/labels.ts';

/** Whether a round is open; the open one stands out. */
export function RoundStateTag({ state }: { state: RoundState }) {
  return <span className={`tag tag--${state.toLowerCase()}`}>{useLabels()(`roundState.${state}`)}</span>;
}
