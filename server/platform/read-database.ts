import type { Kysely } from 'kysely';
import type { DB } from './db/kysely.ts';

/** The database as read models see it: typed tables, plain rows, no entities. */
export type ReadDatabase = Kysely<DB>;
