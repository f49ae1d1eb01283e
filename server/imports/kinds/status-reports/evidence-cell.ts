import type { EvidenceContent } from '../../../../shared/domain/report-content.ts';
import type { CellReader } from '../../frame/cells.ts';

/** Evidence as a cell holds it: a line each, »title: address«. */
export function writeEvidence(evidence: readonly EvidenceContent[]): string {
  return evidence
    .map(({ url, title }) => [oneLine(title), oneLine(url)].filter((part) => part !== '').join(': '))
    .join('\n');
}

/** The inverse: the address is the last word of a line, and the title what stands before it. */
export const readEvidence: CellReader<readonly EvidenceContent[]> = (text) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^(?:(.*?)[\s:|–-]*\s)?((?:https?:\/\/|www\.)\S+)$/i.exec(line.trim()));
  const evidence = read.flatMap((found) =>
    found ? [{ url: found[2] ?? '', title: (found[1] ?? '').trim() }] : [],
  );
  return evidence.length === lines.length ? { value: evidence } : { fault: 'EVIDENCE_MALFORMED' };
};

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
