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

/**
 * First the light with its reasons in sentences, then the facts reported, and last what ministry and CIO office think:
 * who is in a hurry stops after the first.
 */
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
      <div className="measure-light">
        <h3>{t.light}</h3>
        <Light light={measure.light} />
        <h4 className="measure-light__why">{t.reasons}</h4>
        <ul>
          {measure.lightReasons.map((reason) => (
            <li key={`${reason.code}-${reason.milestoneCode ?? ''}`}>{labels.reason(reason)}</li>
          ))}
        </ul>
      </div>
      <dl className="measure-status">
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
      </dl>
      {(measure.selfLight || measure.rating !== null || viewerCan.accept) && (
        <dl className="measure-status measure-status--judged">
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
      )}
      {viewerCan.accept && (
        <Disclosure summary={t.rate}>
          <RatingForm measure={measure.code} rating={measure.rating} />
        </Disclosure>
      )}
    </Card>
  );
}
