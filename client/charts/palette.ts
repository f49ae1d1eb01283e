import type { Swatch } from '../../shared/palette.ts';

/* The colours themselves stand in shared/palette.ts; here is how the screen names them. */
export {
  LIGHT_SWATCHES,
  MATURITY_SWATCHES,
  LIFECYCLE_SWATCHES,
  NOT_RECORDED_SWATCH,
  TARGET_SWATCH,
  OBSERVED_SWATCH,
  SERIES_SWATCHES,
  SHARE_SWATCHES,
  ALL_SWATCHES,
  type Swatch,
} from '../../shared/palette.ts';

/** Fill or stroke of a swatch, for SVG attributes and CSS. */
export function colourOf(swatchToUse: Swatch): string {
  return `var(--${swatchToUse.token})`;
}

/** Text colour on a swatch. */
export function textOn(swatchToUse: Swatch): string {
  return `var(--${swatchToUse.token}-on)`;
}
