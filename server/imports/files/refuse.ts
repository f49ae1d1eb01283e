import type { TextParams } from '../../../shared/i18n/index.ts';
import { type AppError, badInput } from '../../platform/errors.ts';
import type { FileMessageKey } from './messages.ts';

/** The error for a file that cannot be imported. Every sentence says that nothing was. */
export function fileFault(key: FileMessageKey, params: TextParams = {}): AppError {
  return badInput(key, 'file', params);
}
