import { createHash } from 'node:crypto';

/** Bytes of answers that a process keeps; the oldest used go first. */
const BYTES_MAX = 64 * 1024 * 1024;

/** Larger answers are exports in disguise and would push out many others. */
const ANSWER_MAX = 2 * 1024 * 1024;

/** Documents that are known to be keepable, and the longest among them. */
const DOCUMENTS_MAX = 500;
const DOCUMENT_MAX = 20_000;

/** A whole answer as it goes over the wire. */
export interface KeptAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  /** In its quotes; sent as a weak one, since the same answer may be compressed or not. */
  readonly etag: string;
  /** Filled when somebody first takes it compressed. */
  compressed: Promise<Buffer> | null;
}

/** @param body JSON text */
export function answerOf(body: string, contentType: string): KeptAnswer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { body: Buffer.from(body), contentType, etag: `"${digest}"`, compressed: null };
}

/**
 * Whole answers of a process, bounded by their bytes. A key names everything that an answer depends on, the version of
 * the data included, so that nothing is ever taken back: what is stale is no longer asked for and goes by its age.
 */
export class KeptAnswers {
  private readonly answers = new Map<string, KeptAnswer>();
  private readonly documents = new Set<string>();
  private bytes = 0;

  /** May answers to this document be kept? Known only after it was executed once. */
  knows(document: string): boolean {
    return this.documents.has(document);
  }

  /** From now on answers to this document may be kept. */
  learn(document: string): void {
    if (document.length > DOCUMENT_MAX) return;
    this.documents.add(document);
    if (this.documents.size <= DOCUMENTS_MAX) return;
    for (const oldest of this.documents) {
      this.documents.delete(oldest);
      return;
    }
  }

  find(key: string): KeptAnswer | undefined {
    const answer = this.answers.get(key);
    if (answer) {
      this.answers.delete(key);
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** How much is kept now. */
  held(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.answers.size, bytes: this.bytes };
  }

  keep(key: string, answer: KeptAnswer): void {
    if (answer.body.length > ANSWER_MAX || this.answers.has(key)) return;
    this.answers.set(key, answer);
    this.bytes += weight(key, answer);
    for (const [oldest, old] of this.answers) {
      if (this.bytes <= BYTES_MAX) break;
      this.answers.delete(oldest);
      this.bytes -= weight(oldest, old);
    }
  }
}

/** The compressed form is a fraction of the plain one and counts as none; a key holds two bytes a character at most. */
function weight(key: string, { body }: KeptAnswer): number {
  return body.length + 2 * key.length;
}
