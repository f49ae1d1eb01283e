import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CODE_PATTERN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import type { FieldErrors } from '../../ui/form-field.tsx';
import { Checkbox, TextField } from '../../ui/form.tsx';
import { SplitMeasureMutation } from './content-mutations.ts';
import type { DraftItem } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { AFTER_SAVING } from './save-item.ts';
import { ITEM_TEXTS } from './item-texts.ts';
import { DRAFTING_TEXTS } from './texts.ts';

interface Part {
  /** Tells the parts apart while they are typed. */
  readonly key: number;
  readonly code: string;
  readonly title: string;
}

/** Splits a measure into new ones that start as its copies. */
export function SplitDialog(props: {
  item: DraftItem;
  revision: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText(ITEM_TEXTS);
  const common = useText(DRAFTING_TEXTS);
  const say = useAnnounce();
  const { item, revision } = props;
  const [parts, setParts] = useState<readonly Part[]>([1, 2].map((key) => proposed(item, key)));
  const [keep, setKeep] = useState(false);
  const [split, { loading, error }] = useMutation(SplitMeasureMutation, { refetchQueries: AFTER_SAVING });
  const set = (key: number, change: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...change } : part)));
  const check = (): FieldErrors =>
    parts.flatMap((part, index) => [
      ...(CODE_PATTERN.test(part.code)
        ? []
        : [{ name: `parts.${index}.code`, message: part.code === '' ? t.codeMissing : t.codeBad }]),
      ...(part.title.trim() === '' ? [{ name: `parts.${index}.title`, message: common.required }] : []),
    ]);
  return (
    <ReasonDialog
      title={t.splitTitle(item.code)}
      action={t.split}
      pending={loading}
      pendingLabel={t.splitting}
      failure={error}
      check={check}
      onClose={props.onClose}
      onSubmit={(reason) => {
        if (item.version == null) return;
        const list = parts.map(({ code, title }) => ({ code, title: title.trim() }));
        const input = { revision, code: item.code, version: item.version, parts: list, keep };
        const onCompleted = () => {
          say(t.splitDone(item.code));
          props.onDone();
        };
        // What went wrong stands in the form: `error` is its failure.
        split({ variables: { input, ...reason }, onCompleted }).catch(() => undefined);
      }}
    >
      <p>{t.splitHelp}</p>
      {parts.map((part, index) => (
        <fieldset key={part.key} className="split-part">
          <legend>{t.splitPart(index + 1)}</legend>
          <TextField
            name={`parts.${index}.code`}
            label={t.code}
            value={part.code}
            onChange={(code) => set(part.key, { code })}
            maxLength={TEXT_MAX.code}
            required
          />
          <TextField
            name={`parts.${index}.title`}
            label={t.item}
            value={part.title}
            onChange={(title) => set(part.key, { title })}
            maxLength={TEXT_MAX.title}
            required
          />
          {parts.length > 1 && (
            <Button kind="quiet" onClick={() => setParts(parts.filter((each) => each.key !== part.key))}>
              {t.removePart(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        onClick={() =>
          setParts([...parts, proposed(item, Math.max(0, ...parts.map((part) => part.key)) + 1)])
        }
      >
        {t.addPart}
      </Button>
      <Checkbox name="keep" label={t.splitKeep} checked={keep} onChange={setKeep} />
    </ReasonDialog>
  );
}

/** The first free-looking code beside the measure's own; the server says if it is taken. */
function proposed(item: DraftItem, number: number): Part {
  return { key: number, code: `${item.code}-${number}`, title: item.title };
}
