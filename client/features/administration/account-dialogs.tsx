import { useMutation } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ForgetDialog } from './account-forget.tsx';
import { AccountForm } from './account-form.tsx';
import { ACCOUNT_ADMIN_TEXTS } from './account-texts.ts';
import { AccountsQuery, ResetAccessMutation, type Account } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** What is being done with accounts at the moment. */
export type AccountTask =
  | { readonly kind: 'CREATE' }
  | { readonly kind: 'EDIT' | 'RESET' | 'FORGET'; readonly account: Account }
  | { readonly kind: 'INVITATION'; readonly name: string; readonly address: string };

/** An account's new access, as the server gave it. */
interface Granted {
  readonly name: string;
  readonly email: string;
  /** Where mail is not configured; else it was mailed. */
  readonly address: string | null;
  /** There is an invitation at all. */
  readonly invited: boolean;
}

/** The dialog of the task at hand. */
export function AccountDialogs({
  task,
  onTask,
}: {
  task: AccountTask;
  onTask: (task: AccountTask | null) => void;
}) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const say = useAnnounce();
  const close = () => onTask(null);
  const granted = ({ name, email, address, invited }: Granted) => {
    onTask(address ? { kind: 'INVITATION', name, address } : null);
    if (!address) say(invited ? t.invitationMailed(email) : common.saved);
  };
  switch (task.kind) {
    case 'CREATE':
      return (
        <Dialog title={t.createTitle} onClose={close}>
          <AccountForm onSaved={(saved) => granted({ ...saved, invited: true })} onCancel={close} />
        </Dialog>
      );
    case 'EDIT':
      return (
        <Dialog title={t.editTitle(task.account.displayName)} onClose={close}>
          <AccountForm
            account={task.account}
            onSaved={(saved) => granted({ ...saved, invited: false })}
            onCancel={close}
            onReset={() => onTask({ kind: 'RESET', account: task.account })}
            onForget={() => onTask({ kind: 'FORGET', account: task.account })}
          />
        </Dialog>
      );
    case 'RESET':
      return <ResetDialog account={task.account} onClose={close} onReset={granted} />;
    case 'FORGET':
      return <ForgetDialog account={task.account} onClose={close} />;
    case 'INVITATION':
      return <InvitationDialog name={task.name} address={task.address} onClose={close} />;
  }
}

function ResetDialog(props: { account: Account; onClose: () => void; onReset: (granted: Granted) => void }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const { id, version, displayName, email } = props.account;
  const [reset, { loading, error }] = useMutation(ResetAccessMutation, { refetchQueries: [AccountsQuery] });
  const run = () => {
    reset({ variables: { id, version } }).then(
      ({ data }) =>
        props.onReset({
          name: displayName,
          email,
          address: data?.resetAccountAccess.invitation ?? null,
          invited: true,
        }),
      () => undefined,
    );
  };
  return (
    <Dialog
      title={t.resetTitle(displayName)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={loading} onClick={run}>
            {loading ? t.resetting : t.reset}
          </Button>
          <Button onClick={props.onClose}>{common.cancel}</Button>
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={run} />}
      <p>{t.resetText}</p>
    </Dialog>
  );
}

function InvitationDialog(props: { name: string; address: string; onClose: () => void }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const say = useAnnounce();
  const copy = () =>
    navigator.clipboard.writeText(props.address).then(
      () => say(t.copied),
      () => say(t.copyFailed),
    );
  return (
    <Dialog
      title={t.invitationTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void copy()}>
            {t.copy}
          </Button>
          <Button onClick={props.onClose}>{t.handedOver}</Button>
        </>
      }
    >
      <p>{t.invitation(props.name)}</p>
      <p className="invitation">{props.address}</p>
    </Dialog>
  );
}
