import { outageOf } from './db/unavailable.ts';
import { AppError } from './errors.ts';

/** What people are told where the database is away or full; null for any other error. */
export function outageError(error: unknown): AppError | null {
  switch (outageOf(error)) {
    case 'AWAY':
      return new AppError('UNAVAILABLE', 'databaseAway');
    case 'FULL':
      return new AppError('UNAVAILABLE', 'databaseFull');
    case null:
      return null;
  }
}
