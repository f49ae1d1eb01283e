/** An earlier forecast beside what came. */
export interface EarlierForecast {
  readonly forecastOn: string;
  readonly forDate: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly actual: number;
}

/** Where what came lies against the band; the band's ends belong to it. */
export function placeInBand({ actual, p10, p90 }: EarlierForecast): 'INSIDE' | 'ABOVE' | 'BELOW' {
  if (actual > p90) return 'ABOVE';
  return actual < p10 ? 'BELOW' : 'INSIDE';
}
