import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { MoveContentMutation } from './content-mutations.ts';
import type { DraftItem } from './queries.ts';
import { AFTER_SAVING } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** Moves a thing of a list by one place; says where it stands then. */
export function useMoveItem(revision: number, items: readonly DraftItem[]) {
  const t = useText(ITEM_TEXTS);
  const say = useAnnounce();
  const [move] = useMutation(MoveContentMutation, {
    refetchQueries: AFTER_SAVING,
    onError: (error) => say(error.message),
  });
  return (index: number, by: 1 | -1) => {
    const item = items[index];
    if (!item) return;
    const others = items.toSpliced(index, 1);
    const after = others[index + by - 1]?.code ?? null;
    void move({
      variables: { input: { revision, kind: item.kind, code: item.code, after } },
      onCompleted: () => say(t.moved(item.code, index + by + 1)),
    });
  };
}
