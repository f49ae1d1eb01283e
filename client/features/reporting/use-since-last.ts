import { useText } from '../../lib/i18n.ts';
import { differingParts, type PartKey } from './content-parts.ts';
import type { FormData } from './queries.ts';
import { contentOfLast, type ReportContent } from './report-content.ts';
import { REPORT_TEXTS } from './texts.ts';
import { usePartWords } from './use-part-words.ts';

/** Longest value that stands beside its field; more is read in the last report. */
const SHOWN_MAX = 60;

/**
 * Says of each part of the form, while it is typed, whether it is as in the last accepted report, or what stood there.
 * Nothing where there is none.
 */
export function useSinceLast(form: FormData, content: ReportContent): (key: PartKey) => string | undefined {
  const t = useText(REPORT_TEXTS);
  const { write } = usePartWords();
  const last = contentOfLast(form);
  if (!last) return () => undefined;
  const changed = new Set(differingParts(last, content));
  return (key) => {
    if (!changed.has(key)) return t.asBefore;
    const before = write(last, key);
    return before.length > SHOWN_MAX ? t.changedText : t.changed(before || t.none);
  };
}
