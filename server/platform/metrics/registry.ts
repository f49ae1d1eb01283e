/** Values of a sample's labels, by name. */
export type Labels = Readonly<Record<string, string>>;

/** Upper bounds of a histogram of durations, in seconds: from a kept answer to one that people complain about. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Family {
  readonly name: string;
  readonly lines: () => string[] | Promise<string[]>;
}

/**
 * What a process counts of itself, in the text format of Prometheus (version 0.0.4). Labels must come from a bounded
 * set: nothing that a caller writes becomes one.
 */
export class MetricRegistry {
  readonly #families: Family[] = [];

  /** A number that only grows. @returns adds one for these labels */
  counter(name: string, help: string): (labels?: Labels) => void {
    const values = new Map<string, number>();
    this.#add(name, 'counter', help, () => [...values].map(([labels, value]) => `${name}${labels} ${value}`));
    return (labels = {}) => {
      const key = labelText(labels);
      values.set(key, (values.get(key) ?? 0) + 1);
    };
  }

  /** Durations in seconds. @returns notes one */
  histogram(name: string, help: string): (labels: Labels, seconds: number) => void {
    const series = new Map<string, { labels: Labels; counts: number[]; sum: number; count: number }>();
    this.#add(name, 'histogram', help, () =>
      [...series.values()].flatMap(({ labels, counts, sum, count }) => [
        ...BUCKETS.map(
          (le, index) => `${name}_bucket${labelText({ ...labels, le: String(le) })} ${counts[index]}`,
        ),
        `${name}_bucket${labelText({ ...labels, le: '+Inf' })} ${count}`,
        `${name}_sum${labelText(labels)} ${sum}`,
        `${name}_count${labelText(labels)} ${count}`,
      ]),
    );
    return (labels, seconds) => {
      const key = labelText(labels);
      const one = series.get(key) ?? { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
      series.set(key, one);
      one.sum += seconds;
      one.count += 1;
      BUCKETS.forEach((le, index) => {
        if (seconds <= le) one.counts[index] = (one.counts[index] ?? 0) + 1;
      });
    };
  }

  /** Numbers that are asked for when somebody looks. */
  observe(
    name: string,
    kind: 'gauge' | 'counter',
    help: string,
    read: () => Sample[] | Promise<Sample[]>,
  ): void {
    this.#add(name, kind, help, async () =>
      (await read()).map(([value, labels = {}]) => `${name}${labelText(labels)} ${value}`),
    );
  }

  /** Everything, as Prometheus reads it. */
  async text(): Promise<string> {
    const lines: string[] = [];
    for (const family of this.#families) lines.push(...(await family.lines()));
    return `${lines.join('\n')}\n`;
  }

  #add(name: string, kind: string, help: string, lines: () => string[] | Promise<string[]>): void {
    const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`];
    this.#families.push({ name, lines: async () => [...head, ...(await lines())] });
  }
}

export type Sample = readonly [value: number, labels?: Labels];

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
