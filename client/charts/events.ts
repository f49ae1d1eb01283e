/** What happened on a day of a chart's time axis. */
export interface ChartEvent {
  readonly date: string;
  readonly title: string;
  /** Words of the plan in the title. */
  readonly german?: string;
  readonly source?: { readonly title: string; readonly address?: string };
}

/** Events on the axis of a chart, both ends included; their order numbers them. */
export function eventsWithin(
  events: readonly ChartEvent[] | undefined,
  from: string | undefined,
  to: string | undefined,
): ChartEvent[] {
  return (events ?? []).filter(
    ({ date }) => from !== undefined && to !== undefined && date >= from && date <= to,
  );
}

/** Lines on which marks stand so that none touches the one before on its line: 0 is the lowest. */
export function markLines(places: readonly number[], room: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= room);
    const line = free === -1 ? ends.length : free;
    ends[line] = place;
    return line;
  });
}
