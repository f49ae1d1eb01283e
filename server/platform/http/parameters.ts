import { DATE_MAX, DATE_MIN, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { type Day, isDay } from '../../../shared/domain/plan-date.ts';
import { AppError, badInput } from '../errors.ts';
import { checkText } from '../graphql/check-input.ts';

/** Longest piece of a value that an answer repeats. */
const SHOWN = 20;

/** Looks like a day: one that is too early is told so, not that there is no such day. */
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The parameters of an address, read strictly: whatever is not understood is refused with the name of the parameter,
 * since a file must not quietly hold something else than was asked for. An empty value counts as not given.
 */
export class Parameters {
  private readonly query: Readonly<Record<string, unknown>>;

  constructor(query: Readonly<Record<string, unknown>>) {
    this.query = query;
  }

  /** @throws AppError BAD_USER_INPUT for a parameter that is none of these */
  assertKnown(names: readonly string[]): void {
    for (const name of Object.keys(this.query)) {
      if (names.includes(name)) continue;
      throw badInput('exportParameterUnknown', name.slice(0, SHOWN).replaceAll(/[^\w.[\]-]/g, '�'));
    }
  }

  /**
   * All values of a parameter that may be repeated.
   * @throws AppError BAD_USER_INPUT for anything but text, and for control characters in it
   */
  texts(name: string): string[] | null {
    const value = this.query[name];
    if (value === undefined) return null;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every((each) => typeof each === 'string')) throw this.refused(name, '[…]');
    const given = values.filter((each) => each !== '');
    for (const each of given) checkText(name, each, TEXT_MAX.note);
    return given.length === 0 ? null : given;
  }

  /** @throws AppError BAD_USER_INPUT where it is given more than once */
  text(name: string): string | null {
    const values = this.texts(name);
    if (values === null) return null;
    if (values.length > 1) throw this.refused(name, values.join(', '));
    return values[0] ?? null;
  }

  /** @throws AppError BAD_USER_INPUT for a word that is not on the list */
  choice<T extends string>(name: string, known: readonly T[]): T | null {
    const value = this.text(name);
    return value === null ? null : this.oneOf(name, value, known);
  }

  /** @throws AppError BAD_USER_INPUT for a word that is not on the list */
  choices<T extends string>(name: string, known: readonly T[]): T[] | null {
    return this.texts(name)?.map((value) => this.oneOf(name, value, known)) ?? null;
  }

  /** A whole number from 0. @throws AppError BAD_USER_INPUT */
  number(name: string): number | null {
    const value = this.text(name);
    return value === null ? null : this.wholeNumber(name, value);
  }

  /** @throws AppError BAD_USER_INPUT */
  numbers(name: string): number[] | null {
    return this.texts(name)?.map((value) => this.wholeNumber(name, value)) ?? null;
  }

  /** @throws AppError BAD_USER_INPUT for what is no calendar day, or out of range */
  day(name: string): Day | null {
    const value = this.text(name);
    if (value === null) return null;
    if (WRITTEN_DAY.test(value) && (value < DATE_MIN || value > DATE_MAX)) {
      throw new AppError('BAD_USER_INPUT', 'dayOutOfRange', { value, min: DATE_MIN, max: DATE_MAX }, [name]);
    }
    if (!isDay(value)) throw new AppError('BAD_USER_INPUT', 'dayMalformed', {}, [name]);
    return value;
  }

  /** '1' and 'true', '0' and 'false'; false where it is not given. @throws AppError BAD_USER_INPUT */
  flag(name: string): boolean {
    const value = this.choice(name, ['1', 'true', '0', 'false']);
    return value === '1' || value === 'true';
  }

  private oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
    const found = known.find((each) => each === value);
    if (found === undefined) throw this.refused(name, value);
    return found;
  }

  private wholeNumber(name: string, value: string): number {
    if (!/^\d{1,6}$/.test(value)) throw this.refused(name, value);
    return Number(value);
  }

  private refused(name: string, value: string): AppError {
    return badInput('exportParameter', name, { value: value.slice(0, SHOWN) });
  }
}
