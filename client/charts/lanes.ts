/** Room between two neighbours, and how far the outermost may stand from the true place; pixels. */
const LANE = 3.5;
const MOST = 8;

/**
 * Shifts for points that lie on each other, so that every line through them is seen: neighbours stand side by side
 * around the true place. Lines that share two places run parallel between them.
 * @param places of each line's points, such as "day planned"; points with the same name lie on each other
 * @returns for each line and point the shift in pixels, 0 where a point stands alone
 */
export function lanes(places: readonly (readonly string[])[]): number[][] {
  const at = new Map<string, number[]>();
  places.forEach((points, line) => {
    for (const place of points) at.set(place, [...(at.get(place) ?? []), line]);
  });
  return places.map((points, line) =>
    points.map((place) => {
      const here = at.get(place) ?? [];
      if (here.length < 2) return 0;
      const step = Math.min(LANE, (2 * MOST) / (here.length - 1));
      return (here.indexOf(line) - (here.length - 1) / 2) * step;
    }),
  );
}
