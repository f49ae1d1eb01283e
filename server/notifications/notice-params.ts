/**
 * What the text of a notice needs beyond the measure, round and report that its row names; those are read when it is
 * shown, so that a notice speaks of things by their names of today. All are optional: a text without one is shorter.
 */
export interface NoticeParams {
  /** Reports that the notice speaks of: missing ones of a reminder, released ones of a heap. */
  readonly count?: number;
  /** Abbreviation of the ministry that acted, such as 'SMF'. */
  readonly ministry?: string;
  /** Why a report was returned, as the CIO office wrote it. */
  readonly comment?: string;
  /** Number and title of the revision that the notice speaks of. */
  readonly revision?: number;
  readonly title?: string;
  /** Escalation: how many reports each ministry still owes, most first. */
  readonly missing?: readonly { readonly ministry: string; readonly count: number }[];
}

/** The parameters of a stored row. @throws Error where the column holds no JSON object */
export function readNoticeParams(stored: string): NoticeParams {
  const value: unknown = JSON.parse(stored);
  if (typeof value !== 'object' || value === null) throw new Error('a notice holds no parameters');
  // Only createNotices writes the column, and it takes nothing but NoticeParams.
  return value;
}
