import { setImmediate } from 'node:timers/promises';

/** Consecutive parts of a list, each at most `length` long. */
export function inParts<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, i) =>
    list.slice(i * length, (i + 1) * length),
  );
}

/** Lets everybody else take their turn, so that long work holds up no request. */
export async function breathe(): Promise<void> {
  await setImmediate();
}
