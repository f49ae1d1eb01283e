import type { EvidenceContent } from '../../../../shared/domain/report-content.ts';
import type { CellReader } from '../../frame/cells.ts';

/** Evidence as a cell holds it: a line each, »title: address«. */
export function writeEvidence(evidence: readonly EvidenceContent[]): string {
  return evidence
    .map(({ url, title }) => [oneLine(title), oneLine(url)].filter((part) => part !== '').join(': '))
    .filter((line) => line !== '')
    .join('\n');
}

/** The inverse: an address at the end of a line, and the title before it. A draft may still lack either. */
export const readEvidence: CellReader<readonly EvidenceContent[]> = (text) => {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const value = lines.map((line) => {
    const [, title, url] = /^(?:(.*?)\s*[:|]?\s+)?((?:https?:\/\/|www\.)\S+)$/i.exec(line) ?? [];
    return url === undefined ? { url: '', title: line } : { url, title: title ?? '' };
  });
  return { value };
};

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
