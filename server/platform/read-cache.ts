import { KeptAnswers } from './graphql/kept-answers.ts';
import type { PlanSnapshot } from './plan-facts.ts';

/** Answers kept per family; the oldest used goes first. */
const FAMILY_MAX = 20;

/**
 * In-process cache of immutable answers. A key must name everything that an answer depends on: the data
 * version first, then revision, date, rule. Concurrent readers of one key share one load.
 */
export class ReadCache {
  /** Whole answers, see http/graphql-route.ts. */
  readonly answers = new KeptAnswers();
  /** The plan as it was read last; good as long as its data version is. */
  plan: PlanSnapshot | null = null;
  private readonly families = new Map<string, Map<string, Promise<unknown>>>();
  private readonly counts = new Map<string, { hits: number; misses: number }>();

  /**
   * The kept answer, else the loaded one. A failed load is not kept.
   * @param family name of the kind of answer; each family always holds one type T
   * @param most answers of the family that are kept; fewer where they are large
   */
  read<T>(family: string, key: string, load: () => Promise<T>, most = FAMILY_MAX): Promise<T> {
    const entries = this.family(family);
    const kept = entries.get(key);
    this.count(family, kept !== undefined);
    const answer = kept ?? load();
    entries.delete(key);
    entries.set(key, answer);
    if (!kept) {
      answer.catch(() => entries.delete(key));
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    }
    // A family holds answers of one type only; the map cannot say so.
    return answer as Promise<T>;
  }

  /** How often answers of each family were kept or computed, and how many are kept now. */
  stats(): { name: string; hits: number; misses: number; entries: number }[] {
    return [...this.counts].map(([name, { hits, misses }]) => ({
      name,
      hits,
      misses,
      entries: this.families.get(name)?.size ?? 0,
    }));
  }

  private count(family: string, hit: boolean): void {
    const counts = this.counts.get(family) ?? { hits: 0, misses: 0 };
    this.counts.set(family, counts);
    if (hit) counts.hits += 1;
    else counts.misses += 1;
  }

  private family(name: string): Map<string, Promise<unknown>> {
    let entries = this.families.get(name);
    if (!entries) {
      entries = new Map();
      this.families.set(name, entries);
    }
    return entries;
  }
}
