import { breathe } from './in-parts.ts';

/** Longest stretch of work between two turns, in ms: several at once still go unnoticed. */
export const TURN_MS = 10;

/** How long work is watched, and what it does meanwhile. */
export interface Pace {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Lets everybody else take their turn. */
  readonly rest: () => Promise<void>;
}

const PACE: Pace = { now: () => performance.now(), rest: breathe };

/**
 * Works through a list and lets everybody else take their turn whenever it has gone on for TURN_MS, so that long work
 * holds up no request, however long one entry takes.
 * @param onTurn called before each turn and at the end, with how many entries are done; what it throws ends the work
 */
export async function inTurns<T>(
  list: Iterable<T>,
  work: (each: T) => void,
  onTurn: (done: number) => void = () => {},
  pace: Pace = PACE,
): Promise<void> {
  let done = 0;
  let since = pace.now();
  for (const each of list) {
    work(each);
    done += 1;
    if (pace.now() - since < TURN_MS) continue;
    onTurn(done);
    await pace.rest();
    since = pace.now();
  }
  onTurn(done);
}

/** What comes out of work that pauses after each step; at the pauses others take their turn as in inTurns. */
export async function resultInTurns<R>(steps: Generator<void, R>): Promise<R> {
  let step = steps.next();
  const pauses = function* (): Generator<void> {
    for (; step.done !== true; step = steps.next()) yield;
  };
  await inTurns(pauses(), () => {});
  if (step.done !== true) throw new Error('the work has not come to its end');
  return step.value;
}

/** What `make` makes of each entry, made in turns. */
export async function mapInTurns<T, R>(
  list: Iterable<T>,
  make: (each: T) => R,
  onTurn?: (done: number) => void,
): Promise<R[]> {
  const made: R[] = [];
  await inTurns(list, (each) => void made.push(make(each)), onTurn);
  return made;
}
