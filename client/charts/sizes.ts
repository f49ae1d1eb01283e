/** Pixels that a drawing and the frame around it (loaded before it) both need to know. */

/** A row of the milestone timeline, and its axis. */
export const TIMELINE_ROW = 44;
export const TIMELINE_AXIS = 30;
/** Above the rows, for the name of the day; below them, for the numbers of events. */
export const TIMELINE_HEAD = 20;
export const TIMELINE_EVENTS = 24;

/** Height of the milestone trend. */
export const TREND_HEIGHT = 460;

/** Height of the comparison of earlier forecasts with what came. */
export const BACKTEST_HEIGHT = 280;

/** Small multiples: least width of a panel, room between two, and height of one. */
export const PANEL_MIN = 148;
export const PANEL_GAP = 20;
export const PANEL_HEIGHT = 150;

/** A row of the waterfall of steps. */
export const STEP_ROW = 54;

/** A row of the tile map, and the room between two tiles. */
export const TILE_ROW = 82;
export const TILE_GAP = 6;

/** Height of the course toward the target. */
export const COURSE_HEIGHT = 300;
