import { p } from '@mikro-orm/sql';
import { DATE_PRECISIONS } from '../../../shared/domain/vocabulary.ts';

/*
 * SQLite stores NUL characters in text, PostgreSQL refuses them: input validation turns them away before they get here.
 */

/** Surrogate key of every table: an integer that the database counts up. */
export const id = () => p.integer().primary().autoincrement();

/** Stable name of a thing that people and links use, for example 'W-SK-03'; at most 64 characters. */
export const code = () => p.string().length(64);

/** One line of text, at most 300 characters. */
export const line = () => p.string().length(300);

/** Plain calendar day: 'YYYY-MM-DD' in TypeScript and in the rows of both databases. */
export const day = () => p.date();

/** How exactly a planned date was written. The `<x>Date` beside it is the last day of that period. */
export const precision = () => p.enum(DATE_PRECISIONS);

/** Moment in time as ISO 8601 in UTC with milliseconds: '2021-10-15T08:00:00.000Z' (24 characters). */
export const instant = () => p.string().length(24);

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = () => p.string().length(64);

/** Optimistic lock: a write that names an older version is refused. Starts at 1. */
export const version = () => p.integer().version().default(1);
