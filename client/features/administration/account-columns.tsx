import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import type { DataColumn } from '../../ui/data-table.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ACCOUNT_ADMIN_TEXTS } from './account-texts.ts';
import type { Account } from './queries.ts';
import { ADMINISTRATION_TEXTS } from './texts.ts';

/** Columns of the list of accounts. */
export function useAccountColumns(onEdit: (account: Account) => void): DataColumn<Account>[] {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  const common = useText(ADMINISTRATION_TEXTS);
  const labels = useLabels();
  return [
    { id: 'name', header: t.name, rowHeader: true, cell: (account) => account.displayName },
    { id: 'email', header: t.email, cell: (account) => account.email },
    { id: 'role', header: t.role, cell: (account) => labels(`role.${account.role}`) },
    {
      id: 'ministry',
      header: t.ministry,
      cell: ({ organisation }) =>
        organisation ? <span title={organisation.name}>{organisation.abbreviation}</span> : common.none,
    },
    { id: 'state', header: t.state, cell: (account) => <AccountState account={account} /> },
    {
      id: 'lastSeen',
      header: t.lastSeen,
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Moment at={lastSeenAt} /> : t.never),
    },
    {
      id: 'actions',
      header: t.actions,
      tools: true,
      cell: (account) =>
        account.anonymised ? null : (
          <Button kind="quiet" label={t.editOf(account.displayName)} onClick={() => onEdit(account)}>
            {common.edit}
          </Button>
        ),
    },
  ];
}

/** Whether, and by what, the account signs in; what is unusual stands out. */
function AccountState({ account }: { account: Account }) {
  const t = useText(ACCOUNT_ADMIN_TEXTS);
  if (account.anonymised) return <span className="tag tag--off">{t.anonymised}</span>;
  const ways = [
    account.hasPassword && t.password,
    account.oidc && t.oidc,
    account.secondFactor && t.secondFactor,
  ].filter((word) => word !== false);
  return (
    <span className="account-state">
      {!account.active && <span className="tag tag--off">{t.locked}</span>}
      {!account.hasPassword && !account.oidc && <span className="tag">{t.noAccess}</span>}
      {ways.join(', ')}
    </span>
  );
}
