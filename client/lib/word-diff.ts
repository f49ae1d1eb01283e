/** A run of a text that both sides share, or that only this side has. */
export interface DiffPart {
  /** Where the run begins in its text, in characters. */
  readonly start: number;
  readonly text: string;
  readonly own: boolean;
}

/** Above this many comparisons a text is shown whole, without marks. */
const WORK_MAX = 400_000;

/**
 * Marks what differs between two texts, word by word (longest common subsequence).
 * @returns both texts in runs, or null where the texts are too long to compare while a person waits
 */
export function wordDiff(before: string, after: string): { before: DiffPart[]; after: DiffPart[] } | null {
  const [old, now] = [words(before), words(after)];
  if (old.length * now.length > WORK_MAX) return null;
  const lengths = commonLengths(old, now);
  const parts = { before: [] as Token[], after: [] as Token[] };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      parts.before.push({ text: left, own: false });
      parts.after.push({ text: left, own: false });
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      parts.before.push({ text: left ?? '', own: true });
      i += 1;
    } else {
      parts.after.push({ text: right, own: true });
      j += 1;
    }
  }
  return { before: joined(parts.before), after: joined(parts.after) };
}

/** Words with the space after them. */
function words(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** lengths[i][j]: how many tokens old from i and now from j have in common at most. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

type Token = Pick<DiffPart, 'text' | 'own'>;

/** Neighbours of the same side become one run. */
function joined(tokens: readonly Token[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let start = 0;
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && last.own === token.own) runs[runs.length - 1] = { ...last, text: last.text + token.text };
    else runs.push({ ...token, start });
    start += token.text.length;
  }
  return runs;
}
