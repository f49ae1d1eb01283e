import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { UndoImportMutation } from './queries.ts';
import { IMPORT_TEXTS } from './texts.ts';

/** Takes an import back. @returns `undo`, whether it is under way, and what went wrong with it, if anything */
export function useUndoImport() {
  const t = useText(IMPORT_TEXTS);
  const say = useAnnounce();
  const [run, { loading, error }] = useMutation(UndoImportMutation, { refetchQueries: 'active' });
  const undo = (id: number, onDone: () => void) => {
    if (loading) return;
    run({
      variables: { id },
      onCompleted: () => {
        say(t.undone);
        onDone();
      },
      // What went wrong is told where `error` is shown.
    }).catch(() => undefined);
  };
  return { undo, loading, error };
}
