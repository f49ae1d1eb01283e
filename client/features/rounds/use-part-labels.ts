import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import type { ProgressKey } from './round-progress.ts';
import { ROUND_TEXTS } from './texts.ts';

/** Names of the parts of a round; only the CIO office sees unfinished reports of every ministry, for others they count as missing. */
export function usePartLabels(): Record<ProgressKey, string> {
  const t = useText(ROUND_TEXTS);
  const { viewerCan } = useViewer();
  return viewerCan.accept ? t.parts : { ...t.parts, missing: t.partHidden };
}
