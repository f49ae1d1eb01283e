/** What a worker is started with. */
export interface TypstTemplate {
  /** Source files by name; 'report.typ' is the one to compile. */
  readonly sources: Readonly<Record<string, string>>;
  /** Files of the only typeface that the template names. */
  readonly fonts: readonly string[];
}

/** What a worker is asked for. */
export interface TypstJob {
  /** Data for the template, as JSON. */
  readonly report: string;
  /** Seconds since 1970, written into the file as the time of its making. */
  readonly createdAt: number;
  readonly standard: 'ua-1' | 'a-2a';
}
