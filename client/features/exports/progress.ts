import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import type { Format } from '../../lib/format.ts';
import type { Failure } from './refusal.ts';

/** A file that is being made or on its way. */
export interface RunningDownload {
  readonly kind: 'RUNNING';
  readonly format: ReportFormat;
  /** Moment of the click, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** Bytes so far; null while the server still makes the file. */
  readonly received: number | null;
  readonly total: number | null;
}

/** Where a download stands. */
export type Download =
  | { readonly kind: 'IDLE' }
  | RunningDownload
  | {
      readonly kind: 'DONE';
      readonly format: ReportFormat;
      readonly name: string;
      readonly bytes: number;
      readonly seconds: number;
      readonly sha256: string | null;
      readonly compared: boolean;
    }
  | { readonly kind: 'CANCELLED'; readonly format: ReportFormat }
  | { readonly kind: 'FAILED'; readonly format: ReportFormat; readonly failure: Failure };

/** Words that a running download is described with. */
export interface ProgressWords {
  readonly making: (format: string) => string;
  readonly receiving: (format: string) => string;
  readonly received: (bytes: string) => string;
  readonly receivedOf: (bytes: string, total: string, percent: string) => string;
  readonly elapsed: (seconds: string) => string;
}

/**
 * What is going on and how far it is: the phase, which changes seldom and is read out, and the count, which does not.
 * @param now on the clock of `performance.now()`
 */
export function describeProgress(
  download: RunningDownload,
  now: number,
  words: ProgressWords,
  format: Format,
): { phase: string; count: string } {
  const name = download.format.toUpperCase();
  const elapsed = words.elapsed(format.number(Math.max(0, Math.floor((now - download.startedAt) / 1000))));
  const { received, total } = download;
  if (received === null) return { phase: words.making(name), count: elapsed };
  const bytes =
    total === null
      ? words.received(bytesInWords(received, format))
      : words.receivedOf(
          bytesInWords(received, format),
          bytesInWords(total, format),
          format.percent(Math.min(100, (100 * received) / total)),
        );
  return { phase: words.receiving(name), count: `${bytes} · ${elapsed}` };
}

/** A number of bytes as people read it: "512 Byte", "34 kB", "1,2 MB". */
export function bytesInWords(bytes: number, format: Format): string {
  if (bytes < 1000) return `${format.number(bytes)} Byte`;
  if (bytes < 1_000_000) return `${format.number(bytes / 1000)} kB`;
  return `${format.number(bytes / 1_000_000, 1)} MB`;
}
