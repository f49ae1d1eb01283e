import { useSuspenseQuery } from '@apollo/client/react';
import { COUNTING_RULES } from '../../../shared/domain/vocabulary.ts';
import type { CountingRulesQuery as Rules } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { DEFAULT_RULE, useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { COUNTING_TEXTS } from './counting-texts.ts';
import { CountingRulesQuery } from './queries.ts';
import { ShareBar } from './share-bar.tsx';
import './ozg.css';

type Figure = Rules['ozgProgress']['byRule'][number];

/** All four rules for the same day, each with its figure, definition and why it differs. */
export function CountingRules() {
  const t = useText(COUNTING_TEXTS);
  const format = useFormat();
  const plan = usePlanContext();
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(CountingRulesQuery, { variables: { asOf, rule } });
  const figures = COUNTING_RULES.flatMap(
    (each) => data.ozgProgress.byRule.find((figure) => figure.rule === each) ?? [],
  );
  return (
    <Section title={t.rules} note={t.rulesNote(format.day(plan.asOf))}>
      <div className="rule-list">
        {figures.map((figure) => (
          <RuleCard key={figure.rule} figure={figure} chosen={figure.rule === rule} />
        ))}
      </div>
    </Section>
  );
}

function RuleCard({ figure, chosen }: { figure: Figure; chosen: boolean }) {
  const t = useText(COUNTING_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const view = useViewState();
  const name = labels(`countingRule.${figure.rule}`);
  const marks = [...(chosen ? [t.chosen] : []), ...(figure.rule === DEFAULT_RULE ? [t.usual] : [])];
  return (
    <Card level={3} title={name} note={marks.join(' · ') || undefined}>
      <div className="rule-figure">
        <p className="rule-figure__value">
          <strong>{format.percent(figure.percent, 1)}</strong> <SimulatedBadge show={figure.simulated} />
        </p>
        <p>
          {format.number(figure.online)} {t.of(format.number(figure.total), labels(`ozgUnit.${figure.unit}`))}
        </p>
        <ShareBar part={figure.online} of={figure.total} />
      </div>
      <div>
        <h4>{t.definition}</h4>
        <p>{labels(`countingRuleDefinition.${figure.rule}`)}</p>
      </div>
      <div>
        <h4>{t.why}</h4>
        <p>{t.whyTexts[figure.rule]}</p>
      </div>
      {!chosen && (
        <p className="rule-figure__choose">
          <Button onClick={() => view.set({ rule: figure.rule })} label={t.chooseRuleLabel(name)}>
            {t.chooseRule}
          </Button>
        </p>
      )}
    </Card>
  );
}
