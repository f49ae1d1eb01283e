import { useQuery } from '@apollo/client/react';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { ShellQuery } from '../../lib/shell-query.ts';
import { KIND_TEXTS } from './kind-texts.ts';
import { targetOf } from './kinds.ts';

/** Where an import goes, or why it can go nowhere now. */
export interface ImportTarget {
  /** Number of the draft, for what belongs to the plan. */
  readonly revision: number | null;
  /** Reporting date of the round, for reports. */
  readonly round: string | null;
  readonly rounds: readonly { readonly reportingDate: string; readonly title: string }[];
  /** "Geht in den Entwurf der Fassung 5"; null where there is nothing to say. */
  readonly sentence: string | null;
  /** Why nothing can be imported now; null where it can. */
  readonly obstacle: string | null;
}

/**
 * The draft or the round that an import of this kind writes into.
 * @param wanted reporting date; null or one that is not open takes the latest open round
 */
export function useImportTarget(kind: ImportKind, wanted: string | null): ImportTarget {
  const t = useText(KIND_TEXTS);
  // Asked for the frame of the page already.
  const { data } = useQuery(ShellQuery);
  const nothing = { revision: null, round: null, rounds: [], sentence: null, obstacle: null };
  const target = targetOf(kind);
  if (!data || target === 'RECORDS') return nothing;
  if (target === 'DRAFT') {
    const open = data.revisions.find(({ state }) => state !== 'PUBLISHED');
    if (!open) return { ...nothing, obstacle: t.noDraft };
    if (open.state === 'IN_REVIEW') return { ...nothing, obstacle: t.inReview };
    return { ...nothing, revision: open.number, sentence: t.intoDraft(open.number) };
  }
  const rounds = data.reportingRounds
    .filter(({ state }) => state === 'OPEN')
    .toSorted((a, b) => b.reportingDate.localeCompare(a.reportingDate));
  const round = rounds.find(({ reportingDate }) => reportingDate === wanted) ?? rounds[0];
  if (!round) return { ...nothing, obstacle: t.noRound };
  return { ...nothing, rounds, round: round.reportingDate, sentence: t.intoRound(round.title) };
}
