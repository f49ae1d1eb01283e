import { judgeCourse } from '../../../shared/domain/course-verdict.ts';
import { CourseChart } from '../../charts/course-chart.tsx';
import { forecastSentences } from '../../../shared/i18n/forecast-sentences.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { countOf } from '../../lib/light-count.ts';
import { Figure } from '../../ui/figure.tsx';
import { useFigureFacts } from './basis.ts';
import { Tally, TallyLine } from './chapter.tsx';
import type { Standing } from './queries.ts';
import { START_TEXTS } from './texts.ts';

/** Yes or no, and by how much: what is online against what would have to be by now. */
export function Verdict({ standing }: { standing: Standing }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { figure } = standing.ozgForecast;
  const facts = useFigureFacts(standing);
  const unit = labels(`ozgUnit.${figure.unit}`);
  const course = judgeCourse(figure);
  const answer = { REACHED: t.reached, ON_COURSE: t.yes, OFF_COURSE: t.no }[course];
  const way = t.ruleOnPath(format.day(figure.targetDate));
  return (
    <p className="verdict">
      {answer} <Figure value={format.number(figure.online)} name={unit} facts={facts.services()} />{' '}
      {t.ofOnline(format.number(figure.total), unit)}
      {course !== 'REACHED' && (
        <>
          {'; '}
          {t.neededBefore}{' '}
          <Figure value={format.number(figure.onPath)} name={t.neededName} facts={facts.services(way)} />
          {t.neededAfter}
        </>
      )}
    </p>
  );
}

/** Where the pace leads, in one sentence. */
export function Outlook({ standing: { ozgForecast } }: { standing: Standing }) {
  const labels = useLabels();
  const language = useLanguage();
  const { figure, ...forecast } = ozgForecast;
  const unit = labels(`ozgUnit.${figure.unit}`);
  return <p>{forecastSentences({ ...figure, ...forecast, unit, scope: '' }, language)[0]}</p>;
}

/** What is late, not reported and overdue: the three numbers that ask for something. */
export function Trouble({ standing }: { standing: Standing }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const facts = useFigureFacts(standing);
  const { dashboard } = standing;
  const total = format.number(dashboard.measureTotal);
  return (
    <Tally>
      <TallyLine
        value={format.number(countOf(dashboard.lights, 'RED'))}
        label={t.late(total)}
        light="RED"
        facts={facts.light('RED')}
      />
      <TallyLine
        value={format.number(countOf(dashboard.lights, 'UNREPORTED'))}
        label={t.silent(total)}
        light="UNREPORTED"
        facts={facts.light('UNREPORTED')}
      />
      <TallyLine
        value={format.number(dashboard.milestonesOverdue)}
        label={t.overdue(format.number(dashboard.milestoneTotal))}
        light="RED"
        facts={facts.overdue()}
      />
    </Tally>
  );
}

/** The course as a drawing, with the plan's revisions as events on the way. */
export function Course({ standing: { ozgForecast } }: { standing: Standing }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { adoptedOn, revisions } = usePlanContext();
  const { figure, history, path } = ozgForecast;
  const unit = labels(`ozgUnit.${figure.unit}`);
  const counts = [format.number(figure.online), format.number(figure.total), unit] as const;
  const points = [
    ...history.filter(({ date }) => date < figure.asOf),
    { date: figure.asOf, online: figure.online },
  ].map(({ date, online }) => ({ date, value: online }));
  return (
    <CourseChart
      level={3}
      title={
        figure.online < figure.total
          ? t.chartNeeded(...counts, format.number(figure.onPath))
          : t.chartReached(...counts)
      }
      rule={labels(`countingRule.${figure.rule}`)}
      asOf={figure.asOf}
      note={t.chartNote}
      simulated={figure.simulated}
      fileName={t.chartFile}
      history={points}
      path={path}
      needed={{
        start: {
          date: adoptedOn,
          value: points.findLast(({ date }) => date <= adoptedOn)?.value ?? 0,
        },
        now: figure.onPath,
      }}
      target={{ value: figure.target, date: figure.targetDate }}
      events={revisions.flatMap(({ number, state, effectiveDate }) =>
        state === 'PUBLISHED' && effectiveDate && effectiveDate <= figure.asOf
          ? [{ date: effectiveDate, label: t.eventRevision(number) }]
          : [],
      )}
    />
  );
}
