import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Contact } from './contact.tsx';
import { LEGAL_TEXTS } from './legal-texts.ts';
import { OperatorText } from './operator-text.tsx';
import './help.css';

/** Who answers for these pages (DDG § 5), in the operator's own words. */
export function Component() {
  const t = useText(LEGAL_TEXTS);
  const { demonstration } = useViewer();
  return (
    <Page title={t.imprint} lead={demonstration ? t.demonstration : undefined}>
      <OperatorText which="imprint" />
      <Section title={t.operator}>
        <Contact />
      </Section>
      <Section title={t.software}>
        <p className="prose">{t.softwareText}</p>
      </Section>
    </Page>
  );
}
