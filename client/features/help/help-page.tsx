import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { startTour } from '../../lib/tour.ts';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { ShortcutList } from '../../ui/shortcut-list.tsx';
import { Contact } from './contact.tsx';
import { HELP_TEXTS } from './help-texts.ts';
import { SampleReport } from './sample-report.tsx';
import { useWays } from './use-ways.ts';
import './help.css';

/** What a person can do here by their role, the words, a report to look at, the keyboard, and whom to ask. */
export function Component() {
  const t = useText(HELP_TEXTS);
  const labels = useLabels();
  const { role } = useViewer();
  return (
    <Page title={t.title} lead={t.lead} actions={<Button onClick={startTour}>{t.tour}</Button>}>
      <Section title={t.can} note={role && t.as(labels(`role.${role}`))}>
        <ul className="help-ways">
          {useWays().map(({ words, to }) => (
            <li key={to}>
              <LinkKeepingView to={to}>{t.ways[words].label}</LinkKeepingView>
              <p>{t.ways[words].text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.words}>
        <p className="prose">
          {t.wordsText} <LinkKeepingView to={paths.glossary}>{t.toGlossary}</LinkKeepingView>
        </p>
      </Section>
      <SampleReport />
      <Section title={t.keys}>
        <ul className="prose">
          {t.keysList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ShortcutList />
      </Section>
      <Section title={t.contact}>
        <Contact />
      </Section>
    </Page>
  );
}
