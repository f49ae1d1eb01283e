/** Where a county stands on the tile map, and what stands for its name where that does not fit. */
export interface CountyPlace {
  /** From west to east, from 0. */
  readonly column: number;
  /** From north to south, from 0. */
  readonly row: number;
  readonly short: string;
}

const place = (column: number, row: number, short: string): CountyPlace => ({ column, row, short });

/** The counties and independent cities of Saxony since 2008, by key, roughly as they lie; short names as on number plates. */
const PLACES: Readonly<Record<string, CountyPlace>> = {
  '14713': place(0, 0, 'L'),
  '14730': place(1, 0, 'TDO'),
  '14627': place(2, 0, 'MEI'),
  '14625': place(3, 0, 'BZ'),
  '14626': place(4, 0, 'GR'),
  '14729': place(0, 1, 'L-Land'),
  '14522': place(1, 1, 'FG'),
  '14612': place(2, 1, 'DD'),
  '14628': place(3, 1, 'PIR'),
  '14524': place(0, 2, 'Z'),
  '14511': place(1, 2, 'C'),
  '14523': place(0, 3, 'V'),
  '14521': place(1, 3, 'ERZ'),
};

/** Columns and rows that the known counties take. */
const COLUMNS = 5;
const ROWS = 4;

/**
 * Places for counties in the order given; one that the map does not know, as after a reform, stands in rows of its own
 * below the others, so that none is lost.
 */
export function countyPlaces(keys: readonly string[]): CountyPlace[] {
  let unknown = 0;
  return keys.map((key) => {
    const known = PLACES[key];
    if (known) return known;
    const spare = place(unknown % COLUMNS, ROWS + Math.floor(unknown / COLUMNS), key);
    unknown += 1;
    return spare;
  });
}
