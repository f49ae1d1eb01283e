import type { Lang } from '../../../../shared/i18n/index.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import type { Table } from '../../../../shared/report/report-model.ts';
import { availabilityHurdle } from '../../../ozg/availability/availability-rules.ts';
import { importTable } from '../../frame/import-table.ts';
import { ROLLOUT_COLUMNS } from './columns.ts';
import { type KnownRollouts, pairKey } from './known-rollouts.ts';

/** Where the services that the person answers for are available, and since when. */
export function rolloutsTable(
  { services, byAgs, periods }: KnownRollouts,
  viewer: Viewer,
  lang: Lang,
): Table {
  const own = [...services.values()].filter((service) => availabilityHurdle(viewer, service) === null);
  const places = [...byAgs.values()];
  const rows = own.flatMap((service) =>
    places.flatMap(({ id, ags, name }) =>
      (periods.get(pairKey(service.id, id)) ?? []).map(({ from, to }) => ({
        service: service.code,
        ags,
        municipality: name,
        from,
        to,
      })),
    ),
  );
  return importTable('ROLLOUTS', ROLLOUT_COLUMNS, lang, rows);
}
