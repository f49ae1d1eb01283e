import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { paths } from '../../lib/paths.ts';
import { countOf } from '../../lib/light-count.ts';
import { Figure } from '../../ui/figure.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { useFigureFacts } from './basis.ts';
import { Changes } from './changes.tsx';
import { Chapter, Tally, TallyLine } from './chapter.tsx';
import { Course, Outlook } from './on-course.tsx';
import type { Standing } from './queries.ts';
import { StartPage } from './start-head.tsx';
import { START_TEXTS } from './texts.ts';
import { useStanding } from './use-standing.ts';

const LIGHTS = ['DONE', 'GREEN', 'YELLOW', 'RED', 'UNREPORTED', 'NEUTRAL'] as const;

/**
 * For everybody: the progress in plain language, in the few figures that matter, each with what it is out of.
 * @param administers the reader keeps accounts and settings: the ways there come first
 */
export default function PublicStart({ administers }: { administers: boolean }) {
  const t = useText(START_TEXTS);
  const standing = useStanding();
  return (
    <StartPage title={t.publicTitle} standing={standing}>
      {administers && (
        <Chapter question={t.administration}>
          <p className="start__ways">
            <LinkKeepingView to={paths.accounts}>{t.accounts}</LinkKeepingView>
            <LinkKeepingView to={paths.organisations}>{t.organisations}</LinkKeepingView>
            <LinkKeepingView to={paths.settings}>{t.settings}</LinkKeepingView>
            <LinkKeepingView to={paths.audit}>{t.audit}</LinkKeepingView>
          </p>
        </Chapter>
      )}
      <Chapter question={t.publicOnline}>
        <PlainVerdict standing={standing} />
        <Outlook standing={standing} />
        <Course standing={standing} />
      </Chapter>
      <Chapter question={t.publicWork}>
        <Work standing={standing} />
      </Chapter>
      <Changes />
      <Chapter question={t.publicHonest}>
        <p>{t.publicCounting}</p>
        <p className="start__ways">
          <LinkKeepingView to={paths.counting}>{t.toCounting}</LinkKeepingView>
          <LinkKeepingView to={paths.goals}>{t.toGoals}</LinkKeepingView>
          <LinkKeepingView to={paths.openData}>{t.toOpenData}</LinkKeepingView>
          <LinkKeepingView to={paths.overview}>{t.toOverview}</LinkKeepingView>
        </p>
      </Chapter>
    </StartPage>
  );
}

function PlainVerdict({ standing }: { standing: Standing }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { figure } = standing.ozgForecast;
  const facts = useFigureFacts(standing);
  const unit = labels(`ozgUnit.${figure.unit}`);
  return (
    <>
      <p className="verdict">
        <Figure value={format.number(figure.online)} name={unit} facts={facts.services()} />{' '}
        {t.publicVerdict(format.number(figure.total), unit)}
      </p>
      <p>
        {t.publicTarget(format.day(figure.targetDate), format.number(figure.onPath))}{' '}
        {t.publicWithout(format.number(figure.excludedFederal))}
      </p>
    </>
  );
}

function Work({ standing }: { standing: Standing }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  const { dashboard } = standing;
  const facts = useFigureFacts(standing);
  return (
    <>
      <p className="verdict">
        {t.publicMeasures(
          format.number(dashboard.measureTotal),
          format.number(countOf(dashboard.lights, 'DONE')),
        )}
      </p>
      <Tally>
        {LIGHTS.map((light) => (
          <TallyLine
            key={light}
            value={format.number(countOf(dashboard.lights, light))}
            label={t.plainLight[light]}
            light={light}
            facts={facts.light(light)}
          />
        ))}
      </Tally>
    </>
  );
}
