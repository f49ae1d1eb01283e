import type { ReportFault } from '../domain/report-rules.ts';
import { de } from './de.ts';
import { formatDay, type Lang, type TextKey, translate } from './index.ts';

/** What is wrong with a field of a report, and what to do, in full sentences. */
export function reportFaultText(lang: Lang, { code, params }: Omit<ReportFault, 'field'>): string {
  const { date, light, ...numbers } = params;
  return translate(lang, `reportFault.${code}`, {
    ...numbers,
    ...(date === undefined ? {} : { date: formatDay(lang, date) }),
    ...(light === undefined ? {} : { light: translate(lang, `scheduleLight.${light}`) }),
  });
}

/**
 * The label of a report's field.
 * @param path 'actualEnd', 'milestones.W-SK-03', 'milestones.W-SK-03.forecast', 'evidence.0.url'
 * @throws RangeError for a path that a report does not have
 */
export function reportFieldLabel(lang: Lang, path: string): string {
  const milestone = /^milestones\.(.+?)(?:\.(forecast|actual))?$/.exec(path);
  if (milestone) {
    const part = milestone[2] === 'forecast' || milestone[2] === 'actual' ? milestone[2] : 'milestone';
    return translate(lang, `reportFieldPart.${part}`, { code: milestone[1] ?? '' });
  }
  const evidence = /^evidence\.(\d+)\.(url|title)$/.exec(path);
  if (evidence) {
    const part = evidence[2] === 'url' ? 'url' : 'title';
    return translate(lang, `reportFieldPart.${part}`, { number: Number(evidence[1]) + 1 });
  }
  if (!Object.hasOwn(de.reportField, path)) throw new RangeError(`a report has no field ${path}`);
  return translate(lang, `reportField.${path}` as TextKey);
}
