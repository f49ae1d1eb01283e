import type { ErrorCode } from '../../shared/domain/vocabulary.ts';
import type { Lang, TextParams } from '../../shared/i18n/index.ts';
import { message, type MessageKey } from './messages.ts';

/** What the caller did is answered with a code and a sentence; anything else is INTERNAL and masked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: MessageKey;
  readonly params: TextParams;
  /** Paths of the inputs at fault, such as 'filter.text'. */
  readonly fields: readonly string[];
  /** More for the caller's program, such as both states of a conflict; part of the answer. */
  readonly details: Readonly<Record<string, unknown>>;

  /**
   * @param code machine-readable code of the API
   * @param key sentence for people, put into words in the caller's language when answered
   * @param params parameters of the sentence; what people typed goes in only where it is short and harmless
   * @param fields paths of the inputs at fault
   * @param details plain JSON that the caller may see
   */
  constructor(
    code: ErrorCode,
    key: MessageKey,
    params: TextParams = {},
    fields: readonly string[] = [],
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${message('en', key, params)}`);
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.params = params;
    this.fields = fields;
    this.details = details;
  }

  /** The sentence for people. */
  text(lang: Lang): string {
    return message(lang, this.key, this.params);
  }
}

/** Input that breaks a rule, with the path of the field at fault. */
export function badInput(key: MessageKey, field: string, params: TextParams = {}): AppError {
  return new AppError('BAD_USER_INPUT', key, { field, ...params }, [field]);
}

/**
 * Seconds after which a refused attempt may be made again.
 * @param details of an error RATE_LIMITED; null where they do not say
 */
export function retryAfterSeconds(details: Readonly<Record<string, unknown>>): number | null {
  const { seconds, minutes } = details;
  if (typeof seconds === 'number') return seconds;
  return typeof minutes === 'number' ? minutes * 60 : null;
}
