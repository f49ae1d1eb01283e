import { useState, type ComponentProps, type ReactNode } from 'react';
import { useFormat } from '../lib/format.ts';
import { ChartFrame } from './chart-frame.tsx';
import { EventList } from './event-list.tsx';
import type { ChartEvent } from './events.ts';

/**
 * The frame of a chart over time on which things happened: they are marked and listed until the reader switches them off.
 * @param events on the drawing's axis, see eventsWithin
 * @param children draws with the events to mark
 */
export function EventFrame({
  events,
  children,
  ...frame
}: Omit<ComponentProps<typeof ChartFrame>, 'children' | 'below' | 'more'> & {
  events: readonly ChartEvent[];
  children: (marked: readonly ChartEvent[]) => ReactNode;
}) {
  const format = useFormat();
  const [shown, setShown] = useState(true);
  const marked = shown ? events : [];
  const words = marked.map(({ date, title }, index) => `${index + 1}: ${format.day(date)} ${title}`);
  return (
    <ChartFrame
      {...frame}
      more={words.length > 0 ? [words.join(' · ')] : []}
      below={
        events.length > 0 && <EventList events={events} shown={shown} onSwitch={() => setShown(!shown)} />
      }
    >
      {children(marked)}
    </ChartFrame>
  );
}
