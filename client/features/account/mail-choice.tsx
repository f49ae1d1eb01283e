import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Checkbox } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SetMailWantedMutation } from './queries.ts';
import { ACCOUNT_TEXTS } from './texts.ts';

/** The daily mail, on or off; takes effect at once. */
export function MailChoice({ wanted }: { wanted: boolean }) {
  const t = useText(ACCOUNT_TEXTS);
  const say = useAnnounce();
  const [chosen, setChosen] = useState(wanted);
  const [save, { loading, error }] = useMutation(SetMailWantedMutation);
  const change = (next: boolean) => {
    setChosen(next);
    save({ variables: { wanted: next } }).then(
      () => say(next ? t.mailOn : t.mailOff),
      () => undefined,
    );
  };
  return (
    <Section title={t.mail}>
      {error && <ErrorState error={error} onRetry={() => change(chosen)} />}
      <Checkbox
        name="mailWanted"
        label={t.mailWanted}
        hint={t.mailHint}
        checked={loading ? chosen : wanted}
        onChange={change}
      />
    </Section>
  );
}
