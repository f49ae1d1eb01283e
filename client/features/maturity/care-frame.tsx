import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import type { ServiceCareQuery as Answer } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { UnsavedGuard } from '../../ui/unsaved-guard.tsx';
import { ServiceCareQuery } from './queries.ts';
import { MATURITY_TEXTS } from './texts.ts';
import './maturity.css';

export type CaredService = NonNullable<Answer['ozgService']>;
export interface CareContext {
  readonly service: CaredService;
  readonly ministries: Answer['organisations'];
  /** Target date of the plan. */
  readonly planTarget: string;
}

/**
 * A page of those who answer for a service: title, way back, and what stands in the way of others.
 * @param can the ability that the page needs
 */
export function CareFrame(props: {
  title: string;
  lead: string;
  can: 'report' | 'edit';
  children: (context: CareContext) => ReactNode;
}) {
  const t = useText(MATURITY_TEXTS);
  const { code = '' } = useParams();
  const { pathname, search } = useLocation();
  const { role } = useViewer();
  const { data, error, refetch } = useQuery(ServiceCareQuery, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  if (role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  const service = data?.ozgService;
  return (
    <Page
      title={service ? `${props.title}: ${service.title}` : props.title}
      german={service?.title}
      eyebrow={t.service(code)}
      lead={props.lead}
      breadcrumbs={[
        { label: t.services, to: paths.ozg },
        ...(service ? [{ label: service.title, german: true, to: paths.service(code) }] : []),
      ]}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={8} />
      ) : !service ? (
        <EmptyState
          title={t.unknown(code)}
          actions={<LinkKeepingView to={paths.ozg}>{t.services}</LinkKeepingView>}
        />
      ) : service.viewerCan[props.can] ? (
        <>
          <UnsavedGuard />
          {props.children({ service, ministries: data.organisations, planTarget: data.plan.targetDate })}
        </>
      ) : (
        <EmptyState
          title={t.notYours}
          actions={
            <LinkKeepingView to={paths.service(code)}>
              <German>{service.title}</German>
            </LinkKeepingView>
          }
        >
          {t.notYoursHelp}
        </EmptyState>
      )}
    </Page>
  );
}
