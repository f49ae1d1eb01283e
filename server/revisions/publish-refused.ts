import type { ErrorCode } from '../../shared/domain/vocabulary.ts';
import type { Finding } from './findings.ts';

/** Why a revision was not published, with the code that the API answers. */
const PUBLISH_REFUSALS = {
  UNKNOWN_REVISION: 'NOT_FOUND',
  ALREADY_PUBLISHED: 'LOCKED',
  SAME_PERSON: 'FORBIDDEN',
  NOT_CIO_OFFICE: 'FORBIDDEN',
  OTHER_PROPOSER: 'CONFLICT',
  NO_EFFECTIVE_DATE: 'BAD_USER_INPUT',
  BLOCKING_FINDINGS: 'BAD_USER_INPUT',
} as const satisfies Record<string, ErrorCode>;

export type PublishRefusal = keyof typeof PUBLISH_REFUSALS;

/** A revision was not published, and nothing has changed. */
export class PublishRefused extends Error {
  readonly reason: PublishRefusal;
  readonly code: ErrorCode;
  /** The blocking findings; empty for any other reason. */
  readonly findings: readonly Finding[];

  constructor(reason: PublishRefusal, findings: readonly Finding[] = []) {
    const named = findings.map((finding) => `${finding.code} ${finding.subject}`).join(', ');
    super(`revision not published: ${reason}${named === '' ? '' : ` (${named})`}`);
    this.name = 'PublishRefused';
    this.reason = reason;
    this.code = PUBLISH_REFUSALS[reason];
    this.findings = findings;
  }
}
