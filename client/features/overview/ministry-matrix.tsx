import { LIFECYCLES, SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { measuresLink, paths } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';
import { MatrixTable, type MatrixColumn, type MatrixRow } from '../../ui/matrix-table.tsx';
import { Card } from '../../ui/section.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import type { Dashboard } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** Which of the two the columns are; kept in the URL. */
const KIND_PARAM = 'matrix';
const KINDS = ['ampel', 'stand'] as const;
type Kind = (typeof KINDS)[number];

type MinistryCounts = Dashboard['ministries'][number];

/** Measures per ministry and light, or per ministry and lifecycle; every count leads to the measures behind it. */
export function MinistryMatrix({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const kind = filters.choice(KIND_PARAM, KINDS, 'ampel');
  const columns = useColumns(kind);
  const rows = useRows(dashboard.ministries, kind);
  return (
    <div className="overview__matrix">
      <Card
        title={t.matrix}
        note={
          <>
            {t.matrixNote} {t.basis(dashboard.revision.number, format.day(dashboard.asOf))}{' '}
            <SimulatedBadge show={dashboard.simulated} />
          </>
        }
        actions={
          <div className="segmented" role="group" aria-label={t.matrixColumns}>
            {KINDS.map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={choice === kind}
                onClick={() => filters.set({ [KIND_PARAM]: choice === 'ampel' ? null : choice })}
              >
                {t.matrixKinds[choice]}
              </button>
            ))}
          </div>
        }
      >
        <MatrixTable
          caption={`${t.matrix}: ${t.matrixKinds[kind]}`}
          cornerLabel={t.ministry}
          columns={columns}
          rows={rows}
          linkTo={(row, column) =>
            measuresLink({
              ...(row === null ? {} : { ministry: [row] }),
              light: SCHEDULE_LIGHTS.filter((light) => light === column),
              lifecycle: LIFECYCLES.filter((lifecycle) => lifecycle === column),
            })
          }
        />
      </Card>
    </div>
  );
}

function useColumns(kind: Kind): MatrixColumn[] {
  const labels = useLabels();
  if (kind === 'ampel') {
    return SCHEDULE_LIGHTS.map((light) => ({
      key: light,
      header: <Light light={light} />,
      name: labels(`scheduleLight.${light}`),
    }));
  }
  return LIFECYCLES.map((lifecycle) => ({
    key: lifecycle,
    header: <span className="matrix-head">{labels(`lifecycle.${lifecycle}`)}</span>,
    name: labels(`lifecycle.${lifecycle}`),
  }));
}

function useRows(ministries: readonly MinistryCounts[], kind: Kind): MatrixRow[] {
  const t = useText(OVERVIEW_TEXTS);
  return ministries.map(({ ministry, lights, lifecycles }) => ({
    key: ministry?.lineage ?? '',
    name: ministry?.name ?? t.noLead,
    header: ministry ? (
      <LinkKeepingView
        to={paths.plan(ministry.lineage)}
        label={t.planOf(ministry.abbreviation, ministry.name)}
      >
        {ministry.abbreviation}
      </LinkKeepingView>
    ) : (
      t.noLead
    ),
    counts: Object.fromEntries(
      kind === 'ampel'
        ? lights.map(({ light, count }) => [light, count])
        : lifecycles.map(({ lifecycle, count }) => [lifecycle, count]),
    ),
  }));
}
