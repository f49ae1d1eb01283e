/** Largest file that the server takes, in bytes. */
export const UPLOAD_MAX = 10 * 1024 * 1024;

/** Hands a file in. @returns its name on the server, or what the server said against it; null where it could not be reached */
export async function uploadFile(
  file: File,
): Promise<{ readonly file: string } | { readonly refusal: string | null }> {
  try {
    const response = await fetch(`/imports?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) return { refusal: null };
    if ('file' in answer && typeof answer.file === 'string') return { file: answer.file };
    return { refusal: sentenceOf(answer) };
  } catch {
    // No connection, or an answer that is none: the caller says so.
    return { refusal: null };
  }
}

function sentenceOf(answer: object): string | null {
  const errors: unknown = 'errors' in answer ? answer.errors : null;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  if (typeof first !== 'object' || first === null || !('message' in first)) return null;
  return typeof first.message === 'string' ? first.message : null;
}
