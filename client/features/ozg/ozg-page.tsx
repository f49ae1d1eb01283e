import './ozg.css';
import { Suspense } from 'react';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { ImportTableLink } from '../../ui/import-table-link.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Outlook } from './forecast-finding.tsx';
import { OzgGroups } from './ozg-groups.tsx';
import { OzgProgress } from './ozg-progress.tsx';
import { ServiceSection } from './service-section.tsx';
import { OZG_TEXTS } from './texts.ts';
import { TopicCourses } from './topic-courses.tsx';

/** How far the OZG services are: head figures, course of the maturity levels, groups, and every service. */
export function Component() {
  const t = useText(OZG_TEXTS);
  const { role } = useViewer();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {role !== null && (
            <LinkKeepingView to={paths.maturityReports} className="button button--secondary">
              {t.maturityReports}
            </LinkKeepingView>
          )}
          {role === 'CIO_OFFICE' && <ImportTableLink kind="SERVICE_CATALOGUE" />}
          <LinkKeepingView to={paths.coverage} className="button button--secondary">
            {t.coverageLink}
          </LinkKeepingView>
          <LinkKeepingView to={paths.counting} className="button button--secondary">
            {t.howWeCount}
          </LinkKeepingView>
        </>
      }
    >
      <Suspense fallback={<Skeleton height={560} />}>
        <OzgProgress />
      </Suspense>
      <Suspense fallback={<Skeleton height={160} />}>
        <Outlook />
      </Suspense>
      <Suspense fallback={<Skeleton height={640} />}>
        <OzgGroups />
      </Suspense>
      <Suspense fallback={<Skeleton height={520} />}>
        <TopicCourses />
      </Suspense>
      <ServiceSection />
    </Page>
  );
}
