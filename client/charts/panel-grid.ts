import { PANEL_GAP, PANEL_HEIGHT, PANEL_MIN } from './sizes.ts';

/** How panels of equal size stand in rows. */
export interface PanelGrid {
  readonly columns: number;
  /** Width of one panel in pixels. */
  readonly panelWidth: number;
  /** Height of all rows in pixels. */
  readonly height: number;
}

/** Lays panels out in the fewest rows that fit, and fills these evenly: 14 panels in room for 8 stand seven by two. */
export function panelGrid(width: number, panels: number): PanelGrid {
  const most = Math.max(1, Math.min(panels, Math.floor((width + PANEL_GAP) / (PANEL_MIN + PANEL_GAP))));
  const rows = Math.max(1, Math.ceil(panels / most));
  const columns = Math.max(1, Math.ceil(panels / rows));
  return {
    columns,
    panelWidth: (width - (columns - 1) * PANEL_GAP) / columns,
    height: rows * PANEL_HEIGHT,
  };
}
