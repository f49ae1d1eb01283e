import { useQuery } from '@apollo/client/react';
import { type Format, useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { type Labels, useLabels } from '../../lib/labels.ts';
import { optional, OPTIONAL_PARTS, type ReportChoices } from './choices.ts';
import { MinistryNamesQuery } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';

type Words = ReturnType<typeof useText<(typeof REPORT_TEXTS)['de']>>;

/** What choices are put into words with. */
export interface Wording {
  readonly t: Words;
  readonly labels: Labels;
  readonly format: Format;
  /** What people call a ministry, by its lineage. */
  readonly ministry: (lineage: string) => string;
}

/** Revision, day, rule and language of choices, in short pieces. */
export function basisInWords(choices: ReportChoices, { t, labels, format }: Wording): string[] {
  return [
    choices.revision == null ? t.wordsInForce : t.wordsRevision(choices.revision),
    t.wordsAsOf(choices.asOf == null ? t.today : format.day(choices.asOf)),
    labels(`countingRuleShort.${choices.rule}`),
    t.wordsLang[choices.lang],
  ];
}

/** Which ministries and goals are chosen, in short pieces. */
export function scopeInWords({ ministries, goals }: ReportChoices, { t, ministry }: Wording): string[] {
  return [
    ministries.length > 0 ? t.wordsMinistries(ministries.map(ministry).join(', ')) : t.wordsAllMinistries,
    goals.length > 0 ? t.wordsGoals(goals.join(', ')) : t.wordsAllGoals,
  ];
}

/** How many parts are chosen. */
export function partsInWords(choices: ReportChoices, { t }: Wording): string {
  const { length } = optional(choices.parts);
  return length === 0 ? t.wordsAllParts : t.wordsParts(length, OPTIONAL_PARTS.length);
}

/** Wording in the language of the interface, with the ministries' names of today. */
export function useWording(): Wording {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { data } = useQuery(MinistryNamesQuery);
  const ministry = (lineage: string) =>
    data?.organisations.find((each) => each.lineage === lineage)?.abbreviation ?? lineage;
  return { t, labels, format, ministry };
}

/** Choices in one line; that all ministries, goals or parts are chosen goes unsaid. */
export function useChoiceWords(): (choices: ReportChoices) => string {
  const wording = useWording();
  const { wordsAllMinistries, wordsAllGoals, wordsAllParts } = wording.t;
  const unsaid = new Set([wordsAllMinistries, wordsAllGoals, wordsAllParts]);
  return (choices) =>
    [...basisInWords(choices, wording), ...scopeInWords(choices, wording), partsInWords(choices, wording)]
      .filter((piece) => !unsaid.has(piece))
      .join(' · ');
}
