import { COUNTING_RULES, SCHEDULE_LIGHTS } from '../../../../shared/domain/vocabulary.ts';
import { translate } from '../../../../shared/i18n/index.ts';
import { facts, heading, paragraph, tableBlock, tableOf } from '../blocks.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { Block } from '../../../../shared/report/report-model.ts';
import { REPORT_WORDS } from '../words/index.ts';

/** By which rules the report judges. */
export function methodPart({ choices: { lang }, revision }: ReportFacts): Block[] {
  const words = REPORT_WORDS[lang].method;
  return [
    tableBlock(
      tableOf(
        { id: 'lightDefinitions', title: words.lights, empty: '' },
        [
          { key: 'light', label: words.light, type: 'light', weight: 1.2, value: (light) => light },
          {
            key: 'definition',
            label: words.definition,
            type: 'text',
            weight: 5,
            value: (light) => translate(lang, `scheduleLightDefinition.${light}`),
          },
        ],
        SCHEDULE_LIGHTS,
      ),
    ),
    heading(2, 'thresholds', words.thresholds),
    facts([
      { label: words.red, value: words.days(revision.redThresholdDays) },
      { label: words.milestone, value: words.days(revision.milestoneThresholdDays) },
      { label: words.stale, value: words.days(revision.stalenessDays) },
      { label: words.soon, value: words.days(revision.dueSoonDays) },
    ]),
    tableBlock(
      tableOf(
        { id: 'ruleDefinitions', title: words.rules, empty: '' },
        [
          {
            key: 'rule',
            label: words.rule,
            type: 'text',
            weight: 2,
            value: (rule) => translate(lang, `countingRule.${rule}`),
          },
          {
            key: 'definition',
            label: words.definition,
            type: 'text',
            weight: 5,
            value: (rule) => translate(lang, `countingRuleDefinition.${rule}`),
          },
        ],
        COUNTING_RULES,
      ),
    ),
    heading(2, 'forecast-method', words.forecastTitle),
    paragraph(words.forecast),
    heading(2, 'dates-method', words.datesTitle),
    paragraph(words.dates),
    heading(2, 'changes-method', words.changesTitle),
    paragraph(words.changes),
  ];
}
