import { ROLES, type Role } from '../../../shared/domain/vocabulary.ts';
import type { SignInOptionsQuery } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Section } from '../../ui/section.tsx';
import { AUTH_TEXTS } from './texts.ts';

type Options = SignInOptionsQuery['signInOptions'];
type Account = Options['demonstrationAccounts'][number];

/** The demonstration's accounts by role; one press signs in. Nothing outside of a demonstration. */
export function DemonstrationAccounts(props: {
  options: Options;
  pending: boolean;
  onChoose: (email: string, password: string) => void;
}) {
  const t = useText(AUTH_TEXTS);
  const { demonstrationAccounts: accounts, demonstrationPassword: password } = props.options;
  if (!password || accounts.length === 0) return null;
  const choose = (account: Account) => {
    if (!props.pending) props.onChoose(account.email, password);
  };
  return (
    <div className="demonstration-accounts">
      <Section
        title={t.demonstrationTitle}
        note={t.demonstrationHelp(password)}
        actions={<span className="simulated">{t.demonstrationOnly}</span>}
      >
        {ROLES.map((role) => (
          <RoleAccounts
            key={role}
            role={role}
            accounts={accounts.filter((account) => account.role === role)}
            onChoose={choose}
          />
        ))}
      </Section>
    </div>
  );
}

function RoleAccounts(props: {
  role: Role;
  accounts: readonly Account[];
  onChoose: (account: Account) => void;
}) {
  const t = useText(AUTH_TEXTS);
  const labels = useLabels();
  if (props.accounts.length === 0) return null;
  const name = labels(`role.${props.role}`);
  return (
    <div role="group" aria-label={name} className="demonstration-role">
      <p>
        <strong>{name}</strong> <span className="muted">{t.roleHelp[props.role]}</span>
      </p>
      <div className="demonstration-role__accounts">
        {props.accounts.map((account) => (
          <button
            key={account.email}
            type="button"
            className="button button--secondary"
            title={account.email}
            aria-label={t.signInAs(
              [account.displayName, name, account.organisation?.name].filter(Boolean).join(', '),
            )}
            onClick={() => props.onChoose(account)}
          >
            {props.accounts.length > 2
              ? (account.organisation?.abbreviation ?? account.displayName)
              : account.displayName}
          </button>
        ))}
      </div>
    </div>
  );
}
