import { ERROR_CODES, type ErrorCode } from '../../../shared/domain/vocabulary.ts';

/** Why a file did not come. */
export type Failure =
  /** The server said no; `sentence` is its own where it words the case. */
  | {
      readonly kind: 'REFUSED';
      readonly code: ErrorCode;
      readonly sentence: string | null;
      readonly retryAfter: number | null;
    }
  /** The server was never reached. */
  | { readonly kind: 'OFFLINE' }
  /** The connection broke off while the file was on its way. */
  | { readonly kind: 'BROKEN_OFF' }
  /** What arrived is not what the server handed out. */
  | { readonly kind: 'DAMAGED' };

/** Carries a failure to whoever words it. */
export class ExportFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'ExportFailed';
    this.failure = failure;
  }
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

/** Reads an answer that is no file: its code and, where it has one, the server's sentence. */
export async function readRefusal(response: Response): Promise<Failure> {
  const first = firstError(await response.json().catch(() => null));
  const code = CODES[response.status] ?? 'INTERNAL';
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    kind: 'REFUSED',
    code: ERROR_CODES.find((each) => each === first.code) ?? code,
    // What goes wrong inside the server is not worded for people.
    sentence: code === 'INTERNAL' ? null : first.message,
    retryAfter: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null,
  };
}

function firstError(answer: unknown): { code: unknown; message: string | null } {
  const errors: unknown = isRecord(answer) ? answer['errors'] : null;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  if (!isRecord(first)) return { code: null, message: null };
  const extensions = first['extensions'];
  return {
    code: isRecord(extensions) ? extensions['code'] : null,
    message: typeof first['message'] === 'string' ? first['message'] : null,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
