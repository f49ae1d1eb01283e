import { useId, useState } from 'react';
import { useText } from '../lib/i18n.ts';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { paths } from '../lib/paths.ts';
import { Icon } from '../ui/icon.tsx';
import { LinkKeepingView, NavLinkKeepingView } from '../ui/link-keeping-view.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { APP_TEXTS } from './texts.ts';

/** Product name, main navigation (behind a menu button on narrow screens) and language. */
export function Header() {
  const t = useText(APP_TEXTS);
  const { productName } = useText(UI_TEXTS);
  const navigationId = useId();
  const [open, setOpen] = useState(false);
  const entries = [
    { to: paths.overview, label: t.overview },
    { to: paths.goals, label: t.goals },
    { to: paths.plans, label: t.plans },
    { to: paths.measures, label: t.measures },
    { to: paths.milestones, label: t.milestones },
    { to: paths.ozg, label: t.ozg },
    { to: paths.revisions, label: t.revisions },
  ];
  return (
    <header className="header">
      <div className="header__top">
        <LinkKeepingView to={paths.overview} className="header__name">
          {productName}
        </LinkKeepingView>
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
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <NavLinkKeepingView
                to={entry.to}
                end={entry.to === paths.overview}
                onClick={() => setOpen(false)}
              >
                {entry.label}
              </NavLinkKeepingView>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function LanguageSwitch() {
  const t = useText(APP_TEXTS);
  const language = useLanguage();
  return (
    <div className="language" role="group" aria-label={t.language}>
      <button
        type="button"
        lang="de"
        aria-pressed={language === 'de'}
        aria-label="DE – Deutsch"
        onClick={() => setLanguage('de')}
      >
        DE
      </button>
      <button
        type="button"
        lang="en"
        aria-pressed={language === 'en'}
        aria-label="EN – English"
        onClick={() => setLanguage('en')}
      >
        EN
      </button>
    </div>
  );
}
