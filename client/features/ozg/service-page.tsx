import { useSuspenseQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { OZG_CODE_PATTERN } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { paths } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { WithGerman } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { OzgServiceQuery } from './queries.ts';
import { ServiceCare } from './service-care.tsx';
import { ServiceCoverage } from './service-coverage.tsx';
import type { Ministry, OzgServiceDetail } from './service-detail.ts';
import { ServiceFacts, ServiceMeasures } from './service-facts.tsx';
import { ServiceFigures } from './service-figures.tsx';
import { ServiceMaturity } from './service-maturity.tsx';
import { ServiceMembers } from './service-members.tsx';
import { SERVICE_TEXTS } from './service-texts.ts';
import { OZG_TEXTS } from './texts.ts';

/** One OZG service; what is not a service's number is not even asked for. */
export function Component() {
  const { code = '' } = useParams();
  return OZG_CODE_PATTERN.test(code) ? <ServicePage code={code} /> : <ServiceMissing code={code} />;
}

function ServicePage({ code }: { code: string }) {
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgServiceQuery, { variables: { code, asOf, rule } });
  return data.ozgService ? (
    <Service service={data.ozgService} ministries={data.organisations} />
  ) : (
    <ServiceMissing code={code} />
  );
}

function Service({ service, ministries }: { service: OzgServiceDetail; ministries: readonly Ministry[] }) {
  const t = useText(SERVICE_TEXTS);
  const list = useText(OZG_TEXTS);
  const language = useLanguage();
  const { topicArea, situation } = service;
  const areaName = language === 'de' ? topicArea.nameDe : topicArea.nameEn;
  return (
    <Page
      title={service.title}
      german={service.title}
      eyebrow={t.eyebrow(service.code)}
      lead={<WithGerman text={`${areaName} · ${situation.nameDe}`} german={situation.nameDe} />}
      breadcrumbs={[{ label: list.title, to: paths.ozg }]}
      actions={<CopyLink />}
    >
      {!service.coverage.applicable && (
        <Notice title={t.federalTitle}>
          <p>{t.federal}</p>
        </Notice>
      )}
      <ServiceFigures service={service} />
      <ServiceMaturity service={service} />
      {service.coverage.applicable && <ServiceCoverage service={service} />}
      <ServiceCare code={service.code} />
      <ServiceMembers service={service} ministries={ministries} />
      <ServiceMeasures measures={service.measures} />
      <ServiceFacts service={service} />
    </Page>
  );
}

function ServiceMissing({ code }: { code: string }) {
  const t = useText(SERVICE_TEXTS);
  const list = useText(OZG_TEXTS);
  return (
    <Page title={t.notFoundPage} breadcrumbs={[{ label: list.title, to: paths.ozg }]}>
      <EmptyState
        title={t.notFoundTitle(code)}
        actions={<LinkKeepingView to={paths.ozg}>{t.toList}</LinkKeepingView>}
      >
        <p>{t.notFound}</p>
      </EmptyState>
    </Page>
  );
}
