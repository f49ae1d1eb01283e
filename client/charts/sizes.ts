/** Pixels that a drawing and the frame around it (loaded before it) both need to know. */

/** A row of the milestone timeline, and its axis. */
export const TIMELINE_ROW = 44;
export const TIMELINE_AXIS = 30;

/** Height of the milestone trend. */
export const TREND_HEIGHT = 460;
