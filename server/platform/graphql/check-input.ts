import { LIST_MAX } from '../../../shared/domain/limits.ts';
import { badInput } from '../errors.ts';

/** C0 and C1 controls except line feed, carriage return and tab. NUL would fail on PostgreSQL and pass on SQLite. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Refuses a text that is too long or holds control characters.
 * @param field path of the input, such as 'filter.text'
 * @param max most UTF-16 code units, from shared/domain/limits.ts
 * @throws AppError BAD_USER_INPUT
 */
export function checkText(field: string, value: string | null | undefined, max: number): void {
  if (value == null) return;
  if (value.length > max) throw badInput('textTooLong', field, { max });
  if (CONTROL.test(value)) throw badInput('textControlCharacters', field);
}

/**
 * Refuses a list that is too long or holds a text that checkText refuses.
 * @throws AppError BAD_USER_INPUT
 */
export function checkTexts(field: string, values: readonly string[] | null | undefined, max: number): void {
  if (values == null) return;
  if (values.length > LIST_MAX) throw badInput('listTooLong', field, { max: LIST_MAX });
  values.forEach((value, index) => checkText(`${field}.${index}`, value, max));
}
