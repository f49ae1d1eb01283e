import { useText } from '../../lib/i18n.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { Contact } from './contact.tsx';
import { OperatorText } from './operator-text.tsx';
import { PRIVACY_TEXTS } from './privacy-texts.ts';
import './help.css';

const RECORDS = ['account', 'session', 'attempts', 'notices', 'work', 'audit'] as const;

/** What the software does with personal data, and the operator's own notice (GDPR Art. 13). */
export function Component() {
  const t = useText(PRIVACY_TEXTS);
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.visitors}>
        <div className="prose">
          {t.visitorsText.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Section>
      <Section title={t.browser}>
        <p className="prose">{t.browserText}</p>
      </Section>
      <Section title={t.accounts}>
        <DefinitionList
          entries={RECORDS.map((record) => ({
            term: t.accountsText[record].what,
            value: t.accountsText[record].why,
          }))}
        />
      </Section>
      <Section title={t.open}>
        <p className="prose">{t.openText}</p>
      </Section>
      <Section title={t.controller}>
        <Contact />
        <OperatorText which="privacy" />
      </Section>
    </Page>
  );
}
