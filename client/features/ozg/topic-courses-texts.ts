import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the courses of the topic areas. */
export const COURSE_TEXTS = defineTexts({
  de: {
    section: 'Verlauf je Themenfeld',
    note: 'Alle auf derselben Skala von 0 bis 100 Prozent, am wenigsten weit zuerst. Jedes Feld führt zu seinen Leistungen.',
    title: (ahead: string, aheadShare: string, behind: string, behindShare: string) =>
      `Am weitesten: ${ahead} (${aheadShare}), am wenigsten weit: ${behind} (${behindShare})`,
    titleNothing: 'Noch ist in keinem Themenfeld eine Leistung online',
    chartNote: 'Leistungen des Bundes nicht enthalten',
    filled: 'online nach der Zählregel',
    line: 'Leistungen ab Reifegrad 2',
    toList: 'Leistungen in der Liste zeigen',
    file: 'ozg-verlauf-je-themenfeld',
  },
  en: {
    section: 'Course of each topic area',
    note: 'All on the same scale of 0 to 100 percent, furthest behind first. Each panel leads to its services.',
    title: (ahead: string, aheadShare: string, behind: string, behindShare: string) =>
      `Furthest: ${ahead} (${aheadShare}), furthest behind: ${behind} (${behindShare})`,
    titleNothing: 'No service is online in any topic area yet',
    chartNote: 'Federal services left out',
    filled: 'online by the counting rule',
    line: 'services from level 2 on',
    toList: 'show services in the list',
    file: 'ozg-course-by-topic-area',
  },
});
