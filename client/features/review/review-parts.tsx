import { useText } from '../../lib/i18n.ts';
import { useFormat } from '../../lib/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Light, SelfLightTag } from '../../ui/marker.tsx';
import type { ReviewItem } from './queries.ts';
import { REVIEW_TEXTS } from './texts.ts';

type Lights = Pick<ReviewItem, 'light' | 'previous' | 'selfLight' | 'optimismGap'>;

/** Light before → light now, and the self-assessment with its gap. */
export function ReportLights({ report }: { report: Lights }) {
  const t = useText(REVIEW_TEXTS);
  const { light, previous, selfLight } = report;
  return (
    <dl className="report-lights">
      <div>
        <dt>{t.lightBefore}</dt>
        <dd>
          {previous === null ? (
            <span className="muted">{t.firstReport}</span>
          ) : (
            <KnownLight light={previous.light} />
          )}
        </dd>
      </div>
      <div className="report-lights__now">
        <dt>{t.lightNow}</dt>
        <dd>
          <KnownLight light={light} />
        </dd>
      </div>
      {selfLight && (
        <div>
          <dt>{t.self}</dt>
          <dd>
            <SelfLightTag light={selfLight} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Says that a self-assessment is better than the rule computes; nothing where it is not. */
export function GapMark({ show }: { show: boolean | null }) {
  const t = useText(REVIEW_TEXTS);
  if (show !== true) return null;
  return (
    <p className="review-gap">
      <Icon name="info" /> {t.optimismGap}
    </p>
  );
}

/** Says that a report corrects an earlier one; nothing where it does not. */
export function ErratumMark({ correctsReportedOn }: { correctsReportedOn: string | null }) {
  const t = useText(REVIEW_TEXTS);
  const format = useFormat();
  if (correctsReportedOn === null) return null;
  return <span className="tag tag--erratum">{t.corrects(format.day(correctsReportedOn))}</span>;
}

function KnownLight({ light }: { light: Lights['light'] }) {
  const t = useText(REVIEW_TEXTS);
  return light === null ? <span className="muted">{t.noLight}</span> : <Light light={light} />;
}
