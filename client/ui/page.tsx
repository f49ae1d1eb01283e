import { lazy, Suspense, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../lib/i18n.ts';
import { currentLanguage, fetchWords } from '../lib/language.ts';
import { German, WithGerman } from './german.tsx';
import { LinkKeepingView } from './link-keeping-view.tsx';
import { UI_TEXTS } from './texts.ts';

/** Comes after the text itself, with the glossary's words. */
const TermText = lazy(
  async () => (await Promise.all([import('./term-text.tsx'), fetchWords(currentLanguage())]))[0],
);

export interface Crumb {
  readonly label: string;
  /** The label is words of the plan. */
  readonly german?: boolean;
  /** An address out of lib/paths.ts. */
  readonly to: string;
}

/**
 * The frame of every page: document title, one h1, lead, actions. Focus moves to the h1 after a navigation, so
 * that screen readers announce the page; the first page of a visit leaves the focus alone, and so does a page of which
 * a field has taken it.
 * @param title h1 and document title
 * @param german the words of the plan in the title
 * @param lead one or two sentences under the title; in a text, jargon explains itself
 * @param actions buttons and links on the title's right (below it on phones)
 * @param breadcrumbs pages above this one, without this one
 * @param eyebrow a short line above the title, such as a code
 */
export function Page(props: {
  title: string;
  german?: string | undefined;
  lead?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  eyebrow?: ReactNode;
  children: ReactNode;
}) {
  const t = useText(UI_TEXTS);
  const { key } = useLocation();
  // Fixed when the page appears: another filter or view of the same page must not move the focus.
  const [arrivedByLink] = useState(key !== 'default');
  const heading = useRef<HTMLHeadingElement>(null);
  // Before paint, and again where the page was hidden while something in it loaded: that takes the focus away.
  useLayoutEffect(() => {
    const taken = heading.current?.closest('article')?.contains(document.activeElement);
    if (arrivedByLink && !taken) heading.current?.focus({ preventScroll: true });
  }, [arrivedByLink]);
  const documentTitle = `${props.title} – ${t.productName}`;
  return (
    <article className="page">
      <title>{documentTitle}</title>
      {props.breadcrumbs && props.breadcrumbs.length > 0 && (
        <Breadcrumbs
          crumbs={props.breadcrumbs}
          here={<WithGerman text={props.title} german={props.german} />}
        />
      )}
      <header className="page__header">
        <div className="page__heading">
          {props.eyebrow && <p className="page__eyebrow">{props.eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1}>
            <WithGerman text={props.title} german={props.german} />
          </h1>
        </div>
        {props.actions && <div className="page__actions">{props.actions}</div>}
      </header>
      {props.lead && (
        <p className="page__lead">
          {typeof props.lead === 'string' ? <Explained>{props.lead}</Explained> : props.lead}
        </p>
      )}
      {props.children}
    </article>
  );
}

function Explained({ children }: { children: string }) {
  return (
    <Suspense fallback={children}>
      <TermText>{children}</TermText>
    </Suspense>
  );
}

/** The pages above this one, each a link, and this one at the end. */
function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: ReactNode }) {
  const t = useText(UI_TEXTS);
  return (
    <nav aria-label={t.breadcrumbs} className="breadcrumbs">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <LinkKeepingView to={crumb.to}>
              {crumb.german ? <German>{crumb.label}</German> : crumb.label}
            </LinkKeepingView>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
