import { fairPercent, SHARE_FROM, type Share } from '../../lib/fair-share.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { measuresLink, MINISTRY_PARAM, paths } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { ministryStandings } from './ministries.ts';
import type { Standing } from './queries.ts';
import { START_TEXTS } from './texts.ts';

/**
 * The ministries side by side, each by count and share, in the order of the cabinet.
 * @param own lineage of the reader's ministry, whose row is marked
 */
export function MinistriesCompared({ standing, own }: { standing: Standing; own?: string }) {
  const t = useText(START_TEXTS);
  const rows = ministryStandings(standing);
  return (
    <>
      <ScrollRegion label={t.compared}>
        <table className="compared">
          <caption className="visually-hidden">{t.compared}</caption>
          <thead>
            <tr>
              <th scope="col">{t.ministry}</th>
              <th scope="col">{t.columnReported}</th>
              <th scope="col">{t.columnRed}</th>
              <th scope="col">{t.columnOnline}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ lineage, abbreviation, name, reported, red, online }) => (
              <tr key={lineage} className={lineage === own ? 'compared__own' : undefined}>
                <th scope="row">
                  <LinkKeepingView to={paths.plan(lineage)} label={`${abbreviation}, ${name}`}>
                    {abbreviation}
                  </LinkKeepingView>
                  {lineage === own && <span className="compared__you"> {t.ownMinistry}</span>}
                </th>
                <Cell
                  share={reported}
                  name={`${abbreviation}, ${t.columnReported}`}
                  to={measuresLink({ ministry: [lineage] })}
                />
                <Cell
                  share={red}
                  name={`${abbreviation}, ${t.columnRed}`}
                  to={measuresLink({ ministry: [lineage], light: ['RED'] })}
                  bad
                />
                <Cell
                  share={online}
                  name={`${abbreviation}, ${t.columnOnline}`}
                  to={`${paths.ozg}?${MINISTRY_PARAM}=${encodeURIComponent(lineage)}`}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="start-note">{t.fairNote(SHARE_FROM)}</p>
    </>
  );
}

/** Count of total with a small bar of the share; the bar is left out where the total is too small. */
function Cell(props: { share: Share | null; name: string; to: string; bad?: boolean }) {
  const t = useText(START_TEXTS);
  const format = useFormat();
  if (props.share === null) return <td className="muted">{t.none}</td>;
  const { count, total } = props.share;
  const percent = fairPercent(props.share);
  const written = t.of(format.number(count), format.number(total));
  return (
    <td>
      <LinkKeepingView to={props.to} label={`${written} – ${props.name}`}>
        {written}
      </LinkKeepingView>
      {percent !== null && (
        <span className="compared__share">
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect className="compared__rest" width="100" height="4" />
            <rect className={props.bad ? 'compared__bad' : 'compared__part'} width={percent} height="4" />
          </svg>
          {format.percent(percent)}
        </span>
      )}
    </td>
  );
}
