import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the goals page. */
export const GOALS_TEXTS = defineTexts({
  de: {
    title: 'Ziele und Leitlinien',
    lead: 'Die verbindlichen Ziele des Masterplans: woran sie gemessen werden, wie weit sie sind und was ihnen dient.',
    basis: (revision: number, day: string) => `Fassung ${revision} · Stand ${day}`,
    core: 'Kernziele',
    further: 'Weitere Ziele',
    crossCutting: 'Querschnittsziele',
    targetBy: (date: string) => `Zieltermin ${date}`,
    noTarget: 'ohne dokumentierten Zieltermin',
    missed: (days: number, written: string) =>
      `seit ${written} ${days === 1 ? 'Tag' : 'Tagen'} überschritten`,
    left: (days: string) => `noch ${days}`,
    countOf: (count: string, total: string) => `${count} von ${total}`,
    units: {
      OZG_SERVICES_ONLINE: 'OZG-Leistungen online',
      OZG_MEMBERS_ONLINE: 'Einzelleistungen online',
      MEASURES_COMPLETED: 'Maßnahmen abgeschlossen',
      MILESTONES_REACHED: 'Wegmarken erreicht',
    },
    targetPercent: (percent: string) => `Zielwert ${percent}`,
    notMeasurable: 'Der Indikator hat an diesem Stichtag nichts zu zählen.',
    countedBy: (rule: string) => `Zählregel: ${rule}`,
    gapsTitle: 'Lücke im Plan',
    withoutMilestone: 'Keine Wegmarke dient diesem Ziel. Der Weg dorthin ist nicht geplant.',
    withoutActiveMeasure: (count: number) =>
      count === 1
        ? 'Zu einer Wegmarke dieses Ziels trägt keine aktive Maßnahme bei:'
        : `Zu ${count} Wegmarken dieses Ziels trägt keine aktive Maßnahme bei:`,
    gapsSummary: (goals: number, milestones: number) =>
      [
        ...(goals > 0 ? [`${goals === 1 ? 'Ein Ziel hat' : `${goals} Ziele haben`} keine Wegmarke.`] : []),
        ...(milestones > 0
          ? [
              `${milestones === 1 ? 'Eine Wegmarke hat' : `${milestones} Wegmarken haben`} keine aktive Maßnahme.`,
            ]
          : []),
        'Die Lücken stehen beim jeweiligen Ziel.',
      ].join(' '),
    milestones: 'Wegmarken',
    milestonesReached: (reached: string, total: string) => `${reached} von ${total} erreicht`,
    measures: 'Maßnahmen',
    measuresDone: (done: string, total: string) => `${done} von ${total} erreicht`,
    noMeasures: 'Keine Maßnahme dient diesem Ziel.',
    allMilestones: (total: number) => `Alle ${total} Wegmarken anzeigen`,
    allMeasures: (total: number) => `Alle ${total} Maßnahmen anzeigen`,
    toCatalogue: 'Im Katalog ansehen',
    toMilestones: 'In der Wegmarkenliste ansehen',
    forGoal: (link: string, goal: string) => `${link}: ${goal}`,
    guidelines: 'Leitlinien',
    guidelinesNote:
      'Der Wortlaut der Leitlinien des Masterplans ist nicht öffentlich zugänglich. An ihrer Stelle stehen Grundsätze des Sächsischen E-Government-Gesetzes. Leitlinien binden, haben aber keinen eigenen Fortschritt.',
    source: (source: string) => `Quelle: ${source}`,
    noRevision: 'Zu diesem Stichtag gibt es keine Ziele.',
  },
  en: {
    title: 'Goals and guidelines',
    lead: 'The binding goals of the Masterplan: how they are measured, how far they are, and what serves them.',
    basis: (revision: number, day: string) => `Revision ${revision} · as of ${day}`,
    core: 'Core goals',
    further: 'Further goals',
    crossCutting: 'Cross-cutting goals',
    targetBy: (date: string) => `Target date ${date}`,
    noTarget: 'no documented target date',
    missed: (days: number, written: string) => `passed ${written} ${days === 1 ? 'day' : 'days'} ago`,
    left: (days: string) => `${days} left`,
    countOf: (count: string, total: string) => `${count} of ${total}`,
    units: {
      OZG_SERVICES_ONLINE: 'OZG services online',
      OZG_MEMBERS_ONLINE: 'member services online',
      MEASURES_COMPLETED: 'measures completed',
      MILESTONES_REACHED: 'milestones reached',
    },
    targetPercent: (percent: string) => `target ${percent}`,
    notMeasurable: 'The indicator has nothing to count as of this day.',
    countedBy: (rule: string) => `Counting rule: ${rule}`,
    gapsTitle: 'Gap in the plan',
    withoutMilestone: 'No milestone serves this goal. The way there is not planned.',
    withoutActiveMeasure: (count: number) =>
      count === 1
        ? 'One milestone of this goal is underpinned by no active measure:'
        : `${count} milestones of this goal are underpinned by no active measure:`,
    gapsSummary: (goals: number, milestones: number) =>
      [
        ...(goals > 0 ? [`${goals === 1 ? 'One goal has' : `${goals} goals have`} no milestone.`] : []),
        ...(milestones > 0
          ? [`${milestones === 1 ? 'One milestone has' : `${milestones} milestones have`} no active measure.`]
          : []),
        'The gaps stand with their goal.',
      ].join(' '),
    milestones: 'Milestones',
    milestonesReached: (reached: string, total: string) => `${reached} of ${total} reached`,
    measures: 'Measures',
    measuresDone: (done: string, total: string) => `${done} of ${total} done`,
    noMeasures: 'No measure serves this goal.',
    allMilestones: (total: number) => `Show all ${total} milestones`,
    allMeasures: (total: number) => `Show all ${total} measures`,
    toCatalogue: 'See in the catalogue',
    toMilestones: 'See in the list of milestones',
    forGoal: (link: string, goal: string) => `${link}: ${goal}`,
    guidelines: 'Guidelines',
    guidelinesNote:
      'The wording of the Masterplan’s guidelines is not publicly available. Principles of the Saxon E-Government Act stand in their place. Guidelines are binding, but have no progress of their own.',
    source: (source: string) => `Source: ${source}`,
    noRevision: 'There are no goals as of this day.',
  },
});
