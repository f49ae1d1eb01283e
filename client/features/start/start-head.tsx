import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Page } from '../../ui/page.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { Standing } from './queries.ts';
import './start.css';
import { START_TEXTS } from './texts.ts';

/** A start page: its title, then one question after the other, and under which day, revision and rule all of it stands. */
export function StartPage(props: {
  title: string;
  german?: string;
  standing: Standing;
  children: ReactNode;
}) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { dashboard, ozgForecast } = props.standing;
  return (
    <Page
      title={props.title}
      german={props.german}
      eyebrow={
        <>
          {t.under(
            format.day(dashboard.asOf),
            dashboard.revision.number,
            labels(`countingRuleShort.${ozgForecast.figure.rule}`),
          )}{' '}
          <SimulatedBadge show={dashboard.simulated} />
        </>
      }
    >
      <div className="start">{props.children}</div>
    </Page>
  );
}
