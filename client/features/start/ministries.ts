import type { Share } from '../../lib/fair-share.ts';
import { countOf } from '../../lib/light-count.ts';
import type { Standing } from './queries.ts';

/** How one ministry stands; what it has none of is null, not 0 %. */
export interface MinistryStanding {
  readonly lineage: string;
  readonly abbreviation: string;
  readonly name: string;
  /** Measures of which something current is reported. */
  readonly reported: Share;
  readonly red: Share;
  readonly online: Share | null;
}

/** Every ministry with measures in the order of the cabinet, never by rank: they carry different loads. */
export function ministryStandings({ dashboard, ozgProgress }: Standing): MinistryStanding[] {
  const groups = new Map(ozgProgress.groups.map((group) => [group.key, group]));
  return dashboard.ministries.flatMap(({ ministry, total, lights }) => {
    if (ministry === null) return [];
    const services = groups.get(ministry.lineage);
    return [
      {
        ...ministry,
        reported: { count: total - countOf(lights, 'UNREPORTED'), total },
        red: { count: countOf(lights, 'RED'), total },
        online:
          services === undefined || services.total === 0
            ? null
            : { count: services.online, total: services.total },
      },
    ];
  });
}
