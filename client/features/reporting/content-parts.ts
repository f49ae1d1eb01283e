import { PLAIN_FIELDS, type MilestoneAnswer, type PlainField, type ReportContent } from './report-content.ts';

/** The smallest thing that two states of a report can differ in: a field, one milestone's answer, or the evidence. */
export type PartKey = PlainField | 'evidence' | `milestone:${string}`;

/** The code of the milestone that a part is about; null for the other parts. */
export function milestoneOf(key: PartKey): string | null {
  return key.startsWith('milestone:') ? key.slice('milestone:'.length) : null;
}

/** What a part says, comparable as text. */
function partText(content: ReportContent, key: PartKey): string {
  if (key === 'evidence') return JSON.stringify(content.evidence.map((link) => [link.url, link.title]));
  const code = milestoneOf(key);
  if (code === null) return JSON.stringify(content[key as PlainField]);
  const answer = answerOf(content, code);
  return JSON.stringify([answer?.forecast ?? null, answer?.actual ?? null]);
}

/** What a state says of a milestone. */
export function answerOf(content: ReportContent, code: string): MilestoneAnswer | null {
  return content.milestones.find((row) => row.milestone === code) ?? null;
}

/** The parts in which two states differ, in the form's order. */
export function differingParts(a: ReportContent, b: ReportContent): PartKey[] {
  const codes = new Set([...a.milestones, ...b.milestones].map((row) => row.milestone));
  const keys: PartKey[] = [
    ...PLAIN_FIELDS,
    ...[...codes].map((code) => `milestone:${code}` as const),
    'evidence',
  ];
  return keys.filter((key) => partText(a, key) !== partText(b, key));
}

/** A state with one part taken from another. */
function withPart(content: ReportContent, key: PartKey, from: ReportContent): ReportContent {
  const code = milestoneOf(key);
  if (code === null) return { ...content, [key]: from[key as PlainField | 'evidence'] };
  const answer = answerOf(from, code) ?? { milestone: code, forecast: null, actual: null };
  const known = content.milestones.some((row) => row.milestone === code);
  return {
    ...content,
    milestones: known
      ? content.milestones.map((row) => (row.milestone === code ? answer : row))
      : [...content.milestones, answer],
  };
}

/** Whose state a part is taken from when two people changed one report. */
export type Side = 'YOURS' | 'CURRENT';
export type Choices = Readonly<Partial<Record<PartKey, Side>>>;

/**
 * The side to propose for each part that differs: who alone changed it since the common state, has it; where both
 * changed it, the own one, which is not stored anywhere else.
 * @param base what both started from; null where that is not known
 */
export function proposedChoices(
  base: ReportContent | null,
  yours: ReportContent,
  current: ReportContent,
): Choices {
  const mine = base ? new Set(differingParts(base, yours)) : null;
  return Object.fromEntries(
    differingParts(yours, current).map((key) => [key, !mine || mine.has(key) ? 'YOURS' : 'CURRENT']),
  );
}

/** The state that the choices lead to: what is in the database, with the parts chosen from the own one. */
export function mergedContent(yours: ReportContent, current: ReportContent, choices: Choices): ReportContent {
  return differingParts(yours, current)
    .filter((key) => choices[key] === 'YOURS')
    .reduce((content, key) => withPart(content, key, yours), current);
}
