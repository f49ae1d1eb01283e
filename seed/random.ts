import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Source of reproducible chance: the same key gives the same numbers, whatever else is drawn. */
export interface Random {
  /** Whole number from..to, both included. */
  int(from: number, to: number): number;
  /** 0 ≤ x < 1. */
  float(): number;
  /** True with probability p. */
  chance(p: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** All demonstration histories hang on this one number. */
const SEED = 20190319;

/** Independent stream of numbers for a key, such as 'report M-AMT24 2020-04-15'. */
export function randomFor(key: string): Random {
  const rng = xoroshiro128plus(hash(`${SEED} ${key}`));
  // The first numbers of this generator still resemble its seed.
  for (let i = 0; i < 8; i += 1) rng.next();
  return {
    int: (from, to) => uniformInt(rng, from, to),
    float: () => uniformFloat64(rng),
    chance: (p) => uniformFloat64(rng) < p,
    pick: (list) => list[uniformInt(rng, 0, list.length - 1)] ?? list[0],
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
