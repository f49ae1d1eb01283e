import { defineTexts } from '../../lib/i18n.ts';

const one = (count: number, single: string, several: string) => (count === 1 ? single : several);

/** Texts of the start pages. */
export const START_TEXTS = defineTexts({
  de: {
    under: (day: string, revision: number, rule: string) => `Stand ${day} · Fassung ${revision} · ${rule}`,
    cabinetTitle: 'Lage des Masterplans',
    officeTitle: 'Steuerung',
    publicTitle: 'Wie digital ist Sachsens Verwaltung?',
    onCourse: 'Sind wir auf Kurs?',
    whatChanged: 'Was hat sich geändert?',
    needFromYou: 'Was brauchen wir von Ihnen?',
    theWay: 'Wie sieht der Weg aus?',
    whoStandsWhere: 'Wo stehen die Ressorts?',
    waitsForMe: 'Was wartet auf mich?',
    whatSlips: 'Was rutscht?',
    whoIsSilent: 'Wer hat noch nicht berichtet?',
    whereTooRosy: 'Wo trügt die Zuversicht?',
    myReturns: 'Was habe ich zu tun?',
    myMeasures: 'Wie stehen meine Maßnahmen?',
    myDates: 'Welche Termine kommen?',
    whereWeStand: 'Wo stehen wir unter den Ressorts?',
    publicOnline: 'Was geht schon online?',
    publicWork: 'Woran wird gearbeitet?',
    publicHonest: 'Wie wird gezählt?',
    administration: 'Ihre Verwaltung',

    yes: 'Ja:',
    no: 'Nein:',
    reached: 'Ziel erreicht:',
    ofOnline: (total: string, unit: string) => `von ${total} ${unit} sind online`,
    neededBefore: 'nötig wären',
    neededAfter: '.',
    neededName: 'heute nötig',
    late: (total: string) => `von ${total} Maßnahmen sind verzögert`,
    silent: (total: string) => `von ${total} Maßnahmen sind nicht aktuell gemeldet`,
    overdue: (total: string) => `von ${total} Wegmarken sind überfällig`,
    chartNeeded: (online: string, total: string, unit: string, needed: string) =>
      `${online} von ${total} ${unit} online; nötig wären ${needed}`,
    chartReached: (online: string, total: string, unit: string) => `${online} von ${total} ${unit} online`,
    chartNote:
      'gestrichelt: gerader Weg vom Beschluss zum Ziel; Fläche: 80 % der Verläufe, die das bisherige Tempo erwarten lässt',
    chartFile: 'kurs-ozg',
    eventRevision: (number: number) => `Fassung ${number}`,

    countsServices: (unit: string, total: string, federal: string) =>
      `${unit}, die als online gelten, von ${total}; ohne ${federal}, die allein der Bund vollzieht`,
    countsMeasures: (light: string, total: string) => `Maßnahmen mit der Ampel „${light}“, von ${total}`,
    countsMilestones: (total: string) => `Offene Wegmarken nach ihrem Termin, von ${total}`,
    countsRosy: (total: string) =>
      `Maßnahmen, deren Ressort sich günstiger einschätzt, als die Regel es berechnet, von ${total}`,
    ruleOnPath: (day: string) =>
      `Nötig ist, was auf gerader Linie vom Beschluss des Masterplans bis zum vollen Ziel am ${day} heute erreicht sein müsste.`,
    ruleRed: (days: string) =>
      `Geplantes Ende vorbei, Prognose mehr als ${days} dahinter oder eine verknüpfte Wegmarke lange überfällig.`,
    ruleUnreported: (days: string) => `Keine angenommene Meldung in den letzten ${days}n.`,
    ruleYellow:
      'Später erwartet, Wegmarke überfällig, Beginn verstrichen oder ohne Prognose kurz vor dem Ende.',
    ruleGreen: 'Gemeldet, und nichts spricht gegen das geplante Ende.',
    ruleDone: 'Abgeschlossen, mit tatsächlichem Ende bis zum Stichtag.',
    ruleNeutral: 'Ruht oder ist eingestellt.',
    ruleOverdue: 'Der ganze geplante Zeitraum ist vorbei, und die Wegmarke ist nicht als erreicht gemeldet.',
    ruleRosy: 'Die Selbsteinschätzung ist besser als die berechnete Ampel.',
    ruleMoved: (before: number, now: number) =>
      before === now
        ? `Beide Tage nach Fassung ${now}, jeder mit den damals bekannten Meldungen.`
        : `Der frühere Tag nach Fassung ${before}, der spätere nach Fassung ${now}, jeder mit den damals bekannten Meldungen.`,
    basis: (day: string, revision: number) => `${day}, Fassung ${revision}`,
    between: (since: string, asOf: string) => `${since} bis ${asOf}`,

    since: 'Seit wann',
    sinceBasis: { REPORTING_DATE: 'seit letztem Stichtag', REVISION: 'durch letzte Fassung' },
    sinceDay: (day: string, revision: number) => `Verglichen mit dem ${day}, Fassung ${revision}.`,
    changeVerdict: (day: string, online: string, late: string) =>
      `Seit dem ${day}: ${online} Leistungen mehr online, ${late} Maßnahmen neu verzögert.`,
    goalsMoved: 'Ziele, die vorankamen oder zurückfielen',
    goalMoved: (before: string, now: string) => `von ${before} auf ${now}`,
    planChanges: 'Was die neue Fassung geändert hat',
    nothingBefore: 'Davor gab es noch keinen Stand, mit dem sich vergleichen ließe.',
    gained: (count: number) => one(count, 'Leistung ist neu online', 'Leistungen sind neu online'),
    lost: (count: number, written: string) =>
      one(
        count,
        'Eine Leistung gilt nicht mehr als online',
        `${written} Leistungen gelten nicht mehr als online`,
      ),
    turned: {
      RED: (count: number) => one(count, 'Maßnahme ist neu verzögert', 'Maßnahmen sind neu verzögert'),
      UNREPORTED: (count: number) =>
        one(count, 'Maßnahme ist nicht mehr aktuell gemeldet', 'Maßnahmen sind nicht mehr aktuell gemeldet'),
      GREEN: (count: number) => one(count, 'Maßnahme ist wieder im Plan', 'Maßnahmen sind wieder im Plan'),
      DONE: (count: number) => one(count, 'Maßnahme ist abgeschlossen', 'Maßnahmen sind abgeschlossen'),
    },
    milestonesReached: (count: number) => one(count, 'Wegmarke ist erreicht', 'Wegmarken sind erreicht'),
    milestonesMissed: (count: number) => one(count, 'Wegmarke ist verpasst', 'Wegmarken sind verpasst'),
    countsGained:
      'Leistungen, die am späteren Tag als online gelten und am früheren nicht; die Liste zeigt alle, die am späteren Tag online sind',
    countsTurned: {
      RED: 'Maßnahmen, deren Ampel auf „verzögert“ gewechselt hat; die Liste zeigt alle, die jetzt verzögert sind',
      UNREPORTED:
        'Maßnahmen, deren Ampel auf „nicht gemeldet“ gewechselt hat; die Liste zeigt alle, die es jetzt sind',
      GREEN: 'Maßnahmen, deren Ampel auf „im Plan“ gewechselt hat; die Liste zeigt alle, die es jetzt sind',
      DONE: 'Maßnahmen, die seither abgeschlossen wurden; die Liste zeigt alle abgeschlossenen',
    },
    countsReached: 'Wegmarken, die seither als erreicht bekannt wurden; die Liste zeigt alle erreichten',
    countsMissed: 'Wegmarken, deren Termin seither unerreicht verstrich; die Liste zeigt alle überfälligen',
    more: (count: string) => `und ${count} mehr`,

    compared: 'Ressorts im Vergleich',
    ministry: 'Ressort',
    columnReported: 'aktuell gemeldet',
    columnRed: 'verzögert',
    columnOnline: 'Leistungen online',
    ownMinistry: 'Ihr Ressort',
    none: 'keine',
    of: (count: string, total: string) => `${count} von ${total}`,
    fairNote: (from: number) =>
      `In der Reihenfolge des Kabinetts, nicht nach Rang: Die Ressorts tragen verschieden viel. Unter ${from} Maßnahmen oder Leistungen steht kein Anteil, denn eine einzelne wöge zu schwer.`,

    noDecision: 'Im Augenblick nichts.',
    decide: (count: number) =>
      one(count, 'Eine Entscheidung steht an.', `${count} Entscheidungen stehen an.`),
    decideMeasure: (reasons: string) => `${reasons} Neuer Termin, mehr Mittel oder Ende?`,
    decideMilestone: (date: string, days: string) =>
      `Fällig ${date}, seit ${days}n überfällig. Wer löst, was sie aufhält?`,
    decidePace: 'Das Tempo reicht nicht für das Ziel',
    decidePaceHelp: (online: string, total: string) =>
      `${online} von ${total} sind online. Mehr Mittel, weniger Leistungen oder ein anderer Termin?`,
    decideUnexplained: (count: number, written: string) =>
      one(count, 'Eine Abschwächung ohne Begründung', `${written} Abschwächungen ohne Begründung`),
    decideUnexplainedHelp: 'Die letzte Fassung nimmt etwas zurück, ohne zu sagen, warum. Gilt das?',
    decideSilent: (name: string) => `${name}: kein aktueller Stand`,
    decideSilentHelp: (count: string, total: string) =>
      `${count} von ${total} Maßnahmen sind nicht aktuell gemeldet. Wer sorgt für Meldungen?`,
    withoutLead: 'Maßnahmen ohne Federführung',
    toReport: 'Kabinettsbericht erstellen',
    toOverview: 'Alle Zahlen in der Übersicht',

    nothingSlips: 'Nichts Offenes wird später erwartet als zuerst geplant.',
    slipsMost: (days: string) => `Am weitesten zurück: ${days} gegenüber dem ersten Plan.`,
    later: (days: string) => `${days} später`,
    expectedOn: (date: string) => `erwartet ${date}`,
    noRound: 'Keine Berichtsrunde ist offen.',
    allReported: (owed: string) => `Alle ${owed} Meldungen sind freigegeben.`,
    stillOwed: (open: string, owed: string, day: string) =>
      `${open} von ${owed} Meldungen fehlen noch, fällig am ${day}.`,
    openOf: (open: string, owed: string) => `${open} von ${owed} offen`,
    toRound: 'Zur Berichtsrunde',
    nothingRosy: 'Kein Ressort schätzt sich günstiger ein, als die Regel es berechnet.',
    rosyName: 'Maßnahmen mit zu günstiger Selbsteinschätzung',
    rosy: (count: number) =>
      one(
        count,
        'Maßnahme sieht ihr Ressort günstiger als die Regel.',
        'Maßnahmen sehen die Ressorts günstiger als die Regel.',
      ),
    butComputed: 'berechnet:',

    ownReported: (owed: string, round: string) => `Alle ${owed} Meldungen zu „${round}“ sind freigegeben.`,
    ownOwed: (open: string, owed: string, day: string) =>
      `${open} von ${owed} Meldungen Ihres Ressorts sind noch nicht freigegeben; fällig am ${day}.`,
    toSheet: 'Zum Meldebogen',
    noMeasures: 'Ihr Ressort führt derzeit keine Maßnahme.',
    ownVerdict: (trouble: string, total: string) =>
      `${trouble} von ${total} Maßnahmen brauchen Aufmerksamkeit.`,
    allOfThem: (count: string) => `Alle ${count} zeigen`,
    noDates: 'Keine Wegmarke ist überfällig oder bald fällig.',
    forecast: (date: string) => `erwartet ${date}`,
    dueSince: (date: string, days: string) => `${date}, seit ${days}n`,
    dueBy: (date: string) => date,
    toOwnPlan: 'Unsere Umsetzungsplanung',

    publicVerdict: (total: string, unit: string) => `von ${total} ${unit} können Sie ganz online erledigen.`,
    publicTarget: (day: string, needed: string) =>
      `Bis zum ${day} sollen es alle sein; auf geradem Weg dorthin müssten es heute ${needed} sein.`,
    publicWithout: (federal: string) =>
      `${federal} weitere Leistungen vollzieht allein der Bund; sie sind nicht mitgezählt.`,
    publicMeasures: (total: string, done: string) =>
      `Der Masterplan bündelt ${total} Vorhaben; ${done} sind abgeschlossen.`,
    plainLight: {
      DONE: 'abgeschlossen',
      GREEN: 'laufen nach Plan',
      YELLOW: 'könnten sich verspäten',
      RED: 'sind verspätet',
      UNREPORTED: 'ohne aktuelle Meldung, also ungewiss',
      NEUTRAL: 'ruhen oder wurden eingestellt',
    },
    publicCounting:
      'Eine Leistung zählt erst, wenn der Antrag samt Nachweisen und Bescheid online geht. Was nicht gemeldet ist, gilt nie als gut. Jede Zahl erklärt sich beim Anklicken und führt zu den einzelnen Leistungen oder Vorhaben.',
    toCounting: 'Die Zählregeln im Vergleich',
    toGoals: 'Die Ziele',
    toOpenData: 'Offene Daten',
    accounts: 'Konten',
    organisations: 'Organisationen',
    settings: 'Einstellungen',
    audit: 'Protokoll',
  },
  en: {
    under: (day: string, revision: number, rule: string) => `As of ${day} · Revision ${revision} · ${rule}`,
    cabinetTitle: 'State of the Masterplan',
    officeTitle: 'Steering',
    publicTitle: 'How digital is Saxony’s administration?',
    onCourse: 'Are we on course?',
    whatChanged: 'What changed?',
    needFromYou: 'What do we need from you?',
    theWay: 'What does the way look like?',
    whoStandsWhere: 'Where do the ministries stand?',
    waitsForMe: 'What waits for me?',
    whatSlips: 'What slips?',
    whoIsSilent: 'Who has not reported yet?',
    whereTooRosy: 'Where is confidence misplaced?',
    myReturns: 'What do I have to do?',
    myMeasures: 'How do my measures stand?',
    myDates: 'Which dates come next?',
    whereWeStand: 'Where do we stand among the ministries?',
    publicOnline: 'What is online already?',
    publicWork: 'What is being worked on?',
    publicHonest: 'How is it counted?',
    administration: 'Your administration',

    yes: 'Yes:',
    no: 'No:',
    reached: 'Target reached:',
    ofOnline: (total: string, unit: string) => `of ${total} ${unit} are online`,
    neededBefore: '',
    neededAfter: ' would be needed by now.',
    neededName: 'needed by now',
    late: (total: string) => `of ${total} measures are delayed`,
    silent: (total: string) => `of ${total} measures are not currently reported`,
    overdue: (total: string) => `of ${total} milestones are overdue`,
    chartNeeded: (online: string, total: string, unit: string, needed: string) =>
      `${online} of ${total} ${unit} online; ${needed} would be needed`,
    chartReached: (online: string, total: string, unit: string) => `${online} of ${total} ${unit} online`,
    chartNote:
      'dashed: straight way from the adoption to the target; area: 80 % of the courses that the pace so far leads to expect',
    chartFile: 'course-ozg',
    eventRevision: (number: number) => `Revision ${number}`,

    countsServices: (unit: string, total: string, federal: string) =>
      `${unit} that count as online, of ${total}; without ${federal} executed by the federation alone`,
    countsMeasures: (light: string, total: string) => `Measures under the light “${light}”, of ${total}`,
    countsMilestones: (total: string) => `Open milestones past their date, of ${total}`,
    countsRosy: (total: string) =>
      `Measures that their ministry rates better than the rule computes, of ${total}`,
    ruleOnPath: (day: string) =>
      `Needed is what would have to be reached today on a straight line from the adoption of the plan to all of the target on ${day}.`,
    ruleRed: (days: string) =>
      `Planned end passed, forecast more than ${days} behind it, or a linked milestone long overdue.`,
    ruleUnreported: (days: string) => `No accepted report within the last ${days}.`,
    ruleYellow: 'Expected later, milestone overdue, start passed, or no forecast shortly before the end.',
    ruleGreen: 'Reported, and nothing speaks against the planned end.',
    ruleDone: 'Completed, with an actual end by the date.',
    ruleNeutral: 'On hold or cancelled.',
    ruleOverdue: 'The whole planned period has passed, and the milestone is not reported as reached.',
    ruleRosy: 'The self-assessment is better than the computed light.',
    ruleMoved: (before: number, now: number) =>
      before === now
        ? `Both days by revision ${now}, each with the reports known then.`
        : `The earlier day by revision ${before}, the later by revision ${now}, each with the reports known then.`,
    basis: (day: string, revision: number) => `${day}, revision ${revision}`,
    between: (since: string, asOf: string) => `${since} to ${asOf}`,

    since: 'Since when',
    sinceBasis: { REPORTING_DATE: 'since the last reporting date', REVISION: 'by the last revision' },
    sinceDay: (day: string, revision: number) => `Compared with ${day}, revision ${revision}.`,
    changeVerdict: (day: string, online: string, late: string) =>
      `Since ${day}: ${online} more services online, ${late} measures newly delayed.`,
    goalsMoved: 'Goals that advanced or fell back',
    goalMoved: (before: string, now: string) => `from ${before} to ${now}`,
    planChanges: 'What the new revision changed',
    nothingBefore: 'Before, there was no state yet to compare with.',
    gained: (count: number) => one(count, 'service went online', 'services went online'),
    lost: (count: number, written: string) =>
      one(count, 'One service no longer counts as online', `${written} services no longer count as online`),
    turned: {
      RED: (count: number) => one(count, 'measure is newly delayed', 'measures are newly delayed'),
      UNREPORTED: (count: number) =>
        one(count, 'measure is no longer currently reported', 'measures are no longer currently reported'),
      GREEN: (count: number) => one(count, 'measure is back on plan', 'measures are back on plan'),
      DONE: (count: number) => one(count, 'measure was completed', 'measures were completed'),
    },
    milestonesReached: (count: number) => one(count, 'milestone was reached', 'milestones were reached'),
    milestonesMissed: (count: number) => one(count, 'milestone was missed', 'milestones were missed'),
    countsGained:
      'Services that count as online on the later day and did not on the earlier; the list shows all that are online on the later day',
    countsTurned: {
      RED: 'Measures whose light turned to “delayed”; the list shows all that are delayed now',
      UNREPORTED: 'Measures whose light turned to “not reported”; the list shows all that are now',
      GREEN: 'Measures whose light turned to “on plan”; the list shows all that are now',
      DONE: 'Measures completed since; the list shows all that are completed',
    },
    countsReached: 'Milestones that became known as reached since; the list shows all that are reached',
    countsMissed: 'Milestones whose date passed unreached since; the list shows all that are overdue',
    more: (count: string) => `and ${count} more`,

    compared: 'Ministries compared',
    ministry: 'Ministry',
    columnReported: 'currently reported',
    columnRed: 'delayed',
    columnOnline: 'services online',
    ownMinistry: 'your ministry',
    none: 'none',
    of: (count: string, total: string) => `${count} of ${total}`,
    fairNote: (from: number) =>
      `In the order of the cabinet, not by rank: the ministries carry different loads. Below ${from} measures or services no share is given, for a single one would weigh too much.`,

    noDecision: 'Nothing at the moment.',
    decide: (count: number) => one(count, 'One decision is due.', `${count} decisions are due.`),
    decideMeasure: (reasons: string) => `${reasons} A new date, more means, or an end?`,
    decideMilestone: (date: string, days: string) =>
      `Due ${date}, overdue for ${days}. Who clears what holds it up?`,
    decidePace: 'The pace does not reach the target',
    decidePaceHelp: (online: string, total: string) =>
      `${online} of ${total} are online. More means, fewer services, or another date?`,
    decideUnexplained: (count: number, written: string) =>
      one(count, 'One weakening without a reason', `${written} weakenings without a reason`),
    decideUnexplainedHelp: 'The last revision takes something back without saying why. Does that hold?',
    decideSilent: (name: string) => `${name}: no current state`,
    decideSilentHelp: (count: string, total: string) =>
      `${count} of ${total} measures are not currently reported. Who sees to the reports?`,
    withoutLead: 'Measures without lead',
    toReport: 'Make the cabinet report',
    toOverview: 'All figures in the overview',

    nothingSlips: 'Nothing open is expected later than first planned.',
    slipsMost: (days: string) => `Furthest behind: ${days} against the first plan.`,
    later: (days: string) => `${days} later`,
    expectedOn: (date: string) => `expected ${date}`,
    noRound: 'No reporting round is open.',
    allReported: (owed: string) => `All ${owed} reports are released.`,
    stillOwed: (open: string, owed: string, day: string) =>
      `${open} of ${owed} reports are missing, due on ${day}.`,
    openOf: (open: string, owed: string) => `${open} of ${owed} open`,
    toRound: 'To the reporting round',
    nothingRosy: 'No ministry rates itself better than the rule computes.',
    rosyName: 'measures with too rosy a self-assessment',
    rosy: (count: number) =>
      one(
        count,
        'measure is rated better by its ministry than by the rule.',
        'measures are rated better by their ministries than by the rule.',
      ),
    butComputed: 'computed:',

    ownReported: (owed: string, round: string) => `All ${owed} reports for “${round}” are released.`,
    ownOwed: (open: string, owed: string, day: string) =>
      `${open} of ${owed} reports of your ministry are not released yet; due on ${day}.`,
    toSheet: 'To the report sheet',
    noMeasures: 'Your ministry leads no measure at present.',
    ownVerdict: (trouble: string, total: string) => `${trouble} of ${total} measures need attention.`,
    allOfThem: (count: string) => `Show all ${count}`,
    noDates: 'No milestone is overdue or due soon.',
    forecast: (date: string) => `expected ${date}`,
    dueSince: (date: string, days: string) => `${date}, for ${days}`,
    dueBy: (date: string) => date,
    toOwnPlan: 'Our implementation plan',

    publicVerdict: (total: string, unit: string) => `of ${total} ${unit} can be done entirely online.`,
    publicTarget: (day: string, needed: string) =>
      `By ${day} it shall be all; on a straight way there it would have to be ${needed} today.`,
    publicWithout: (federal: string) =>
      `${federal} more services are executed by the federation alone; they are not counted.`,
    publicMeasures: (total: string, done: string) =>
      `The Masterplan holds ${total} projects; ${done} are completed.`,
    plainLight: {
      DONE: 'completed',
      GREEN: 'run to plan',
      YELLOW: 'may be late',
      RED: 'are late',
      UNREPORTED: 'not currently reported, so uncertain',
      NEUTRAL: 'rest or were ended',
    },
    publicCounting:
      'A service counts only once application, proofs and decision all go online. What is not reported is never taken as good. Every number explains itself when clicked, and leads to the single services or projects.',
    toCounting: 'The counting rules compared',
    toGoals: 'The goals',
    toOpenData: 'Open data',
    accounts: 'Accounts',
    organisations: 'Organisations',
    settings: 'Settings',
    audit: 'Audit trail',
  },
});
