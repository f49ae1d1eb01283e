import { answerOf, milestoneOf, type PartKey } from './content-parts.ts';
import type { PlainField, ReportContent } from './report-content.ts';

/** What a part of a report says, as one text; empty where it says nothing. */
export function partValue(content: ReportContent, key: PartKey): string {
  if (key === 'evidence')
    return content.evidence.map((link) => `${link.title} ${link.url}`.trim()).join(', ');
  const code = milestoneOf(key);
  if (code === null) return String(content[key as PlainField] ?? '');
  const answer = answerOf(content, code);
  return answer?.actual ?? answer?.forecast ?? '';
}
