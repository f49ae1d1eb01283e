import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { UndoChangeMutation } from './content-mutations.ts';
import type { DraftItem } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/**
 * Takes all changes of a thing back: it stands as in the revision in force; a new one goes, a dropped one returns.
 * @returns `undo` and what went wrong with it, if anything
 */
export function useUndo(revision: number) {
  const t = useText(ITEM_TEXTS);
  const say = useAnnounce();
  const [run, { error, loading }] = useMutation(UndoChangeMutation, { refetchQueries: AFTER_SAVING });
  const undo = (item: DraftItem, onDone?: (item: DraftItem | null) => void) => {
    if (loading) return;
    const input = { revision, kind: item.kind, code: item.code, version: item.version };
    run({
      variables: { input },
      onCompleted: (data) => {
        say(t.undone);
        onDone?.(data.undoChange ?? null);
      },
      // What went wrong is told where `error` is shown.
    }).catch(() => undefined);
  };
  return { undo, error };
}
