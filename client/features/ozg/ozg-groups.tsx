import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { colourOf, MATURITY_SWATCHES, NOT_RECORDED_SWATCH } from '../../charts/palette.ts';
import type { OzgGrouping, OzgGroupsQuery as Groups } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { useViewState } from '../../lib/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { GroupBars, groupBarsHeight } from './group-bars.tsx';
import { groupLink, GROUPINGS, type GroupingChoice } from './group-link.ts';
import { OZG_PARAMS } from './ozg-filters.ts';
import { OzgFilterOptionsQuery, OzgGroupsQuery } from './queries.ts';
import { OZG_TEXTS } from './texts.ts';

type Group = Groups['ozgProgress']['groups'][number];

const API_GROUPING: Record<GroupingChoice, OzgGrouping> = {
  themenfeld: 'TOPIC_AREA',
  ressort: 'MINISTRY',
  lage: 'SITUATION',
};

/** So many bars are shown before the reader asks for all. */
const SHOWN_FIRST = 16;

/** Where it moves and where it does not: one bar a group, furthest behind first, each leading to its services. */
export function OzgGroups() {
  const t = useText(OZG_TEXTS);
  const filters = useFilterParams();
  const chosen = filters.choice(OZG_PARAMS.group, GROUPINGS, 'themenfeld');
  return (
    <Section
      title={t.groupsSection}
      note={t.groupsIntro}
      actions={
        <Segmented
          label={t.groupBy}
          options={GROUPINGS.map((value) => ({ value, label: t.groups[value] }))}
          value={chosen}
          onChange={(choice) => filters.set({ [OZG_PARAMS.group]: choice === 'themenfeld' ? null : choice })}
        />
      }
    >
      <GroupChart key={chosen} grouping={chosen} />
    </Section>
  );
}

function GroupChart({ grouping }: { grouping: GroupingChoice }) {
  const t = useText(OZG_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { asOf, rule } = useViewState().variables;
  const { data } = useSuspenseQuery(OzgGroupsQuery, {
    variables: { asOf, rule, groupBy: API_GROUPING[grouping] },
  });
  const { figure, groups } = data.ozgProgress;
  const { data: options } = useSuspenseQuery(OzgFilterOptionsQuery, { variables: { asOf } });
  const nameOf = (group: Group) => {
    const label = language === 'de' ? group.labelDe : group.labelEn;
    const ministry = options.organisations.find(({ lineage }) => lineage === group.key);
    // Full names of ministries all begin alike: where a label is cut short, the abbreviation is what tells them apart.
    return grouping === 'ressort' && ministry ? `${ministry.abbreviation} – ${label}` : label;
  };
  const sorted = groups.toSorted(
    (a, b) => share(a) - share(b) || b.total - a.total || nameOf(a).localeCompare(nameOf(b)),
  );
  const counted = groups.filter(({ total }) => total > 0);
  const none = counted.filter(({ online }) => online === 0).length;
  const [countedWords, kind] = [format.number(counted.length), t.groupsPlural[grouping]];
  const title =
    none === 0
      ? t.groupsTitleAll(countedWords, kind)
      : t.groupsTitle(format.number(none), countedWords, kind);
  const shown = all ? sorted : sorted.slice(0, SHOWN_FIRST);
  const levels = MATURITY_LEVELS.toReversed();
  const rows = shown.map((group) => ({
    key: group.key,
    label: nameOf(group),
    value:
      group.total === 0
        ? t.nothingToCount
        : t.onlineOf(
            format.number(group.online),
            format.number(group.total),
            format.percent(group.percent, group.percent > 0 && group.percent < 10 ? 1 : 0),
          ),
    parts: [
      ...levels.map((level) => ({
        name: t.level(level),
        count: group.counts[level] ?? 0,
        swatch: MATURITY_SWATCHES[level],
        to: groupLink(grouping, group.key, level),
      })),
      { name: t.notReported, count: group.notRecorded, swatch: NOT_RECORDED_SWATCH },
    ],
    to: groupLink(grouping, group.key),
  }));
  return (
    <>
      <ChartFrame
        level={3}
        title={title}
        rule={labels(`countingRule.${figure.rule}`)}
        asOf={figure.asOf}
        note={t.groupsNote}
        simulated={figure.simulated}
        fileName={t.groupsFile[grouping]}
        height={groupBarsHeight(rows.length)}
        legend={[
          ...levels.map((level) => ({
            key: String(level),
            label: t.level(level),
            colour: colourOf(MATURITY_SWATCHES[level]),
          })),
          {
            key: 'none',
            label: t.notReported,
            colour: colourOf(NOT_RECORDED_SWATCH),
            mark: 'hatch' as const,
          },
        ]}
        table={{
          columns: [
            { label: t.groups[grouping] },
            ...levels.map((level) => ({ label: t.level(level), numeric: true })),
            { label: t.notReported, numeric: true },
            { label: t.onlineShare, numeric: true },
            { label: labels(`ozgUnit.${figure.unit}`), numeric: true },
          ],
          rows: sorted.map((group) => [
            nameOf(group),
            ...levels.map((level) => group.counts[level] ?? 0),
            group.notRecorded,
            group.online,
            group.total,
          ]),
        }}
      >
        <GroupBars title={title} rows={rows} linkLabel={t.toList} />
      </ChartFrame>
      {!all && sorted.length > SHOWN_FIRST && (
        <Button onClick={() => setAll(true)}>{t.showAll(sorted.length)}</Button>
      )}
    </>
  );
}

/** Groups with nothing to count come last. */
function share(group: Group): number {
  return group.total === 0 ? Infinity : group.percent;
}
