import { isPlain, type KeyPress } from '../../lib/key-place.ts';

/** What a key asks for in the review queue. */
export type ReviewCommand = 'NEXT' | 'PREVIOUS' | 'STEP' | 'RETURN' | 'SELECT';

/** Where the focus stands when a key is pressed. */
export interface KeyPlace {
  /** In a control that takes letters or arrows itself, in a dialog or an open panel. */
  readonly typing: boolean;
  /** On a report of the list, or inside one. */
  readonly inReport: boolean;
}

const LETTERS: ReadonlyMap<string, ReviewCommand> = new Map([
  ['j', 'NEXT'],
  ['k', 'PREVIOUS'],
  ['a', 'STEP'],
  ['r', 'RETURN'],
  ['x', 'SELECT'],
]);
const ARROWS: ReadonlyMap<string, ReviewCommand> = new Map([
  ['ArrowDown', 'NEXT'],
  ['ArrowUp', 'PREVIOUS'],
]);

/**
 * The command of a key. j and k also work from outside the list, so that it is reached by one key; everything that
 * decides, and the arrows that would else scroll, only where a report has the focus. Never while somebody types,
 * never with Ctrl, Alt or Cmd.
 */
export function commandOf(press: KeyPress, place: KeyPlace): ReviewCommand | null {
  if (place.typing || !isPlain(press)) return null;
  const letter = LETTERS.get(press.key.toLowerCase());
  if (letter) return place.inReport || letter === 'NEXT' || letter === 'PREVIOUS' ? letter : null;
  return place.inReport && !press.shiftKey ? (ARROWS.get(press.key) ?? null) : null;
}

/**
 * The report to go to, by its place in the list.
 * @param from place of the report with the focus; −1 where none has it
 * @returns null where there is none further
 */
export function neighbour(from: number, count: number, command: 'NEXT' | 'PREVIOUS'): number | null {
  if (count === 0) return null;
  if (from < 0) return command === 'NEXT' ? 0 : count - 1;
  const to = command === 'NEXT' ? from + 1 : from - 1;
  return to >= 0 && to < count ? to : null;
}
