import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { German } from '../../ui/german.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { DraftItem } from './queries.ts';
import { dropItem, type DroppableKind, type Reason } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** Drops a thing from the plan, with the reason that the ledger keeps. */
export function DropDialog(props: {
  item: DraftItem & { readonly kind: DroppableKind };
  revision: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText(ITEM_TEXTS);
  const client = useApolloClient();
  const say = useAnnounce();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { item, revision } = props;
  const drop = async (reason: Reason & { readonly reason: string }) => {
    if (item.version == null) return;
    setPending(true);
    try {
      await dropItem(client, item.kind, { revision, code: item.code, version: item.version }, reason);
      say(t.dropped(item.code));
      props.onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <ReasonDialog
      title={t.dropTitle(item.code)}
      action={t.drop}
      pending={pending}
      pendingLabel={t.dropping}
      failure={failure}
      onClose={props.onClose}
      onSubmit={(reason) => void drop(reason)}
    >
      <p>
        <strong>
          <German>{item.title}</German>
        </strong>
      </p>
      <p>{t.dropHelp}</p>
    </ReasonDialog>
  );
}
