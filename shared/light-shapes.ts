import type { ScheduleLight } from './domain/vocabulary.ts';

/** Every light has a shape of its own, so that it is told without colour. Paths on a 16 × 16 grid. */
export const LIGHT_SHAPES: Record<ScheduleLight, { outline: string; sign?: string }> = {
  RED: { outline: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', sign: 'M8 4v5M8 11.2v.8' },
  UNREPORTED: {
    outline: 'M8 .5L15.5 8 8 15.5.5 8z',
    sign: 'M6.2 6.200a1.8 1.8 0 113 1.500C8.3 8.3 8 8.6 8 9.300M8 11.200v.6',
  },
  YELLOW: { outline: 'M8 1.500L15.3 14.500H.7z', sign: 'M8 6v4M8 11.800v.7' },
  GREEN: { outline: 'M8 15A7 7 0 108 1a7 7 0 000 14z' },
  DONE: { outline: 'M1.5 1.500h13v13h-13z', sign: 'M4.5 8.200l2.5 2.5 4.5-5' },
  NEUTRAL: { outline: 'M2 6h12v4H2z' },
};
