import { LIFECYCLES, SCHEDULE_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { SHARE_FROM } from '../../lib/fair-share.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useOwnMinistry } from '../../lib/own-ministry.ts';
import { measuresLink, paths } from '../../lib/paths.ts';
import { Select } from '../../ui/filters.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';
import { MatrixTable, type MatrixColumn, type MatrixRow } from '../../ui/matrix-table.tsx';
import { Card } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { aboveWhole, orderRows } from './ministry-order.ts';
import type { Dashboard } from './overview-query.ts';
import { OVERVIEW_TEXTS } from './texts.ts';

/** Which of the two the columns are; kept in the URL. */
const KIND_PARAM = 'matrix';
const KINDS = ['ampel', 'stand'] as const;
type Kind = (typeof KINDS)[number];

type MinistryCounts = Dashboard['ministries'][number];

/** What of each kind the title speaks of. */
const SPOKEN: Record<Kind, readonly string[]> = { ampel: ['RED', 'UNREPORTED'], stand: ['COMPLETED'] };

/** Name of the parameter that holds what the rows are ordered by: a column, or their sum. */
const ORDER_PARAM = 'ordnung';
const BY_SUM = 'summe';

/**
 * Measures per ministry and light, or per ministry and lifecycle: count and share of the ministry's own sum, in the
 * order of the cabinet or by what the reader asks for. Every count leads to the measures behind it.
 */
export function MinistryMatrix({ dashboard }: { dashboard: Dashboard }) {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const filters = useFilterParams();
  const own = useOwnMinistry()?.lineage;
  const kind = filters.choice(KIND_PARAM, KINDS, 'ampel');
  const columns = useColumns(kind);
  const rows = useRows(dashboard.ministries, kind);
  const orders = [
    { value: BY_SUM, label: t.orderBySum },
    ...columns.map(({ key, name }) => ({ value: key, label: t.orderByShare(name) })),
  ];
  const order = filters.choice(
    ORDER_PARAM,
    orders.map(({ value }) => value),
    '',
  );
  return (
    <div className="overview__matrix">
      <Card
        title={useTitle(rows, kind)}
        note={
          <>
            {t.matrixNote(SHARE_FROM)} {t.basis(dashboard.revision.number, format.day(dashboard.asOf))}{' '}
            <SimulatedBadge show={dashboard.simulated} />
          </>
        }
      >
        <div className="matrix-choice">
          <Select
            label={t.order}
            value={order}
            allLabel={t.orderOfCabinet}
            options={orders}
            onChange={(value) => filters.set({ [ORDER_PARAM]: value })}
          />
          <Segmented
            label={t.matrixColumns}
            options={KINDS.map((value) => ({ value, label: t.matrixKinds[value] }))}
            value={kind}
            onChange={(choice) =>
              filters.set({ [KIND_PARAM]: choice === 'ampel' ? null : choice, [ORDER_PARAM]: null })
            }
          />
        </div>
        <MatrixTable
          caption={`${t.matrix}: ${t.matrixKinds[kind]}`}
          cornerLabel={t.ministry}
          columns={columns}
          rows={order === '' ? rows : orderRows(rows, order === BY_SUM ? null : order)}
          {...(own === undefined ? {} : { own: { key: own, label: t.ownMinistry } })}
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

/** The finding: in how many ministries the share lies above that of all; where no ministry bears a share, only what is shown. */
function useTitle(rows: readonly MatrixRow[], kind: Kind): string {
  const t = useText(OVERVIEW_TEXTS);
  const format = useFormat();
  const found = aboveWhole(rows, SPOKEN[kind]);
  if (found === null) return t.matrix;
  return t.matrixFinding[kind](
    format.number(found.above),
    format.number(found.judged),
    format.percent(found.percent),
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
