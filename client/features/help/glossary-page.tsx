import { type TermGroup, TERM_GROUPS } from '../../lib/glossary/terms.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useScrollToAnchor } from '../../lib/use-scroll-to-anchor.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { GlossaryTerm } from './glossary-term.tsx';
import { GLOSSARY_PAGE_TEXTS } from './glossary-texts.ts';
import { HELP_TEXTS } from './help-texts.ts';
import './help.css';

const GROUPS = Object.keys(TERM_GROUPS) as TermGroup[];

/** Every word of the plan in plain language, in the order in which one builds on the other. */
export function Component() {
  const t = useText(GLOSSARY_PAGE_TEXTS);
  const help = useText(HELP_TEXTS);
  useScrollToAnchor();
  return (
    <Page
      title={t.title}
      lead={<>{t.lead}</>}
      breadcrumbs={[{ label: help.title, to: paths.help }]}
      actions={<CopyLink />}
    >
      <nav aria-label={t.groupsName} className="glossary-groups">
        <ul>
          {GROUPS.map((group) => (
            <li key={group}>
              <a className="link" href={`#${anchorOf(group)}`}>
                {t.groups[group]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {GROUPS.map((group) => (
        <Section key={group} title={t.groups[group]} id={anchorOf(group)}>
          <dl className="glossary">
            {TERM_GROUPS[group].map((id) => (
              <GlossaryTerm key={id} id={id} />
            ))}
          </dl>
        </Section>
      ))}
    </Page>
  );
}

/** Terms have their own id as anchor. */
function anchorOf(group: TermGroup): string {
  return `gruppe-${group}`;
}
