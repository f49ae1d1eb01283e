import { TileMap } from '../../charts/tile-map.tsx';
import type { OzgCoverageQuery as Coverage } from '../../gql/graphql.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Section } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { countyPlaces } from './county-places.ts';
import { COVERAGE_PARAMS, type CoverageMeasure, MEASURES, municipalitiesLink } from './coverage-params.ts';
import { COVERAGE_TEXTS } from './coverage-texts.ts';
import { useNamesOfCounties, useCoverage } from './use-coverage.ts';

type County = Coverage['ozgCoverage']['counties'][number];

/** The counties as tiles: which share of the services their municipalities offer, by municipality or population. */
export function CountyMap() {
  const t = useText(COVERAGE_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const measure = filters.choice<CoverageMeasure>(COVERAGE_PARAMS.measure, MEASURES, 'gemeinden');
  const { asOf, total, counties, simulated } = useCoverage();
  const names = useNamesOfCounties();
  const nameOf = ({ ags, name }: County) => names.get(ags) ?? name;
  const percentOf = (county: County) => (measure === 'gemeinden' ? county.percent : county.populationPercent);
  const places = countyPlaces(counties.map(({ ags }) => ags));
  const tiles = counties.flatMap((county, index) => {
    const place = places[index];
    const { municipalities } = county;
    const words = t.tileWords(
      format.number(county.services, municipalities === 1 ? 0 : 1),
      format.number(total),
      municipalities,
    );
    return place
      ? {
          ...place,
          key: county.ags,
          name: nameOf(county),
          percent: percentOf(county),
          value: format.percent(percentOf(county), 0),
          words,
          to: municipalitiesLink(county.ags),
        }
      : [];
  });
  return (
    <Section
      title={t.map}
      note={t.mapNote}
      actions={
        <Segmented
          label={t.measure}
          options={MEASURES.map((value) => ({ value, label: t.measures[value] }))}
          value={measure}
          onChange={(choice) =>
            filters.set({ [COVERAGE_PARAMS.measure]: choice === 'gemeinden' ? null : choice })
          }
        />
      }
    >
      <TileMap
        level={3}
        title={useMapTitle(counties, nameOf, percentOf)}
        asOf={asOf}
        note={t.mapChartNote[measure]}
        simulated={simulated}
        fileName={t.mapFile}
        tiles={tiles}
        table={{
          columns: [
            { label: t.county },
            { label: t.municipalities, numeric: true },
            { label: t.servicesMean, numeric: true },
            { label: t.share, numeric: true },
            { label: t.sharePeople, numeric: true },
          ],
          rows: counties.map((county) => [
            nameOf(county),
            county.municipalities,
            county.services,
            county.percent,
            county.populationPercent,
          ]),
        }}
      />
    </Section>
  );
}

/** Says where most and where least is offered. */
function useMapTitle(
  counties: readonly County[],
  nameOf: (county: County) => string,
  percentOf: (county: County) => number,
): string {
  const t = useText(COVERAGE_TEXTS);
  const format = useFormat();
  const sorted = counties.toSorted((a, b) => percentOf(b) - percentOf(a));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || percentOf(best) === 0) return t.mapTitleNothing;
  const share = (county: County) => format.percent(percentOf(county), 0);
  return t.mapTitle(nameOf(best), share(best), nameOf(worst), share(worst));
}
