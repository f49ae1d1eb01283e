/** Whether what is online suffices today for the target. */
export type CourseVerdict = 'REACHED' | 'ON_COURSE' | 'OFF_COURSE';

/**
 * Judges where the count stands today against the straight line from the adoption of the plan to the full target, see
 * neededOnPath. It is the answer to "are we on course?" on every page, for it rests on nothing but what has been
 * counted; whether the pace suffices is an outlook and stands beside it.
 * @param figure counted online, the target, and what would have to be online on the day
 */
export function judgeCourse(figure: { online: number; target: number; onPath: number }): CourseVerdict {
  if (figure.online >= figure.target) return 'REACHED';
  return figure.online >= figure.onPath ? 'ON_COURSE' : 'OFF_COURSE';
}
