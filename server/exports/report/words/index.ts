import type { Lang } from '../../../../shared/i18n/index.ts';
import { de, type ReportWords } from './de.ts';
import { en } from './en.ts';

export type { ReportWords };

/** Words of the report by language. */
export const REPORT_WORDS: Readonly<Record<Lang, ReportWords>> = { de, en };
