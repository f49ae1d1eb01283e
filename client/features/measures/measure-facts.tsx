import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { InfoToggle } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Card } from '../../ui/section.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { topicAreaName } from './measure-columns.tsx';
import type { MeasureDetail } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** Who leads, who takes part, which goals it serves, and where that is written. */
export function MeasureFacts({ measure }: { measure: MeasureDetail }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const entries = [
    { term: t.lead, value: <Lead measure={measure} /> },
    ...(measure.responsibleBody
      ? [{ term: t.responsibleBody, value: <German>{measure.responsibleBody}</German> }]
      : []),
    ...(measure.partners.length > 0
      ? [
          {
            term: t.partners,
            value: <German>{measure.partners.map((partner) => partner.name).join(', ')}</German>,
          },
        ]
      : []),
    {
      term: t.goals,
      value:
        measure.goals.length === 0 ? (
          t.noGoals
        ) : (
          <ul className="plain-list">
            {measure.goals.map((goal) => (
              <li key={goal.code}>
                <LinkKeepingView to={paths.goal(goal.code)}>
                  {goal.code} – <German>{goal.title}</German>
                </LinkKeepingView>
              </li>
            ))}
          </ul>
        ),
    },
    ...(measure.topicArea ? [{ term: t.topicArea, value: topicAreaName(measure.topicArea, format) }] : []),
    ...(measure.sourceRef
      ? [
          {
            term: t.source,
            value: (
              <>
                <German>{measure.sourceRef}</German>
                {measure.sourceStand && (
                  <>
                    <br />
                    <span className="muted">{t.sourceStand(measure.sourceStand)}</span>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card title={t.about}>
      <DefinitionList entries={entries} />
    </Card>
  );
}

function Lead({ measure }: { measure: MeasureDetail }) {
  const t = useText(MEASURE_TEXTS);
  if (!measure.ministry) return t.noLead;
  return (
    <>
      <German>{measure.ministry.name}</German> ({measure.ministry.abbreviation})
      {measure.leadAssumed && (
        <>
          {' '}
          <span className="tag">{t.assumed}</span> <InfoToggle name={t.assumed}>{t.assumedHelp}</InfoToggle>
        </>
      )}
    </>
  );
}
