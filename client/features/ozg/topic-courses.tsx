import { useSuspenseQuery } from '@apollo/client/react';
import { SmallMultiples } from '../../charts/small-multiples.tsx';
import type { OzgCoursesQuery as Courses } from '../../gql/graphql.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Section } from '../../ui/section.tsx';
import { OzgCoursesQuery } from './coverage-queries.ts';
import { groupLink } from './group-link.ts';
import { COURSE_TEXTS } from './topic-courses-texts.ts';
import { OZG_TEXTS } from './texts.ts';

type Group = Courses['ozgProgress']['groups'][number];
type Point = Group['series'][number];

/** From this level on the line counts a service: at least a form online. */
const LINE_LEVEL = 2;

/** Who moves and since when: the same small chart for every topic area, furthest behind first. */
export function TopicCourses() {
  const t = useText(COURSE_TEXTS);
  const list = useText(OZG_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const language = useLanguage();
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgCoursesQuery, { variables: { asOf, rule } });
  const { figure, groups } = data.ozgProgress;
  const nameOf = (group: Group) => (language === 'de' ? group.labelDe : group.labelEn);
  const counted = groups.filter(({ total }) => total > 0);
  const sorted = counted.toSorted(
    (a, b) => a.percent - b.percent || nameOf(a).localeCompare(nameOf(b), 'de'),
  );
  const [behind, ahead] = [sorted[0], sorted.at(-1)];
  const share = ({ percent }: Group) => format.percent(percent);
  return (
    <Section title={t.section} note={t.note}>
      <SmallMultiples
        level={3}
        title={
          ahead && behind && ahead.percent > 0
            ? t.title(nameOf(ahead), share(ahead), nameOf(behind), share(behind))
            : t.titleNothing
        }
        rule={labels(`countingRule.${figure.rule}`)}
        asOf={figure.asOf}
        note={t.chartNote}
        simulated={figure.simulated}
        fileName={t.file}
        rowLabel={list.groups.themenfeld}
        filledLabel={t.filled}
        lineLabel={t.line}
        panels={sorted.map((group) => ({
          key: group.key,
          name: nameOf(group),
          value: list.onlineOf(format.number(group.online), format.number(group.total), share(group)),
          points: group.series.map((point) => ({
            date: point.date,
            filled: { count: point.online, of: point.total },
            line: atLeast(point, LINE_LEVEL),
          })),
          to: groupLink('themenfeld', group.key),
          linkLabel: t.toList,
        }))}
      />
    </Section>
  );
}

/** Services whose lowest level is at least this one, of all; those without a record count in the whole. */
function atLeast({ counts, notRecorded }: Point, level: number) {
  const sum = (values: readonly number[]) => values.reduce((before, value) => before + value, 0);
  return { count: sum(counts.slice(level)), of: sum(counts) + notRecorded };
}
