import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { signInLink } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TASK_TEXTS } from './texts.ts';

/** For visitors: what they would see, and the way to sign in that leads back here. */
export function SignInHint({ title, children }: { title: string; children: ReactNode }) {
  const t = useText(TASK_TEXTS);
  const { pathname, search } = useLocation();
  return (
    <EmptyState
      title={title}
      actions={
        <LinkKeepingView to={signInLink(pathname + search)} className="button button--primary">
          {t.signIn}
        </LinkKeepingView>
      }
    >
      {children}
    </EmptyState>
  );
}
