import { translator } from '../../../shared/i18n/index.ts';
import { deNotice } from './de.ts';
import { enNotice } from './en.ts';

/** Words of notices and mails, which the server alone writes. */
export const noticeWords = translator({ de: deNotice, en: enNotice });
