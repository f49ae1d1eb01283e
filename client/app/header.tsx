import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useId, useState } from 'react';
import { useLocation } from 'react-router';
import type { Lang } from '../../shared/i18n/index.ts';
import { errorCode } from '../lib/errors.ts';
import { useText } from '../lib/i18n.ts';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { paths, signInLink } from '../lib/paths.ts';
import { useViewer, type Viewer } from '../lib/session.ts';
import { ShellQuery } from '../lib/shell-query.ts';
import { announce } from '../ui/announce.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkKeepingView } from '../ui/link-keeping-view.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { FindButton } from './find-button.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { useNavigationEntries } from './navigation.ts';
import { APP_TEXTS } from './texts.ts';

const UserMenu = lazy(() => import('./user-menu.tsx'));
const UserLinks = lazy(() => import('./user-links.tsx'));

/** Product name, person, language and the main navigation, which hides behind a menu button on narrow screens. */
export function Header() {
  const t = useText(APP_TEXTS);
  const { productName } = useText(UI_TEXTS);
  const navigationId = useId();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="header">
      <div className="header__top">
        <LinkKeepingView to={paths.start} className="header__name">
          {productName}
        </LinkKeepingView>
        {/* Apart from the person's menu, whose code comes later: its keys listen from the first moment. */}
        <Suspense>
          <FindButton />
        </Suspense>
        <Suspense fallback={<div className="header__user header__user--unknown" />}>
          <Person />
        </Suspense>
        <LanguageSwitch />
        <button
          type="button"
          className="button button--quiet header__menu"
          aria-expanded={open}
          aria-controls={navigationId}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'menu'} /> {t.menu}
        </button>
      </div>
      <nav
        id={navigationId}
        aria-label={t.mainNavigation}
        className={open ? 'main-nav main-nav--open' : 'main-nav'}
      >
        <Suspense fallback={<Entries viewer={null} onChosen={close} />}>
          <OwnEntries onChosen={close} />
        </Suspense>
      </nav>
    </header>
  );
}

/** Who is signed in, with their menu; visitors get the way in. */
function Person() {
  const t = useText(APP_TEXTS);
  const { pathname, search } = useLocation();
  const signedIn = useViewer().role !== null;
  if (signedIn)
    return (
      <div className="header__user">
        <UserMenu />
      </div>
    );
  return pathname === paths.signIn ? null : (
    <LinkKeepingView to={signInLink(pathname + search)} className="button button--secondary">
      {t.signIn}
    </LinkKeepingView>
  );
}

function OwnEntries({ onChosen }: { onChosen: () => void }) {
  const viewer = useViewer();
  const { error } = useQuery(ShellQuery);
  // Where reading needs a sign-in, every entry would only lead to the sign-in page.
  if (viewer.role === null && error && errorCode(error) === 'UNAUTHENTICATED') return null;
  return (
    <>
      <Entries viewer={viewer} onChosen={onChosen} />
      {viewer.role !== null && (
        <div className="main-nav__user">
          <UserLinks onChosen={onChosen} />
        </div>
      )}
    </>
  );
}

/** The pages of the plan, and those of the person's own work. */
function Entries({ viewer, onChosen }: { viewer: Viewer | null; onChosen: () => void }) {
  return <MainNavigation entries={useNavigationEntries(viewer)} onChosen={onChosen} />;
}

function LanguageSwitch() {
  const t = useText(APP_TEXTS);
  const language = useLanguage();
  const choose = (next: Lang) => void setLanguage(next).catch(() => announce(t.languageFailed));
  return (
    <div className="language" role="group" aria-label={t.language}>
      <button
        type="button"
        lang="de"
        aria-pressed={language === 'de'}
        aria-label="DE – Deutsch"
        onClick={() => choose('de')}
      >
        DE
      </button>
      <button
        type="button"
        lang="en"
        aria-pressed={language === 'en'}
        aria-label="EN – English"
        onClick={() => choose('en')}
      >
        EN
      </button>
    </div>
  );
}
