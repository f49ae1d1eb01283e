/**
 * Collects the keys that resolvers ask for within one turn of the event loop and answers them with one
 * question, so that a list of 100 costs as much as a single row. Lives for one request.
 */
export class BatchLoader<Key, Value> {
  private waiting: Map<Key, Promise<Value>> = new Map();
  private batch: { keys: Key[]; answers: Promise<ReadonlyMap<Key, Value>> } | null = null;
  private readonly loadMany: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  private readonly missing: (key: Key) => Value;

  /**
   * @param loadMany answers for all keys at once
   * @param missing the answer for a key that loadMany left out
   */
  constructor(
    loadMany: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
    missing: (key: Key) => Value,
  ) {
    this.loadMany = loadMany;
    this.missing = missing;
  }

  load(key: Key): Promise<Value> {
    const known = this.waiting.get(key);
    if (known) return known;
    const { keys, answers } = (this.batch ??= this.openBatch());
    keys.push(key);
    const answer = answers.then((all) => all.get(key) ?? this.missing(key));
    this.waiting.set(key, answer);
    return answer;
  }

  /** Hands over an answer that is at hand already. */
  note(key: Key, value: Value): void {
    this.waiting.set(key, Promise.resolve(value));
  }

  private openBatch(): { keys: Key[]; answers: Promise<ReadonlyMap<Key, Value>> } {
    const keys: Key[] = [];
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    const answers = turn.then(() => {
      this.batch = null;
      return this.loadMany(keys);
    });
    return { keys, answers };
  }
}
