import type { Lifecycle, Maturity, ScheduleLight } from './domain/vocabulary.ts';

/**
 * Colours of charts, and the only place that knows them. On the screen, client/styles/tokens.css repeats the values as
 * custom properties (a test keeps both equal), charts name the property, so that themes and forced colours work. On
 * paper, charts and documents take the values of the light theme.
 * Every colour has at least 3:1 against the page (WCAG 1.4.11) and its text colour at least 4.5:1 on it. Lights
 * differ in lightness as well as hue, so that colour-blind people tell them; a shape or word stands beside all.
 */
export interface Swatch {
  /** Name of the custom property without the leading dashes. */
  readonly token: string;
  readonly light: string;
  readonly dark: string;
  /** Text on the colour, light and dark theme. */
  readonly onLight: '#ffffff' | '#101223';
  readonly onDark: '#ffffff' | '#101223';
}

const swatch = (
  token: string,
  light: string,
  dark: string,
  onLight: Swatch['onLight'] = '#ffffff',
): Swatch => ({
  token,
  light,
  dark,
  onLight,
  onDark: '#101223',
});

export const LIGHT_SWATCHES: Record<ScheduleLight, Swatch> = {
  RED: swatch('mp-light-red', '#b3151b', '#ff8a80'),
  UNREPORTED: swatch('mp-light-unreported', '#7a2a9a', '#d7a2f0'),
  YELLOW: swatch('mp-light-yellow', '#b27300', '#f2b84b', '#101223'),
  GREEN: swatch('mp-light-green', '#0b7a55', '#5fd0a5'),
  DONE: swatch('mp-light-done', '#2044aa', '#8fb0ff'),
  NEUTRAL: swatch('mp-light-neutral', '#6a7089', '#a3a9c2'),
};

/** One hue growing darker with maturity; level 3 and 4 (OZG-compliant) stand out. */
export const MATURITY_SWATCHES: Record<Maturity, Swatch> = {
  0: swatch('mp-maturity-0', '#848998', '#7c8298', '#101223'),
  1: swatch('mp-maturity-1', '#7589b5', '#7088c2', '#101223'),
  2: swatch('mp-maturity-2', '#4a6db5', '#7b9ae0'),
  3: swatch('mp-maturity-3', '#2044aa', '#9db8f5'),
  4: swatch('mp-maturity-4', '#0f2563', '#d3dfff'),
};

export const LIFECYCLE_SWATCHES: Record<Lifecycle, Swatch> = {
  PLANNED: swatch('mp-lifecycle-planned', '#7589b5', '#7088c2', '#101223'),
  IN_PROGRESS: swatch('mp-lifecycle-in-progress', '#2044aa', '#8fb0ff'),
  COMPLETED: swatch('mp-lifecycle-completed', '#0b7a55', '#5fd0a5'),
  ON_HOLD: swatch('mp-lifecycle-on-hold', '#b27300', '#f2b84b', '#101223'),
  CANCELLED: swatch('mp-lifecycle-cancelled', '#6a7089', '#a3a9c2'),
};

/** Nothing recorded: grey, hatched wherever it is drawn. */
export const NOT_RECORDED_SWATCH = swatch('mp-not-recorded', '#8a8a8a', '#9a9a9a', '#101223');

/** Target, required pace and other lines of reference; the observed line and forecast. */
export const TARGET_SWATCH = swatch('mp-target', '#b3151b', '#ff8a80');
export const OBSERVED_SWATCH = swatch('mp-observed', '#101223', '#f3f4f8');

/** Lines of a chart with many series; each is also labelled at its end. */
export const SERIES_SWATCHES: readonly Swatch[] = [
  swatch('mp-series-0', '#2044aa', '#8fb0ff'),
  swatch('mp-series-1', '#b3151b', '#ff8a80'),
  swatch('mp-series-2', '#0b7a55', '#5fd0a5'),
  swatch('mp-series-3', '#7a2a9a', '#d7a2f0'),
  swatch('mp-series-4', '#946200', '#f2b84b'),
  swatch('mp-series-5', '#00708a', '#6fd0ea'),
];

/** One hue growing darker with the share of municipalities that offer something; another than that of maturity. */
export const SHARE_SWATCHES = [
  swatch('mp-share-0', '#74978f', '#5d8a80', '#101223'),
  swatch('mp-share-1', '#5a8a80', '#6fa79b', '#101223'),
  swatch('mp-share-2', '#34766a', '#86c7b9'),
  swatch('mp-share-3', '#165a4d', '#a9e3d5'),
  swatch('mp-share-4', '#063a31', '#d2f5ec'),
] as const;

/** Every swatch once, for the test and the style sheet. */
export const ALL_SWATCHES: readonly Swatch[] = [
  ...Object.values(LIGHT_SWATCHES),
  ...Object.values(MATURITY_SWATCHES),
  ...Object.values(LIFECYCLE_SWATCHES),
  NOT_RECORDED_SWATCH,
  TARGET_SWATCH,
  OBSERVED_SWATCH,
  ...SERIES_SWATCHES,
  ...SHARE_SWATCHES,
];

/** Ink, lines and grounds of printed pages; ink and muted text have at least 7:1 on paper. */
export const PRINT = {
  ink: '#101223',
  muted: '#4d5366',
  line: '#c9cdd8',
  faint: '#eef0f5',
  paper: '#ffffff',
  accent: '#2044aa',
  /** Ground of a range; its edge is drawn in a colour of its own. */
  band: '#c9d3ec',
} as const;
