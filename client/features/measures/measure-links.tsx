import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Columns, Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { DeltaDays } from '../../ui/values.tsx';
import type { MeasureDetail, MeasureMilestone, RelatedMeasure } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** The milestones that the measure underpins, with their state and drift. */
export function MeasureMilestones({ milestones }: { milestones: readonly MeasureMilestone[] }) {
  const t = useText(MEASURE_TEXTS);
  const columns = useMilestoneColumns();
  return (
    <Section
      title={t.milestones}
      actions={<SimulatedBadge show={milestones.some((milestone) => milestone.simulated)} />}
    >
      <ScrollRegion label={t.milestones} className="wide-table">
        <DataTable
          caption={t.milestones}
          captionHidden
          columns={columns}
          rows={milestones}
          rowKey={(row) => row.code}
          empty={<p className="muted">{t.noMilestones}</p>}
        />
      </ScrollRegion>
    </Section>
  );
}

function useMilestoneColumns(): DataColumn<MeasureMilestone>[] {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: t.milestone,
        rowHeader: true,
        minWidth: 16,
        cell: (row) => (
          <>
            <span className="code">{row.code}</span> <German>{row.title}</German>
          </>
        ),
      },
      { id: 'ministry', header: t.ministry, cell: (row) => row.ministry.abbreviation },
      {
        id: 'state',
        header: t.state,
        cell: (row) => (
          <span>
            <MilestoneStateTag state={row.state} />
            {row.daysOverdue > 0 && (
              <span className="cell-note">
                {t.overdueBy(row.daysOverdue, format.number(row.daysOverdue))}
              </span>
            )}
          </span>
        ),
      },
      { id: 'planned', header: t.planned, cell: (row) => format.planDate(row.planned) },
      {
        id: 'expected',
        header: t.expected,
        cell: (row) => (row.actual ? t.reached(format.day(row.actual)) : format.planDate(row.forecast)),
      },
      {
        id: 'first',
        header: t.driftFirst,
        align: 'end',
        cell: (row) => <DeltaDays days={row.drift.daysAgainstFirst} />,
      },
      {
        id: 'previous',
        header: t.driftPrevious,
        align: 'end',
        cell: (row) => <DeltaDays days={row.drift.daysAgainstPrevious} />,
      },
    ],
    [t, format],
  );
}

/** Dependencies both ways, and what the measure came from or went over into. */
export function RelatedMeasures({ measure }: { measure: MeasureDetail }) {
  const t = useText(MEASURE_TEXTS);
  const groups = [
    { title: t.dependsOn, measures: measure.dependsOn, always: true },
    { title: t.requiredBy, measures: measure.requiredBy, always: true },
    { title: t.predecessors, measures: measure.predecessors, always: false },
    { title: t.successors, measures: measure.successors, always: false },
  ];
  return (
    <Section title={t.links}>
      <Columns min={20}>
        {groups
          .filter((group) => group.always || group.measures.length > 0)
          .map((group) => (
            <div key={group.title} className="related">
              <h3>{group.title}</h3>
              {group.measures.length === 0 ? (
                <p className="muted">{t.none}</p>
              ) : (
                <RelatedList measures={group.measures} />
              )}
            </div>
          ))}
      </Columns>
    </Section>
  );
}

function RelatedList({ measures }: { measures: readonly RelatedMeasure[] }) {
  return (
    <ul className="related__list">
      {measures.map((measure) => (
        <li key={measure.code}>
          <Light light={measure.light} />
          <LinkKeepingView to={paths.measure(measure.code)}>
            <German>{measure.title}</German>
          </LinkKeepingView>
          <span className="muted">
            {measure.code}
            {measure.ministry && ` · ${measure.ministry.abbreviation}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** So many services stand open; longer lists open on demand. */
const SERVICES_SHOWN = 12;

/** The OZG services that the measure digitises; nothing where it digitises none. */
export function MeasureServices({ services }: { services: MeasureDetail['services'] }) {
  const t = useText(MEASURE_TEXTS);
  if (services.length === 0) return null;
  const list = (
    <ul className="service-links">
      {services.map((service) => (
        <li key={service.code}>
          <LinkKeepingView to={paths.service(service.code)}>
            <German>{service.title}</German>
          </LinkKeepingView>{' '}
          <span className="muted">{service.code}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t.services}>
      {services.length > SERVICES_SHOWN ? (
        <Disclosure summary={t.showAll(services.length)}>{list}</Disclosure>
      ) : (
        list
      )}
    </Section>
  );
}
