import { paths } from '../../lib/paths.ts';
import type { TourRole } from '../../lib/tour.ts';
import type { TOUR_TEXTS } from './texts.ts';

/** One stop: where it is, what it shows there, and under which words. */
export interface TourStep {
  readonly words: keyof (typeof TOUR_TEXTS)['de']['steps'];
  /** The page; null stays on the page before. */
  readonly path: string | null;
  /** Selectors, best first: what is not there, or not shown on narrow screens, passes to the next. */
  readonly targets: readonly string[];
}

const HEADING = '.page__header';

const FIGURES: TourStep = { words: 'figures', path: paths.start, targets: ['.verdict', HEADING] };
const FOOTER: TourStep = { words: 'footer', path: null, targets: ['.footer__links', '.footer'] };
const MENU: TourStep = { words: 'menu', path: null, targets: ['.user-button', '.header__menu'] };
const OWN_TASKS: TourStep = { words: 'tasks', path: paths.tasks, targets: ['.task', HEADING] };
const LEDGER: TourStep = { words: 'ledger', path: paths.ledger, targets: [HEADING] };
const REPORT: TourStep = { words: 'report', path: paths.reports, targets: ['.report-make__first', HEADING] };

/** What each role is shown: three to five stops, in the order in which one works. */
export const TOURS: Readonly<Record<TourRole, readonly TourStep[]>> = {
  VISITOR: [
    FIGURES,
    { words: 'catalogue', path: paths.measures, targets: ['.filter-bar', HEADING] },
    { words: 'day', path: paths.measures, targets: ['.view-bar', HEADING] },
    FOOTER,
  ],
  EDITOR: [
    { words: 'ownStart', path: paths.start, targets: ['.chapter', HEADING] },
    OWN_TASKS,
    { words: 'ownRounds', path: paths.rounds, targets: [HEADING] },
    { words: 'ownDraft', path: paths.drafting, targets: [HEADING] },
    MENU,
  ],
  COORDINATOR: [
    { words: 'ownStart', path: paths.start, targets: ['.chapter', HEADING] },
    { words: 'release', path: paths.review, targets: [HEADING] },
    { words: 'ownRounds', path: paths.rounds, targets: [HEADING] },
    { words: 'ownDraft', path: paths.drafting, targets: [HEADING] },
    MENU,
  ],
  CIO_OFFICE: [
    { words: 'officeStart', path: paths.start, targets: ['.chapter', HEADING] },
    { words: 'rounds', path: paths.rounds, targets: [HEADING] },
    { words: 'accept', path: paths.review, targets: [HEADING] },
    { words: 'publish', path: paths.drafting, targets: [HEADING] },
    REPORT,
  ],
  CABINET: [FIGURES, LEDGER, REPORT, MENU],
  ADMIN: [
    { words: 'administration', path: paths.start, targets: ['.start__ways', '.chapter', HEADING] },
    { words: 'accounts', path: paths.accounts, targets: [HEADING] },
    { words: 'settings', path: paths.settings, targets: [HEADING] },
    { words: 'audit', path: paths.audit, targets: [HEADING] },
  ],
};
