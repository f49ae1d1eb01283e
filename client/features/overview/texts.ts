import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the overview. */
export const OVERVIEW_TEXTS = defineTexts({
  de: {
    title: 'Übersicht',
    toReport: 'Kabinettsbericht',
    revisionSince: (number: number, title: string, day: string) =>
      `Fassung ${number}, ${title}, gültig ab ${day}`,
    revisionWithoutDate: (number: number, title: string) =>
      `Fassung ${number}, ${title}, ohne Gültigkeitsdatum`,
    asOf: (day: string) => `Stand ${day}`,
    basis: (revision: number, day: string) => `Fassung ${revision} · Stand ${day}`,

    onlineCount: (count: number, online: string, total: string, unit: string) =>
      `${online} von ${total} ${unit} ${count === 1 ? 'ist' : 'sind'} online`,
    reached: (count: string) => `Das Ziel ist erreicht: ${count}.`,
    missed: (count: string, day: string) => `Das Ziel zum ${day} ist verfehlt: ${count}.`,
    wouldMiss: (count: string, day: string) =>
      `Bliebe es beim heutigen Stand, wäre das Ziel zum ${day} verfehlt: ${count}.`,
    onCourse: (count: string, needed: string) => `Auf Kurs: ${count}; nötig wären ${needed}.`,
    offCourse: (count: string, needed: string) => `Nicht auf Kurs: ${count}; nötig wären ${needed}.`,
    paceUnknown: (required: string, day: string) =>
      `Bis ${day} sind ${required} neue je Monat nötig. Für ein Urteil über das Tempo fehlen noch Daten.`,
    fastEnough: (required: string, observed: string, day: string) =>
      `Das Tempo reicht: Bis ${day} sind ${required} neue je Monat nötig, zuletzt waren es ${observed}.`,
    tooSlow: (required: string, observed: string, day: string) =>
      `Das Tempo reicht nicht: Bis ${day} sind ${required} neue je Monat nötig, zuletzt waren es ${observed}.`,
    measuresFinding: (total: string, late: string, unreported: string, atRisk: string) =>
      `Von ${total} Maßnahmen: ${late} verzögert, ${unreported} nicht gemeldet, ${atRisk} gefährdet.`,
    milestonesFinding: (total: string, overdue: string) => `Von ${total} Wegmarken: ${overdue} überfällig.`,

    ozg: 'OZG-Leistungen',
    ozgBasis: (rule: string, day: string) => `${rule} · Stand ${day}`,
    online: (unit: string) => `${unit} online`,
    ofPercent: (total: string, percent: string) => `von ${total} (${percent})`,
    targetNote: (target: string, day: string) => `Ziel: ${target} bis ${day}`,
    excluded: (count: string) => `ohne ${count}, die allein der Bund vollzieht`,
    pace: 'Neu online je Monat',
    unknown: 'offen',
    paceRequired: (required: string) => `von nötigen ${required}`,
    paceNote: (missing: string, day: string) =>
      `Mittel der letzten 12 Monate; es fehlen ${missing} bis ${day}`,
    paceMissedNote: (missing: string, day: string) =>
      `Mittel der letzten 12 Monate; es fehlen ${missing}, Zieltermin war der ${day}`,
    paceReachedNote: 'Mittel der letzten 12 Monate; das Ziel ist erreicht',
    targetDatePassed: 'Zieltermin vorbei',
    paceUnknownNote: 'Für das beobachtete Tempo liegen noch zu wenige Monate vor',

    measures: 'Maßnahmen',
    of: (total: string) => `von ${total}`,
    late: 'verzögert',
    lateRule: (days: string) => `Ende vorbei, über ${days} hinter Plan oder Wegmarke lange überfällig`,
    unreported: 'nicht gemeldet',
    unreportedRule: (days: string) => `keine angenommene Meldung in den letzten ${days}n`,
    atRisk: 'gefährdet',
    atRiskRule: 'später erwartet, Wegmarke überfällig, Beginn verstrichen oder Prognose fehlt',
    withoutEnd: 'ohne Enddatum im Plan',
    withoutEndRule: 'Termintreue ist ohne Enddatum nicht messbar',

    milestonesAndReports: 'Wegmarken und Meldungen',
    milestonesOverdue: 'Wegmarken überfällig',
    milestonesNote: (reached: string, dueSoon: string, days: string) =>
      `${reached} erreicht, ${dueSoon} in den nächsten ${days}n fällig`,
    roundOf: (day: string) => `Berichtsrunde ${day}`,
    rounds: 'Berichtsrunde',
    ofReported: (total: string) => `von ${total} gemeldet`,
    roundOpen: (day: string) => `Runde offen, Meldung fällig bis ${day}`,
    roundClosed: (day: string) => `Runde abgeschlossen, Meldung war fällig bis ${day}`,
    noRound: 'keine',
    noRoundNote: 'Bis zu diesem Stichtag begann noch keine Berichtsrunde',

    chartMissing: (missing: string, unit: string, day: string) =>
      `Bis ${day} müssen noch ${missing} ${unit} online gehen`,
    chartMissed: (missing: string, unit: string, day: string) =>
      `Zum Ziel fehlen ${missing} ${unit}; Zieltermin war der ${day}`,
    chartReached: (unit: string) => `Alle ${unit}, die das Ziel verlangt, sind online`,
    chartCountsServices: 'Die Flächen zählen OZG-Leistungen nach ihrem niedrigsten Reifegrad',
    ozgFile: 'ozg-reifegrade',

    matrix: 'Maßnahmen je Ressort',
    matrixFinding: {
      ampel: (above: string, judged: string, percent: string) =>
        `Verzögert oder nicht gemeldet: in ${above} von ${judged} Ressorts mehr als im Ganzen (${percent})`,
      stand: (above: string, judged: string, percent: string) =>
        `Abgeschlossen: in ${above} von ${judged} Ressorts mehr als im Ganzen (${percent})`,
    },
    matrixNote: (from: number) =>
      `Anteile an den Maßnahmen des Ressorts; unter ${from} Maßnahmen wird keiner genannt und verglichen, denn eine einzelne wöge zu schwer. Jede Zahl führt zu ihren Maßnahmen.`,
    ownMinistry: 'Ihr Ressort',
    order: 'Reihenfolge',
    orderOfCabinet: 'des Kabinetts',
    orderBySum: 'Zahl der Maßnahmen',
    orderByShare: (column: string) => `Anteil: ${column}`,
    matrixColumns: 'Spalten',
    matrixKinds: { ampel: 'Ampel', stand: 'Umsetzungsstand' },
    ministry: 'Ressort',
    noLead: 'ohne Federführung',
    planOf: (abbreviation: string, name: string) => `${abbreviation}, Umsetzungsplanung: ${name}`,

    historyShare: (count: string, total: string, percent: string) => `${count} von ${total} (${percent})`,
    historyStart: (now: string) => `Verzögert oder nicht gemeldet: ${now}`,
    noHistory: 'davor lag noch kein Berichtsstichtag',
    historyFinding: (now: string, then: string) =>
      `Verzögert oder nicht gemeldet: zuerst ${then}, am Stichtag ${now}`,
    historyNote: 'je Stichtag nach der damals geltenden Fassung',
    historyFile: 'ampeln-stichtage',

    goals: 'Ziele',
    goalsNote: (rule: string) => `OZG-Leistungen: ${rule} ·`,
    allGoals: 'Alle Ziele und Leitlinien',
    indicatorOzg: (unit: string) => `${unit} online`,
    indicator: {
      OZG_SERVICES_ONLINE: 'online',
      MEASURES_COMPLETED: 'Maßnahmen abgeschlossen',
      MILESTONES_REACHED: 'Wegmarken erreicht',
    },
    countOf: (count: string, total: string) => `${count} von ${total}`,
    goalBy: (date: string) => `bis ${date}`,
    goalMissed: (date: string) => `Termin ${date} verstrichen`,
    goalWithoutDate: 'ohne Termin',
    notMeasurable: 'noch nicht messbar: Dem Ziel dient noch nichts Zählbares',

    slips: 'Größte Verzögerungen',
    slipsNote: 'Offene Maßnahmen und Wegmarken, gemessen an ihrer ersten Fassung.',
    noSlips: 'Nichts Offenes wird später erwartet als zuerst geplant.',
    slipWhat: 'Maßnahme oder Wegmarke',
    slipKinds: { MEASURE: 'Maßnahme', MILESTONE: 'Wegmarke' },
    slipMinistry: 'Ressort',
    slipState: 'Zustand',
    slipExpected: 'Erwartet',
    slipFirst: 'Gegen erste Fassung',
    slipPrevious: 'Gegen vorige Fassung',
    plannedIn: (revision: number, date: string) => `Fassung ${revision}: ${date}`,
    noBaseline: 'kein Vergleich',
    later: (days: string) => `${days} später`,
    earlier: (days: string) => `${days} früher`,
    unchanged: 'unverändert',

    due: (days: string) => `Wegmarken der nächsten ${days}`,
    dueNote: (count: string, behind: string) =>
      `${count} fällig; bei ${behind} erwartet das Ressort selbst einen späteren Termin.`,
    allDue: (count: string) => `Alle ${count} zeigen`,
    noneDue: (days: string) => `In den nächsten ${days}n ist keine offene Wegmarke fällig.`,
    dueIn: (date: string) => `fällig ${date}`,
    forecast: (date: string) => `erwartet ${date}`,
    forecastLater: (date: string) => `erwartet erst ${date}`,
    forecastPassed: (date: string) => `war für ${date} erwartet`,
    noForecast: 'ohne Prognose',

    noPlan: (day: string) => `Am ${day} galt noch kein Masterplan`,
    noPlanHelp: (adopted: string) =>
      `Das Kabinett hat den Masterplan am ${adopted} beschlossen; davor gibt es weder Maßnahmen noch Wegmarken, über die zu berichten wäre.`,
    showFirst: (day: string) => `Stand vom ${day} zeigen`,
    unknownRevision: (number: number) => `Eine Fassung ${number} gibt es nicht`,
    unknownRevisionHelp: (count: string) =>
      `Vorhanden sind ${count} Fassungen. Vielleicht ist die Adresse verkürzt.`,
    showInForce: 'Fassung in Kraft zeigen',
    allRevisions: 'Alle Fassungen',
  },
  en: {
    title: 'Overview',
    toReport: 'Cabinet report',
    revisionSince: (number: number, title: string, day: string) =>
      `Revision ${number}, ${title}, in force from ${day}`,
    revisionWithoutDate: (number: number, title: string) =>
      `Revision ${number}, ${title}, without effective date`,
    asOf: (day: string) => `as of ${day}`,
    basis: (revision: number, day: string) => `Revision ${revision} · as of ${day}`,

    onlineCount: (count: number, online: string, total: string, unit: string) =>
      `${online} of ${total} ${unit} ${count === 1 ? 'is' : 'are'} online`,
    reached: (count: string) => `The target is reached: ${count}.`,
    missed: (count: string, day: string) => `The target for ${day} is missed: ${count}.`,
    wouldMiss: (count: string, day: string) =>
      `Were it to stay as it is today, the target for ${day} would be missed: ${count}.`,
    onCourse: (count: string, needed: string) => `On course: ${count}; ${needed} would be needed.`,
    offCourse: (count: string, needed: string) => `Not on course: ${count}; ${needed} would be needed.`,
    paceUnknown: (required: string, day: string) =>
      `Until ${day}, ${required} new ones a month are needed. There are too few data yet to judge the pace.`,
    fastEnough: (required: string, observed: string, day: string) =>
      `The pace is sufficient: until ${day}, ${required} new ones a month are needed; lately there were ${observed}.`,
    tooSlow: (required: string, observed: string, day: string) =>
      `The pace is too slow: until ${day}, ${required} new ones a month are needed; lately there were ${observed}.`,
    measuresFinding: (total: string, late: string, unreported: string, atRisk: string) =>
      `Of ${total} measures: ${late} delayed, ${unreported} not reported, ${atRisk} at risk.`,
    milestonesFinding: (total: string, overdue: string) => `Of ${total} milestones: ${overdue} overdue.`,

    ozg: 'OZG services',
    ozgBasis: (rule: string, day: string) => `${rule} · as of ${day}`,
    online: (unit: string) => `${unit} online`,
    ofPercent: (total: string, percent: string) => `of ${total} (${percent})`,
    targetNote: (target: string, day: string) => `Target: ${target} by ${day}`,
    excluded: (count: string) => `without ${count} executed by the federation alone`,
    pace: 'New online per month',
    unknown: 'open',
    paceRequired: (required: string) => `of ${required} needed`,
    paceNote: (missing: string, day: string) => `mean of the last 12 months; ${missing} missing until ${day}`,
    paceMissedNote: (missing: string, day: string) =>
      `mean of the last 12 months; ${missing} missing, the target date was ${day}`,
    paceReachedNote: 'mean of the last 12 months; the target is reached',
    targetDatePassed: 'target date passed',
    paceUnknownNote: 'There are too few months yet for an observed pace',

    measures: 'Measures',
    of: (total: string) => `of ${total}`,
    late: 'delayed',
    lateRule: (days: string) => `end passed, more than ${days} behind plan, or a milestone long overdue`,
    unreported: 'not reported',
    unreportedRule: (days: string) => `no accepted report within the last ${days}`,
    atRisk: 'at risk',
    atRiskRule: 'expected later, milestone overdue, start passed or no forecast',
    withoutEnd: 'without an end in the plan',
    withoutEndRule: 'whether it is on time cannot be measured without an end',

    milestonesAndReports: 'Milestones and reports',
    milestonesOverdue: 'Milestones overdue',
    milestonesNote: (reached: string, dueSoon: string, days: string) =>
      `${reached} reached, ${dueSoon} due in the next ${days}`,
    roundOf: (day: string) => `Reporting round ${day}`,
    rounds: 'Reporting round',
    ofReported: (total: string) => `of ${total} reported`,
    roundOpen: (day: string) => `round open, reports due by ${day}`,
    roundClosed: (day: string) => `round closed, reports were due by ${day}`,
    noRound: 'none',
    noRoundNote: 'No reporting round had begun by this day',

    chartMissing: (missing: string, unit: string, day: string) =>
      `${missing} more ${unit} must go online by ${day}`,
    chartMissed: (missing: string, unit: string, day: string) =>
      `${missing} ${unit} are missing; the target date was ${day}`,
    chartReached: (unit: string) => `All ${unit} that the target asks for are online`,
    chartCountsServices: 'The areas count OZG services by their lowest maturity',
    ozgFile: 'ozg-maturity',

    matrix: 'Measures per ministry',
    matrixFinding: {
      ampel: (above: string, judged: string, percent: string) =>
        `Delayed or not reported: in ${above} of ${judged} ministries more than overall (${percent})`,
      stand: (above: string, judged: string, percent: string) =>
        `Completed: in ${above} of ${judged} ministries more than overall (${percent})`,
    },
    matrixNote: (from: number) =>
      `Shares of the ministry's own measures; below ${from} measures none is given or compared, for a single one would weigh too much. Each number leads to its measures.`,
    ownMinistry: 'your ministry',
    order: 'Order',
    orderOfCabinet: 'of the cabinet',
    orderBySum: 'Number of measures',
    orderByShare: (column: string) => `Share: ${column}`,
    matrixColumns: 'Columns',
    matrixKinds: { ampel: 'Light', stand: 'State of implementation' },
    ministry: 'Ministry',
    noLead: 'without lead',
    planOf: (abbreviation: string, name: string) => `${abbreviation}, implementation plan: ${name}`,

    historyShare: (count: string, total: string, percent: string) => `${count} of ${total} (${percent})`,
    historyStart: (now: string) => `Delayed or not reported: ${now}`,
    noHistory: 'no reporting date lies before',
    historyFinding: (now: string, then: string) =>
      `Delayed or not reported: at first ${then}, on this day ${now}`,
    historyNote: 'each date by the revision in force then',
    historyFile: 'lights-reporting-dates',

    goals: 'Goals',
    goalsNote: (rule: string) => `OZG services: ${rule} ·`,
    allGoals: 'All goals and guidelines',
    indicatorOzg: (unit: string) => `${unit} online`,
    indicator: {
      OZG_SERVICES_ONLINE: 'online',
      MEASURES_COMPLETED: 'measures completed',
      MILESTONES_REACHED: 'milestones reached',
    },
    countOf: (count: string, total: string) => `${count} of ${total}`,
    goalBy: (date: string) => `by ${date}`,
    goalMissed: (date: string) => `date ${date} has passed`,
    goalWithoutDate: 'no date',
    notMeasurable: 'not measurable yet: nothing countable serves this goal',

    slips: 'Largest delays',
    slipsNote: 'Open measures and milestones against the first revision that held them.',
    noSlips: 'Nothing open is expected later than first planned.',
    slipWhat: 'Measure or milestone',
    slipKinds: { MEASURE: 'Measure', MILESTONE: 'Milestone' },
    slipMinistry: 'Ministry',
    slipState: 'State',
    slipExpected: 'Expected',
    slipFirst: 'Against first revision',
    slipPrevious: 'Against previous revision',
    plannedIn: (revision: number, date: string) => `Revision ${revision}: ${date}`,
    noBaseline: 'no comparison',
    later: (days: string) => `${days} later`,
    earlier: (days: string) => `${days} earlier`,
    unchanged: 'unchanged',

    due: (days: string) => `Milestones of the next ${days}`,
    dueNote: (count: string, behind: string) =>
      `${count} due; for ${behind} the ministry itself expects a later date.`,
    allDue: (count: string) => `Show all ${count}`,
    noneDue: (days: string) => `No open milestone is due in the next ${days}.`,
    dueIn: (date: string) => `due ${date}`,
    forecast: (date: string) => `expected ${date}`,
    forecastLater: (date: string) => `expected only ${date}`,
    forecastPassed: (date: string) => `was expected ${date}`,
    noForecast: 'no forecast',

    noPlan: (day: string) => `On ${day} there was no Masterplan in force yet`,
    noPlanHelp: (adopted: string) =>
      `The cabinet adopted the Masterplan on ${adopted}; before, there are neither measures nor milestones to report on.`,
    showFirst: (day: string) => `Show ${day}`,
    unknownRevision: (number: number) => `There is no revision ${number}`,
    unknownRevisionHelp: (count: string) =>
      `There are ${count} revisions. The address may have been cut short.`,
    showInForce: 'Show the revision in force',
    allRevisions: 'All revisions',
  },
});
