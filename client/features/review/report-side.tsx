import { useSuspenseQuery } from '@apollo/client/react';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useViewer } from '../../lib/session.ts';
import { Light, SelfLightTag } from '../../ui/marker.tsx';
import { Moment } from '../../ui/moment.tsx';
import { RatingForm, RatingShown } from '../../ui/rating.tsx';
import { Card, Section } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { ReviewRatingQuery, type ReviewReport } from './queries.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import { stepsTaken } from './review-rules.ts';

/** Who did what with the report, and when, oldest first. */
export function ReportPathList({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  return (
    <Section title={t.path}>
      <ol className="report-path">
        {stepsTaken(report).map((step) => (
          <li key={`${step.kind} ${step.at}`}>
            <strong>{t[step.kind]}</strong> {step.by && t.by(step.by)} <Moment at={step.at} />
          </li>
        ))}
      </ol>
      {report.returnComment && (
        <div className="return-comment">
          <p className="muted">{t.returnComment}</p>
          <blockquote>{report.returnComment}</blockquote>
        </div>
      )}
    </Section>
  );
}

/** The three judgements beside each other, and the form for the CIO office's own. */
export function ReportRating({ report }: { report: ReviewReport }) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const { viewerCan } = useViewer();
  const { data } = useSuspenseQuery(ReviewRatingQuery, { variables: { code: report.measure.code } });
  const { measure } = data;
  if (!measure) return null;
  return (
    <Card title={t.rating} note={t.ratingNote}>
      <DefinitionList
        entries={[
          {
            term: t.computedNow,
            value: (
              <>
                <Light light={measure.light} />
                <ul className="rating-reasons">
                  {measure.lightReasons.map((reason) => (
                    <li key={`${reason.code} ${reason.milestoneCode ?? ''}`}>{labels.reason(reason)}</li>
                  ))}
                </ul>
              </>
            ),
          },
          {
            term: t.self,
            value: report.selfLight ? <SelfLightTag light={report.selfLight} /> : t.notStated,
          },
          { term: t.ratingNow, value: <RatingShown rating={measure.rating} /> },
        ]}
      />
      {viewerCan.accept && <RatingForm measure={measure.code} rating={measure.rating} />}
    </Card>
  );
}
