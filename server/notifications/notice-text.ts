import { formatDay, type Lang } from '../../shared/i18n/index.ts';
import { type NoticeParams, readNoticeParams } from './notice-params.ts';
import type { NoticeRow } from './notice-rows.ts';
import { deNotice } from './words/de.ts';
import { noticeWords } from './words/index.ts';

/** Longest part of a comment that a notice quotes, in characters. */
const COMMENT_MAX = 160;

/** What a notice says, in one or two sentences. Why a report came back is quoted shortened. */
export function noticeText(lang: Lang, row: NoticeRow): string {
  const params = readNoticeParams(row.params);
  const comment = params.comment === undefined ? '' : shortened(params.comment);
  const fact = noticeFact(lang, row);
  return comment === '' ? fact : `${fact} ${noticeWords(lang, 'noticePart.comment', { comment })}`;
}

/** The same without what anybody wrote: for mails, which leave the house. */
export function noticeFact(lang: Lang, row: NoticeRow): string {
  const params = readNoticeParams(row.params);
  const text = factText(lang, row, params);
  const missing = (params.missing ?? []).map((each) => noticeWords(lang, 'noticePart.missing', each));
  const full = missing.length === 0 ? text : `${text} ${missing.join(', ')}.`;
  // The ministry's own people know who they are.
  if (row.kind !== 'REPORT_RELEASED' || params.ministry === undefined) return full;
  return noticeWords(lang, 'noticePart.ministry', { ministry: params.ministry, text: full });
}

function factText(lang: Lang, row: NoticeRow, params: NoticeParams): string {
  const { kind } = row;
  const count = countOf(params);
  const words = {
    number: params.revision ?? '',
    title: params.title ?? '',
    round: row.roundTitle ?? noticeWords(lang, 'noticePart.someRound'),
    reportingDate: dayWords(lang, row.reportingDate),
    dueDate: dayWords(lang, row.dueDate),
  };
  if (count !== null && isIn(deNotice.noticeCount, kind)) {
    return noticeWords(lang, `noticeCount.${kind}`, { ...words, count });
  }
  if (row.measureCode === null && isIn(deNotice.noticeHeap, kind))
    return noticeWords(lang, `noticeHeap.${kind}`);
  return noticeWords(lang, `notice.${kind}`, { ...words, measure: measureWords(lang, row) });
}

/** How many reports the notice speaks of; null where it speaks of one or does not say. */
function countOf({ count, missing }: NoticeParams): number | null {
  if (count !== undefined) return count;
  return missing === undefined ? null : missing.reduce((sum, each) => sum + each.count, 0);
}

function isIn<List extends object>(list: List, kind: string): kind is Extract<keyof List, string> {
  return Object.hasOwn(list, kind);
}

function measureWords(lang: Lang, { measureCode, measureTitle }: NoticeRow): string {
  if (measureCode === null || measureTitle === null) return measureCode ?? '';
  return noticeWords(lang, 'noticePart.measure', { code: measureCode, title: measureTitle });
}

function dayWords(lang: Lang, day: string | null): string {
  return day === null ? '–' : formatDay(lang, day);
}

/** A comment on one line, cut at a word. */
function shortened(comment: string): string {
  const line = comment.replace(/\s+/g, ' ').trim();
  if (line.length <= COMMENT_MAX) return line;
  const cut = line.slice(0, COMMENT_MAX);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), COMMENT_MAX / 2));
  // A cut may have left half a character behind.
  return `${words.replace(/[\s,;:.–\uD800-\uDBFF-]+$/, '')} …`;
}
