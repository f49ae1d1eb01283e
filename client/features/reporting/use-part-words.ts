import { reportFieldLabel } from '../../../shared/i18n/report-texts.ts';
import { useFormat } from '../../lib/format.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { answerOf, milestoneOf, type PartKey } from './content-parts.ts';
import type { ReportContent } from './report-content.ts';

/** Names and values of a report's parts as people read them. */
export function usePartWords() {
  const language = useLanguage();
  const labels = useLabels();
  const format = useFormat();
  return {
    /** "Sachstand", "Wegmarke W-SK-03" */
    nameOf: (key: PartKey): string => reportFieldLabel(language, key.replace('milestone:', 'milestones.')),
    /** What a state says in a part; empty where it says nothing. */
    write: (content: ReportContent, key: PartKey): string => {
      const code = milestoneOf(key);
      if (code !== null) {
        const { forecast = null, actual = null } = answerOf(content, code) ?? {};
        if (actual !== null) return `${labels('reportFieldPart.actual', { code })}: ${format.day(actual)}`;
        return forecast === null
          ? ''
          : `${labels('reportFieldPart.forecast', { code })}: ${format.planDate(forecast)}`;
      }
      switch (key) {
        case 'evidence':
          return content.evidence.map((link) => `${link.title} ${link.url}`.trim()).join('\n');
        case 'lifecycle':
          return labels(`lifecycle.${content.lifecycle}`);
        case 'selfLight':
          return content.selfLight === null ? '' : labels(`selfLight.${content.selfLight}`);
        case 'progressPercent':
          return content.progressPercent === null ? '' : format.percent(content.progressPercent);
        case 'forecastEnd':
          return content.forecastEnd === null ? '' : format.planDate(content.forecastEnd);
        case 'actualEnd':
          return content.actualEnd === null ? '' : format.day(content.actualEnd);
        case 'stateOfAffairs':
        case 'nextSteps':
        case 'selfLightReason':
        case 'internalRemark':
          return content[key];
        default:
          throw new RangeError(`a report has no part ${key}`);
      }
    },
  };
}
