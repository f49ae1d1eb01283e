import type { PlanContent } from '../../shared/domain/revision-diff.ts';

/**
 * Cycles among the measures' dependencies: every group of measures that wait for each other.
 *
 * @returns one list of codes a group, in order of the walk (a measure, then what it depends on); empty
 *   when the dependencies can be met one after the other. A measure that depends on itself is a cycle of one.
 */
export function dependencyCycles(plan: PlanContent): string[][] {
  const dependencies = new Map<string, readonly string[]>();
  for (const item of plan.items) {
    const value = item.kind === 'MEASURE' ? item.fields['dependsOn']?.value : null;
    if (Array.isArray(value)) dependencies.set(item.code, value);
  }

  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const origin of dependencies.keys()) {
    if (!done.has(origin)) walk(origin, dependencies, done, cycles);
  }
  return cycles;
}

/** Depth-first walk with an explicit stack, so that a long chain cannot exhaust the call stack. */
function walk(
  origin: string,
  dependencies: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  cycles: string[][],
): void {
  const path: { code: string; next: number }[] = [{ code: origin, next: 0 }];
  const onPath = new Map<string, number>([[origin, 0]]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = dependencies.get(top.code)?.[top.next];
    top.next += 1;
    if (target === undefined) {
      done.add(top.code);
      onPath.delete(top.code);
      path.pop();
    } else if (onPath.has(target)) {
      cycles.push(path.slice(onPath.get(target)).map((step) => step.code));
    } else if (!done.has(target)) {
      onPath.set(target, path.length);
      path.push({ code: target, next: 0 });
    }
  }
}
