import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import type { HELP_TEXTS } from './help-texts.ts';

interface Way {
  readonly words: keyof (typeof HELP_TEXTS)['de']['ways'];
  readonly to: string;
}

/** What this person can do, the work of their role first; the server said what they may. */
export function useWays(): Way[] {
  const { role, viewerCan: can } = useViewer();
  const ways: (Way | false)[] = [
    (can.report || can.release || can.accept) && { words: 'tasks', to: paths.tasks },
    (can.release || can.accept) && { words: 'review', to: paths.review },
    role !== null && { words: 'rounds', to: paths.rounds },
    can.draft && { words: 'drafting', to: paths.drafting },
    can.manageAccounts && { words: 'accounts', to: paths.accounts },
    can.manageSettings && { words: 'settings', to: paths.settings },
    can.readAudit && { words: 'audit', to: paths.audit },
    { words: 'plan', to: paths.overview },
    { words: 'measures', to: paths.measures },
    { words: 'reports', to: paths.reports },
    { words: 'ledger', to: paths.ledger },
    { words: 'counting', to: paths.counting },
    { words: 'openData', to: paths.openData },
  ];
  return ways.filter((way) => way !== false);
}
