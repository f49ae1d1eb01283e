import { useMemo } from 'react';
import { useCountyNames } from '../../lib/county-names.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { CoverageText } from './service-cells.tsx';
import type { OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';
import { ShareBar } from './share-bar.tsx';

type County = OzgServiceDetail['counties'][number];

/** In how many municipalities the service is offered, by county. */
export function ServiceCoverage({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const format = useFormat();
  const { coverage, counties } = service;
  const columns = useCountyColumns(useCountyNames(counties));
  return (
    <Section
      title={t.coverageSection}
      note={
        <>
          {t.coverageNote} <SimulatedBadge show={service.simulated} />
        </>
      }
    >
      {coverage.available === 0 ? (
        <p>{t.nowhere}</p>
      ) : (
        <p>
          <strong>{format.number(coverage.available)}</strong>{' '}
          {t.ofCompetent(format.number(coverage.competent))}. {t.percent(format.percent(coverage.percent, 1))}{' '}
          {t.population(format.percent(coverage.populationPercent, 1))}
        </p>
      )}
      <DataTable
        caption={t.countyCaption}
        captionHidden
        columns={columns}
        rows={counties}
        rowKey={(county) => county.ags}
      />
    </Section>
  );
}

function percentOf(part: number, whole: number): number {
  return whole > 0 ? (part / whole) * 100 : 0;
}

/** Columns of the availability by county. */
function useCountyColumns(names: ReadonlyMap<string, string>): DataColumn<County>[] {
  const t = useText(SERVICE_TEXTS);
  return useMemo<DataColumn<County>[]>(
    () => [
      {
        id: 'county',
        header: t.county,
        rowHeader: true,
        cell: ({ ags, name }) => names.get(ags) ?? name,
        sortValue: ({ name }) => name,
      },
      {
        id: 'available',
        header: t.available,
        align: 'end',
        cell: (county) => (
          <CoverageText
            coverage={{ ...county, applicable: true, percent: percentOf(county.available, county.competent) }}
          />
        ),
        sortValue: (county) => county.available,
      },
      {
        id: 'share',
        header: t.share,
        cell: (county) => <ShareBar part={county.available} of={county.competent} />,
        sortValue: (county) => percentOf(county.available, county.competent),
      },
    ],
    [t, names],
  );
}
