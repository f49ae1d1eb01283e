import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CodeForm } from '../../ui/code-form.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ConfirmSecondFactorMutation, StartSecondFactorMutation } from './queries.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ACCOUNT_TEXTS } from './texts.ts';
import './account.css';

/** Part of what stays valid for a session that is not whole yet: a refusal is this form's own matter. */
const OWN = { withoutSession: true } as const;

/**
 * Sets the second factor up: key as a picture and as letters, a first code, then the recovery codes once.
 * @param onDone once the person has kept the recovery codes
 */
export function SecondFactorSetup({ onDone }: { onDone: () => void }) {
  const t = useText(ACCOUNT_TEXTS);
  const [start, starting] = useMutation(StartSecondFactorMutation, { context: OWN, fetchPolicy: 'no-cache' });
  const [confirm, confirming] = useMutation(ConfirmSecondFactorMutation, {
    context: OWN,
    fetchPolicy: 'no-cache',
  });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  const setup = starting.data?.startSecondFactor;
  if (!setup)
    return (
      <>
        {starting.error && <ErrorState error={starting.error} />}
        <div>
          <Button
            kind="primary"
            disabled={starting.loading}
            onClick={() => void start().catch(() => undefined)}
          >
            {t.setUp}
          </Button>
        </div>
      </>
    );
  return (
    <div className="factor-setup">
      <div className="factor-setup__key">
        <p>{t.scan}</p>
        <QrCode text={setup.uri} name={t.qrName} />
        <p>
          {t.type}{' '}
          <code className="factor-setup__secret">{setup.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <p>
          <a href={setup.uri}>{t.openApp}</a>
        </p>
      </div>
      <div className="factor-setup__code">
        <p>{t.thenCode}</p>
        <CodeForm
          hint={t.codeHint}
          pending={confirming.loading}
          failure={confirming.error}
          onSubmit={(code) => {
            confirm({ variables: { code: code.replaceAll(/\s/g, '') } }).then(
              ({ data }) => setCodes(data?.confirmSecondFactor ?? null),
              () => undefined,
            );
          }}
        />
      </div>
    </div>
  );
}
