import { SCHEDULE_LIGHTS, type ScheduleLight } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Light } from '../../ui/marker.tsx';

/**
 * How many measures carry each light, worst news first; every count links to the measures behind it.
 * @param ministry code, abbreviation or lineage for the links
 */
export function LightCounts({
  measures,
  ministry,
}: {
  measures: readonly { light: ScheduleLight }[];
  ministry: string;
}) {
  const format = useFormat();
  return (
    <ul className="light-counts">
      {SCHEDULE_LIGHTS.map((light) => ({
        light,
        count: measures.filter((each) => each.light === light).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ light, count }) => (
          <li key={light}>
            <LinkKeepingView
              to={`${paths.measures}?ressort=${encodeURIComponent(ministry)}&ampel=${light}`}
              className="light-counts__link"
            >
              <strong>{format.number(count)}</strong> <Light light={light} />
            </LinkKeepingView>
          </li>
        ))}
    </ul>
  );
}
