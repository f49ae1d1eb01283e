import { useSuspenseQuery } from '@apollo/client/react';
import type { OzgOutlookQuery as Outlook } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { FORECAST_ANCHOR } from './forecast-scope.ts';
import { FORECAST_TEXTS } from './forecast-texts.ts';
import { OzgOutlookQuery } from './forecast-queries.ts';
import { useBasis } from './use-basis.ts';
import { useForecastSentences } from './use-forecast-sentences.ts';

/** The forecast of all services in two sentences, and the way to more of it. */
export function Outlook() {
  const t = useText(FORECAST_TEXTS);
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgOutlookQuery, { variables: { asOf, rule } });
  return (
    <Section title={t.outlook}>
      <ForecastFinding forecast={data.ozgForecast} />
      <p>
        <LinkKeepingView to={`${paths.counting}#${FORECAST_ANCHOR}`}>{t.toForecast}</LinkKeepingView>
      </p>
    </Section>
  );
}

/** A forecast in two sentences, with rule and day. */
export function ForecastFinding({
  forecast,
  scope = '',
}: {
  forecast: Outlook['ozgForecast'];
  scope?: string;
}) {
  const sentences = useForecastSentences()(forecast, scope);
  const { rule, asOf, simulated } = forecast.figure;
  const basis = useBasis()(rule, asOf);
  return (
    <div className="ozg-finding">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="muted list-note">
        {basis} <SimulatedBadge show={simulated} />
      </p>
    </div>
  );
}
