import { facts, heading, list, note, paragraph } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** How anybody proves that the file is genuine; the writers add the report's own checksum in the place of its block. */
export function verificationPart(
  { choices: { lang }, revision, previous }: ReportFacts,
  address: string,
): Block[] {
  const words = REPORT_WORDS[lang].verification;
  return [
    paragraph(words.lead),
    heading(2, 'how-to-verify', words.how),
    list(words.steps(address), true),
    heading(2, 'checksums', words.sums),
    { kind: 'checksum', label: words.contentSum },
    facts([
      { label: words.revisionSum(revision.number), value: revision.contentSha256 ?? words.unpublished },
      ...(previous?.contentSha256
        ? [{ label: words.previousSum(previous.number), value: previous.contentSha256 }]
        : []),
    ]),
    note(words.explain),
  ];
}
