/** What the worker is asked for. */
export interface TypstJob {
  /** Source files by name; 'report.typ' is the one to compile. */
  readonly sources: Readonly<Record<string, string>>;
  readonly fonts: readonly string[];
  /** Data for the template. */
  readonly report: string;
  /** Seconds since 1970, written into the file as the time of its making. */
  readonly createdAt: number;
  readonly standard: 'ua-1' | 'a-2a';
}
