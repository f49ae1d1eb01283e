/** How a ministry reports; invented for the demonstration. */
export interface Character {
  /** Share of measures reported in the first three rounds. */
  readonly diligence: number;
  /** Days between the reporting date and the report, from and to; negative is before. */
  readonly delay: readonly [number, number];
  /** Chance that a self-assessment is one step better than the figures. */
  readonly rosy: number;
  /** Share of reports of the open round that the CIO office has accepted already. */
  readonly accepted: number;
}

const ORDINARY: Character = { diligence: 0.88, delay: [-8, -1], rosy: 0.15, accepted: 0.5 };

const CHARACTERS: Readonly<Record<string, Character>> = {
  // exemplary: early, complete, candid
  JUSTICE: { diligence: 1, delay: [-12, -6], rosy: 0, accepted: 1 },
  // late or not at all
  INTERIOR: { diligence: 0.6, delay: [-2, 9], rosy: 0.1, accepted: 0.25 },
  SCIENCE: { diligence: 0.5, delay: [1, 10], rosy: 0.2, accepted: 0 },
  // too rosy
  ECONOMY: { diligence: 0.9, delay: [-6, -1], rosy: 0.9, accepted: 0.6 },
  REGIONAL: { diligence: 0.8, delay: [-5, 2], rosy: 0.7, accepted: 0.4 },
};

/** The character of a ministry, by its lineage. */
export function characterOf(lineage: string): Character {
  return CHARACTERS[lineage] ?? ORDINARY;
}
