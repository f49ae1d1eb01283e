import { currentLanguage } from '../../lib/language.ts';
import { knownPerson, requireSession } from '../../lib/session-expiry.ts';
import { sha256Of } from './checksum.ts';
import { ExportFailed, readRefusal } from './refusal.ts';

/** A file that arrived whole. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
  /** Checksum of the file; null where neither the server nor the browser gave one. */
  readonly sha256: string | null;
  /** The browser computed the checksum too, and it is the same. */
  readonly compared: boolean;
}

/**
 * Asks for an export. A session that ended is renewed in the dialog over the page, and the request sent once more.
 * @throws ExportFailed in every case but an abort
 */
export async function requestExport(address: string, signal: AbortSignal): Promise<Response> {
  const response = await send(address, signal);
  if (response.status !== 401 || knownPerson() === null) return accepted(response);
  return (await requireSession()) ? accepted(await send(address, signal)) : accepted(response);
}

/**
 * Fetches an export as a file.
 * @param onReceived told the bytes so far and those to come (null where unknown), first with 0 once the answer begins
 * @throws ExportFailed in every case but an abort
 */
export async function fetchExport(
  address: string,
  signal: AbortSignal,
  onReceived: (received: number, total: number | null) => void,
): Promise<ExportedFile> {
  const response = await requestExport(address, signal);
  const bytes = await receive(response, onReceived).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ExportFailed({ kind: 'BROKEN_OFF' });
  });
  const stated = response.headers.get('x-report-sha256');
  const own = await sha256Of(bytes);
  if (stated !== null && own !== null && stated !== own) throw new ExportFailed({ kind: 'DAMAGED' });
  return {
    name: fileName(response.headers.get('content-disposition')) ?? addressName(address),
    blob: new Blob([bytes], { type: response.headers.get('content-type') ?? 'application/octet-stream' }),
    sha256: stated ?? own,
    compared: stated !== null && own !== null,
  };
}

/** The file's name out of a Content-Disposition, as RFC 6266 writes it; null where it names none. */
export function fileName(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended) return decodeURIComponent(extended);
  const plain = /filename=(?:"([^"]+)"|([^\s;]+))/i.exec(disposition ?? '');
  return plain?.[1] ?? plain?.[2] ?? null;
}

function addressName(address: string): string {
  return /\/([^/?]+)(?:\?|$)/.exec(address)?.[1] ?? 'export';
}

async function send(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal, headers: { 'accept-language': currentLanguage() } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ExportFailed({ kind: 'OFFLINE' });
  }
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new ExportFailed(await readRefusal(response));
}

async function receive(
  response: Response,
  onReceived: (received: number, total: number | null) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const total = totalBytes(response.headers);
  const chunks: Uint8Array[] = [];
  let received = 0;
  onReceived(0, total);
  const reader = response.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (!step || step.done) break;
    chunks.push(step.value);
    received += step.value.length;
    onReceived(received, total);
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The length says how much arrives only where nothing is packed on the way. */
function totalBytes(headers: Headers): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || !Number.isInteger(length) || length <= 0 ? null : length;
}
