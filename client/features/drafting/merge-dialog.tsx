import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { LinkSearch } from './link-field.tsx';
import { MergeMeasuresMutation } from './content-mutations.ts';
import type { DraftItem } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { AFTER_SAVING } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** A measure goes over into another one, which stays. */
export function MergeDialog(props: {
  item: DraftItem;
  revision: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText(ITEM_TEXTS);
  const say = useAnnounce();
  const { item, revision } = props;
  const [into, setInto] = useState('');
  const [merge, { loading, error }] = useMutation(MergeMeasuresMutation, { refetchQueries: AFTER_SAVING });
  return (
    <ReasonDialog
      title={t.mergeTitle(item.code)}
      action={t.merge}
      pending={loading}
      pendingLabel={t.merging}
      failure={error}
      check={() => (into === '' ? [{ name: 'into.search', message: t.mergeMissing }] : [])}
      onClose={props.onClose}
      onSubmit={(reason) => {
        if (item.version == null) return;
        const input = { revision, from: [{ code: item.code, version: item.version }], into };
        const onCompleted = () => {
          say(t.mergeDone(item.code, into));
          props.onDone();
        };
        // What went wrong stands in the form: `error` is its failure.
        merge({ variables: { input, ...reason }, onCompleted }).catch(() => undefined);
      }}
    >
      <p>{t.mergeHelp}</p>
      <LinkSearch name="into" label={t.mergeInto} target="MEASURE" exclude={[item.code]} onChoose={setInto} />
      {into !== '' && (
        <p role="status">
          {t.mergeInto}: <strong className="code">{into}</strong>
        </p>
      )}
    </ReasonDialog>
  );
}
