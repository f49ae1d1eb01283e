import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useViewer } from '../../lib/session.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LifecycleTag, Light, SelfLightTag } from '../../ui/marker.tsx';
import { RatingForm, RatingShown } from '../../ui/rating.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { ProgressBar } from '../../ui/values.tsx';
import type { MeasureDetail } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** Light, lifecycle, freshness and progress at a glance, and the reasons for the light in sentences. */
export function MeasureStatus(props: { measure: MeasureDetail; asOf: string; revision: number }) {
  const t = useText(MEASURE_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { measure } = props;
  const { viewerCan } = useViewer();
  return (
    <Card
      title={t.status}
      note={t.statusNote(format.day(props.asOf), props.revision)}
      actions={<SimulatedBadge show={measure.simulated} />}
    >
      <dl className="measure-status">
        <div className="measure-status__light">
          <dt>{t.light}</dt>
          <dd>
            <Light light={measure.light} />
          </dd>
        </div>
        <div>
          <dt>{t.lifecycle}</dt>
          <dd>
            <LifecycleTag lifecycle={measure.lifecycle} />
          </dd>
        </div>
        <div>
          <dt>{t.progress}</dt>
          <dd>
            <ProgressBar label={measure.title} progress={measure.progress} />
          </dd>
        </div>
        <div>
          <dt>{t.report}</dt>
          <dd>
            <span>{labels(`freshness.${measure.freshness}`)}</span>
            {measure.reportedOn && measure.daysSinceReport !== null && (
              <span className="muted">
                {t.reportedOn(
                  format.day(measure.reportedOn),
                  measure.daysSinceReport,
                  format.number(measure.daysSinceReport),
                )}
              </span>
            )}
          </dd>
        </div>
        {measure.selfLight && (
          <div>
            <dt>{t.selfLight}</dt>
            <dd>
              <SelfLightTag light={measure.selfLight} />
              {measure.optimismGap && <span className="optimism-gap">{t.optimismGap}</span>}
            </dd>
          </div>
        )}
        {(measure.rating !== null || viewerCan.accept) && (
          <div>
            <dt>{t.rating}</dt>
            <dd>
              <RatingShown rating={measure.rating} />
            </dd>
          </div>
        )}
      </dl>
      <div className="measure-reasons">
        <h3>{t.reasons}</h3>
        <ul>
          {measure.lightReasons.map((reason) => (
            <li key={`${reason.code}-${reason.milestoneCode ?? ''}`}>{labels.reason(reason)}</li>
          ))}
        </ul>
      </div>
      {viewerCan.accept && (
        <Disclosure summary={t.rate}>
          <RatingForm measure={measure.code} rating={measure.rating} />
        </Disclosure>
      )}
    </Card>
  );
}
