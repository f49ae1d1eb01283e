import { z } from 'zod';
import { COUNTING_RULES, REPORT_PARTS } from '../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import type { ReportChoices, ResolvedChoices } from '../report/report-choices.ts';

const choices = z.object({
  revision: z.number().int().nullable(),
  asOf: z.string().nullable(),
  rule: z.enum(COUNTING_RULES),
  lang: z.enum(LANGS),
  ministries: z.array(z.string()),
  goals: z.array(z.string()),
  parts: z.array(z.enum(REPORT_PARTS)),
});
const resolved = choices.extend({ revision: z.number().int(), asOf: z.string() });

/** Choices as the database keeps them. */
export function writeChoices({
  revision,
  asOf,
  rule,
  lang,
  ministries,
  goals,
  parts,
}: ReportChoices): string {
  return JSON.stringify({ revision, asOf, rule, lang, ministries, goals, parts });
}

/** @throws ZodError for what writeChoices did not write */
export function readChoices(stored: string): ReportChoices {
  return choices.parse(JSON.parse(stored));
}

/** @throws ZodError for what writeChoices did not write of resolved choices */
export function readResolvedChoices(stored: string): ResolvedChoices {
  return resolved.parse(JSON.parse(stored));
}
