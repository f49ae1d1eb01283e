import { Navigate } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer, type Viewer } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { MailChoice } from './mail-choice.tsx';
import { PasswordChange } from './password-change.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { ACCOUNT_TEXTS } from './texts.ts';
import './account.css';

/** One's own account: who one is here, mail, password, second factor, sessions. */
export function Component() {
  const t = useText(ACCOUNT_TEXTS);
  const viewer = useViewer();
  if (viewer.role === null) return <Navigate to={signInLink(paths.account)} replace />;
  return (
    <Page title={t.title} lead={t.personNote}>
      <Person viewer={viewer} />
      <MailChoice wanted={viewer.mailWanted} />
      {viewer.hasPassword ? (
        <PasswordChange email={viewer.email ?? ''} />
      ) : (
        <Section title={t.password}>
          <p>{t.noPassword}</p>
        </Section>
      )}
      <SecondFactor state={viewer.secondFactor} />
      <Sessions />
      <Section title={t.ownData}>
        <p>{t.ownDataText}</p>
        <p>
          <a href="/exports/own-data.json" download>
            {t.ownDataLink}
          </a>
        </p>
      </Section>
    </Page>
  );
}

function Person({ viewer }: { viewer: Viewer }) {
  const t = useText(ACCOUNT_TEXTS);
  const labels = useLabels();
  const { displayName, email, role, organisation } = viewer;
  return (
    <Section title={t.person}>
      <DefinitionList
        entries={[
          { term: t.name, value: displayName },
          { term: t.email, value: email },
          { term: t.role, value: role && labels(`role.${role}`) },
          ...(organisation
            ? [{ term: t.ministry, value: `${organisation.name} (${organisation.abbreviation})` }]
            : []),
        ]}
      />
    </Section>
  );
}
