import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useViewer } from '../../lib/session.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { ACCESSIBILITY_TEXTS } from './accessibility-texts.ts';
import { Contact } from './contact.tsx';
import './help.css';

/** When the statement was last checked against the product; change it with its words. */
const CREATED = '2026-12-01';
const ENFORCEMENT = {
  site: 'https://www.durchsetzungsstelle.sachsen.de/',
  mail: 'Durchsetzungsstelle@sk.sachsen.de',
};

/** The statement that a public body in Saxony owes: status, known limits, feedback, enforcement. */
export function Component() {
  const t = useText(ACCESSIBILITY_TEXTS);
  const format = useFormat();
  const { demonstration } = useViewer();
  return (
    <Page title={t.title} lead={t.lead}>
      {demonstration && <Notice>{t.demonstration}</Notice>}
      <Section title={t.for}>
        <p className="prose">{t.forText}</p>
      </Section>
      <Section title={t.status}>
        <div className="prose">
          <p>{t.statusText}</p>
          <Points title={t.limits} points={t.limitsList} />
          <Points title={t.done} points={t.doneList} />
        </div>
      </Section>
      <Section title={t.method}>
        <div className="prose">
          <p>{t.methodText}</p>
          <p>{t.created(format.day(CREATED))}</p>
        </div>
      </Section>
      <Section title={t.feedback}>
        <div className="prose">
          <p>{t.feedbackText}</p>
          <Contact />
        </div>
      </Section>
      <Section title={t.enforcement}>
        <Enforcement />
      </Section>
    </Page>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

function Enforcement() {
  const t = useText(ACCESSIBILITY_TEXTS);
  return (
    <div className="prose">
      <p>{t.enforcementText}</p>
      <p>
        <strong>{t.body}</strong>
        <br />
        {t.bodyText}
        <br />
        <a className="link" href={`mailto:${ENFORCEMENT.mail}`}>
          {ENFORCEMENT.mail}
        </a>
        <br />
        <a className="link" href={ENFORCEMENT.site} rel="noreferrer">
          {t.website}
        </a>
      </p>
      <p>
        <strong>{t.monitoring}</strong>
        <br />
        {t.monitoringText}
      </p>
    </div>
  );
}
