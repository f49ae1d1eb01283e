import { useSuspenseQuery } from '@apollo/client/react';
import { Suspense, useState, useTransition } from 'react';
import { MOVEMENT_BASES, type MovementBasis } from '../../../shared/domain/plan-movement.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { measuresLink, milestonesLink, onlineServicesLink, paths, comparisonLink } from '../../lib/paths.ts';
import { useViewState } from '../../lib/view-state.ts';
import type { FigureFacts } from '../../ui/figure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Chapter, Tally, TallyLine } from './chapter.tsx';
import { ChangesQuery, type Movement } from './queries.ts';
import { START_TEXTS } from './texts.ts';

/** Things of a sort that are named below their number. */
const NAMED = 3;

/** Lights that a measure's turn is told of on a start page, in this order. */
const TOLD = ['RED', 'UNREPORTED', 'GREEN', 'DONE'] as const;

/**
 * What changed since the last reporting date or the last revision, as the reader chooses.
 * @param named names the first few of each sort; without, the numbers lead to them
 */
export function Changes({ named = true }: { named?: boolean }) {
  const t = useText(START_TEXTS);
  const [basis, setBasis] = useState<MovementBasis>('REPORTING_DATE');
  const [pending, startTransition] = useTransition();
  return (
    <Chapter
      question={t.whatChanged}
      actions={
        <div className="segmented" role="group" aria-label={t.since} aria-busy={pending}>
          {MOVEMENT_BASES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={basis === each}
              onClick={() => startTransition(() => setBasis(each))}
            >
              {t.sinceBasis[each]}
            </button>
          ))}
        </div>
      }
    >
      <Suspense fallback={<Skeleton rows={5} />}>
        <ChangesSince basis={basis} named={named} />
      </Suspense>
    </Chapter>
  );
}

function ChangesSince({ basis, named }: { basis: MovementBasis; named: boolean }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(ChangesQuery, { variables: { ...(asOf ? { asOf } : {}), rule, basis } });
  const movement = data.planMovement;
  if (!movement) return <p>{t.nothingBefore}</p>;
  const { services, turns } = movement;
  const late = turns.find(({ light }) => light === 'RED')?.count ?? 0;
  return (
    <>
      <p className="verdict">
        {t.changeVerdict(
          format.day(movement.since),
          format.number(services.gained - services.lost),
          format.number(late),
        )}
      </p>
      <Tally columns>
        <Services movement={movement} named={named} />
        {TOLD.map((light) => {
          const turn = turns.find((each) => each.light === light);
          return turn && <Turned key={light} movement={movement} turn={turn} light={light} named={named} />;
        })}
        <Milestones movement={movement} kind="reached" named={named} />
        <Milestones movement={movement} kind="missed" named={named} />
      </Tally>
      <GoalsMoved movement={movement} />
      <p className="start-note">
        {t.sinceDay(format.day(movement.since), movement.sinceRevision.number)}{' '}
        {movement.sinceRevision.number !== movement.revision.number && (
          <LinkKeepingView to={comparisonLink(movement.sinceRevision.number, movement.revision.number)}>
            {t.planChanges}
          </LinkKeepingView>
        )}
      </p>
    </>
  );
}

/** Goals whose indicator moved, with both values. */
function GoalsMoved({ movement }: { movement: Movement }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const moved = movement.goals.filter(
    ({ before, now }) => before.count !== now.count || before.total !== now.total,
  );
  if (moved.length === 0) return null;
  const share = ({ count, total }: { count: number; total: number }) =>
    t.of(format.number(count), format.number(total));
  return (
    <div>
      <h3 className="start-note">{t.goalsMoved}</h3>
      <ul className="start-list">
        {moved.map(({ goal, before, now }) => (
          <li key={goal.code}>
            <span>
              <LinkKeepingView to={paths.goal(goal.code)}>
                <German>{goal.title}</German>
              </LinkKeepingView>
            </span>
            <span className="start-list__end">{t.goalMoved(share(before), share(now))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Services({ movement, named }: { movement: Movement; named: boolean }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { gained, lost, online } = movement.services;
  return (
    <TallyLine
      value={format.number(gained)}
      label={t.gained(gained)}
      facts={{ ...useMoved(movement, t.countsGained), to: onlineServicesLink }}
    >
      <Names
        shown={named}
        all={gained}
        names={online.map(({ code, title }) => ({ key: code, title, to: paths.service(code) }))}
      />
      {lost > 0 && <p className="tally__names">{t.lost(lost, format.number(lost))}</p>}
    </TallyLine>
  );
}

function Turned(props: {
  movement: Movement;
  turn: Movement['turns'][number];
  light: (typeof TOLD)[number];
  named: boolean;
}) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { movement, turn, light, named } = props;
  return (
    <TallyLine
      value={format.number(turn.count)}
      label={t.turned[light](turn.count)}
      light={light}
      facts={{ ...useMoved(movement, t.countsTurned[light]), to: measuresLink({ light: [light] }) }}
    >
      <Names
        shown={named}
        all={turn.count}
        names={turn.measures.map(({ measure: { code, title, ministry } }) => ({
          key: code,
          title,
          by: ministry?.abbreviation,
          to: paths.measure(code),
        }))}
      />
    </TallyLine>
  );
}

function Milestones(props: { movement: Movement; kind: 'reached' | 'missed'; named: boolean }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { movement, kind, named } = props;
  const count = kind === 'reached' ? movement.milestonesReached : movement.milestonesMissed;
  const light = kind === 'reached' ? 'DONE' : 'RED';
  const facts = useMoved(movement, kind === 'reached' ? t.countsReached : t.countsMissed);
  return (
    <TallyLine
      value={format.number(count)}
      label={kind === 'reached' ? t.milestonesReached(count) : t.milestonesMissed(count)}
      light={light}
      facts={{ ...facts, to: milestonesLink({ state: [kind === 'reached' ? 'REACHED' : 'OVERDUE'] }) }}
    >
      <Names
        shown={named}
        all={count}
        names={movement[kind].map(({ code, title, ministry }) => ({
          key: code,
          title,
          by: ministry.abbreviation,
          to: paths.planMilestone(ministry.lineage, code),
        }))}
      />
    </TallyLine>
  );
}

function useMoved(movement: Movement, counts: string): FigureFacts {
  const t = useText(START_TEXTS);
  const format = useFormat();
  return {
    counts,
    rule: t.ruleMoved(movement.sinceRevision.number, movement.revision.number),
    basis: t.between(format.day(movement.since), format.day(movement.asOf)),
  };
}

interface Named {
  readonly key: string;
  readonly title: string;
  readonly by?: string | undefined;
  readonly to: string;
}

/** The first few by name; the rest is counted. */
function Names(props: { names: readonly Named[]; all: number; shown: boolean }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { names, all } = props;
  const shown = props.shown ? names.slice(0, NAMED) : [];
  if (shown.length === 0) return null;
  return (
    <ul className="tally__names">
      {shown.map(({ key, title, by, to }) => (
        <li key={key}>
          <LinkKeepingView to={to}>
            <German>{title}</German>
          </LinkKeepingView>
          {by && <span className="start-list__by"> {by}</span>}
        </li>
      ))}
      {all > shown.length && <li>{t.more(format.number(all - shown.length))}</li>}
    </ul>
  );
}
