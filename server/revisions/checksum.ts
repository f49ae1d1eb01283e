import type { ContentItem } from '../../shared/domain/revision-diff.ts';
import { sha256OfCanonical } from '../platform/canonical.ts';
import type { ContentAnnotation, RevisionContent } from './revision-content.ts';

/** What the decision on a revision fixes beside its content. Dates are plain days, thresholds whole days. */
export interface RevisionHeader {
  number: number;
  title: string;
  summary: string;
  effectiveDate: string;
  decisionReference: string | null;
  decidedOn: string | null;
  redThresholdDays: number;
  milestoneThresholdDays: number;
  stalenessDays: number;
  dueSoonDays: number;
}

/** Names the shape of the document below. Whoever changes that shape must keep the old one computable. */
const CHECKSUM_FORMAT = 'masterplan-revision/1';
const THING_FORMAT = 'masterplan-thing/1';

/**
 * Checksum of one revision, chained to the one before it.
 *
 * The document is `{ format, header, content, annotations, successions, previousSha256 }`, written as
 * canonical JSON (RFC 8785: keys in order of their UTF-16 code units, no white space, UTF-8) and hashed
 * with SHA-256. Things stand in the plan's own order, links in order of their codes, planned dates in the
 * form in which they were written. Database ids, versions and accounts are not part of it, so that the
 * same revision has the same checksum in every database that holds it.
 *
 * @param header what was decided, see RevisionHeader
 * @param content complete content as loadRevisionContents gives it
 * @param previousSha256 checksum of the published revision before this one; null for the first
 * @returns 64 lower-case hexadecimal digits
 * @throws Error when the document holds something JSON cannot express (never for content of the database)
 */
export function revisionChecksum(
  header: RevisionHeader,
  content: RevisionContent,
  previousSha256: string | null,
): string {
  return sha256OfCanonical({
    format: CHECKSUM_FORMAT,
    header: {
      number: header.number,
      title: header.title,
      summary: header.summary,
      effectiveDate: header.effectiveDate,
      decisionReference: header.decisionReference,
      decidedOn: header.decidedOn,
      redThresholdDays: header.redThresholdDays,
      milestoneThresholdDays: header.milestoneThresholdDays,
      stalenessDays: header.stalenessDays,
      dueSoonDays: header.dueSoonDays,
    },
    content: content.plan.items,
    annotations: content.annotations,
    successions: content.plan.successions,
    previousSha256,
  });
}

/** Checksum of one thing with all its links, in the same form; its revision's checksum is taken over the whole. */
export function thingChecksum(item: ContentItem, annotation: ContentAnnotation | null): string {
  return sha256OfCanonical({ format: THING_FORMAT, item, annotation });
}
