import { BorderStyle, type IBorderOptions } from 'docx';

/** Typeface of the document; its files are embedded, so that it looks the same on every machine. */
export const TYPEFACE = 'Fira Sans';

/** Colours of text and rules (hex without '#', as the format writes them). */
export const INK = {
  text: '101223',
  /** Labels, notes and running heads; 5.9:1 on white. */
  muted: '5A6078',
  accent: '2044AA',
  rule: 'C9CDD9',
  headFill: 'EEF1F8',
  markFill: 'FDF3E1',
  mark: 'B27300',
} as const;

/** Hairline of half a point. */
export const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: INK.rule };

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** For tables that only align. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
