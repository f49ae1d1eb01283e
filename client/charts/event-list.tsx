import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { Button } from '../ui/button.tsx';
import { German, WithGerman } from '../ui/german.tsx';
import { DETAIL_TEXTS } from './detail-texts.ts';
import type { ChartEvent } from './events.ts';
import './events.css';

/** The events of a chart in words, numbered as in the drawing, and the switch that takes both away. */
export function EventList(props: { events: readonly ChartEvent[]; shown: boolean; onSwitch: () => void }) {
  const t = useText(DETAIL_TEXTS);
  const format = useFormat();
  return (
    <div className="chart-events">
      <Button kind="quiet" onClick={props.onSwitch}>
        {props.shown ? t.hideEvents : t.showEvents(format.number(props.events.length))}
      </Button>
      {props.shown && (
        <ol>
          {props.events.map(({ date, title, german, source }) => (
            <li key={`${date} ${title}`}>
              {format.day(date)} <WithGerman text={title} german={german} />
              {source && (
                <>
                  {' '}
                  (
                  {source.address ? (
                    <a href={source.address}>{t.source}</a>
                  ) : (
                    <>
                      {t.source}: <German>{source.title}</German>
                    </>
                  )}
                  )
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
