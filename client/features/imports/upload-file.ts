import { currentLanguage } from '../../lib/language.ts';
import { knownPerson, requireSession } from '../../lib/session-expiry.ts';

/** How handing a file in ended. */
export type UploadAnswer =
  /** The file's name on the server. */
  | { readonly file: string }
  /** What the server said against it. */
  | { readonly refusal: string }
  /** The server could not be reached, or the connection broke: nothing was kept. */
  | { readonly lost: true }
  | { readonly cancelled: true };

/**
 * Hands a file in. Where the session has ended, the person signs in again and the file is sent once more.
 * @param onProgress share that is on its way, 0 to 1
 */
export async function uploadFile(
  file: File,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<UploadAnswer> {
  const first = await send(file, options);
  if (first.status !== 401 || knownPerson() === null) return first.answer;
  return (await requireSession()) ? (await send(file, options)).answer : first.answer;
}

/** One attempt. XMLHttpRequest, because fetch does not tell how far a request has come. */
function send(
  file: File,
  { signal, onProgress }: Parameters<typeof uploadFile>[1],
): Promise<{ readonly status: number; readonly answer: UploadAnswer }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const end = (answer: UploadAnswer) => resolve({ status: request.status, answer });
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => end(readAnswer(request.responseText)));
    request.addEventListener('error', () => end({ lost: true }));
    request.addEventListener('abort', () => end({ cancelled: true }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/imports?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', currentLanguage());
    if (signal.aborted) end({ cancelled: true });
    else request.send(file);
  });
}

/** What the server answered; anything that is no answer of ours counts as a lost connection. */
export function readAnswer(text: string): UploadAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // A proxy's page, or half an answer.
    return { lost: true };
  }
  if (typeof answer !== 'object' || answer === null) return { lost: true };
  if ('file' in answer && typeof answer.file === 'string') return { file: answer.file };
  const errors: unknown = 'errors' in answer ? answer.errors : null;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  const said = typeof first === 'object' && first !== null && 'message' in first ? first.message : null;
  return typeof said === 'string' ? { refusal: said } : { lost: true };
}
