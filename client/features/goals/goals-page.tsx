import { useSuspenseQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useScrollToAnchor } from '../../lib/use-scroll-to-anchor.ts';
import { useViewState } from '../../lib/view-state.ts';
import { German, WithGerman } from '../../ui/german.tsx';
import { NoPlanState } from '../../ui/no-plan-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { GoalCard } from './goal-card.tsx';
import { GoalsPageQuery, type Goal, type Guideline } from './goals-query.ts';
import { GOALS_TEXTS } from './texts.ts';
import './goals.css';

/** The binding part of the plan: core goals large, further goals beside each other, guidelines below. */
export function Component() {
  const t = useText(GOALS_TEXTS);
  const format = useFormat();
  const { revision, asOf } = usePlanContext();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      eyebrow={revision ? t.basis(revision.number, format.day(asOf)) : undefined}
    >
      {revision ? <Goals /> : <NoPlanState title={t.noRevision} />}
    </Page>
  );
}

function Goals() {
  const t = useText(GOALS_TEXTS);
  const view = useViewState();
  const { data } = useSuspenseQuery(GoalsPageQuery, { variables: view.variables });
  useScrollToAnchor();
  const { goals } = data;
  const groups = [
    { kind: 'CORE', title: t.core },
    { kind: 'FURTHER', title: t.further },
    { kind: 'CROSS_CUTTING', title: t.crossCutting },
  ] as const;
  return (
    <>
      <GapsSummary goals={goals} />
      {groups.map(({ kind, title }) => {
        const members = goals.filter((goal) => goal.kind === kind);
        return (
          members.length > 0 && (
            <Section key={kind} title={title}>
              <div className={kind === 'CORE' ? 'goals goals--core' : 'goals'}>
                {members.map((goal) => (
                  <GoalCard key={goal.code} goal={goal} />
                ))}
              </div>
            </Section>
          )
        );
      })}
      <Guidelines guidelines={data.guidelines} />
    </>
  );
}

function GapsSummary({ goals }: { goals: readonly Goal[] }) {
  const t = useText(GOALS_TEXTS);
  const withoutMilestone = goals.filter((goal) => goal.withoutMilestone).length;
  const milestones = new Set(
    goals.flatMap((goal) => goal.milestonesWithoutActiveMeasure.map((milestone) => milestone.code)),
  ).size;
  if (withoutMilestone === 0 && milestones === 0) return null;
  return (
    <Notice kind="warning" title={t.gapsTitle}>
      <p>{t.gapsSummary(withoutMilestone, milestones)}</p>
    </Notice>
  );
}

function Guidelines({ guidelines }: { guidelines: readonly Guideline[] }) {
  const t = useText(GOALS_TEXTS);
  if (guidelines.length === 0) return null;
  return (
    <Section title={t.guidelines}>
      <Notice kind="info">
        <p>{t.guidelinesNote}</p>
      </Notice>
      <ol className="guidelines">
        {guidelines.map((guideline) => (
          <li key={guideline.code}>
            <h3>
              <span className="code">{guideline.code}</span> <German>{guideline.title}</German>
            </h3>
            <p>
              <German>{guideline.description}</German>
            </p>
            {guideline.sourceRef && (
              <p className="muted">
                <WithGerman text={t.source(guideline.sourceRef)} german={guideline.sourceRef} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
