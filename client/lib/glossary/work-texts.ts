import { defineTexts } from '../i18n.ts';

/** What the words of the plan and of reporting mean. */
export const WORK_TERM_TEXTS = defineTexts({
  de: {
    masterplan: {
      name: 'Masterplan',
      text: 'Der Plan, mit dem Sachsen seine Verwaltung digital macht. Das Kabinett hat ihn am 19. März 2019 beschlossen. Er besteht aus Zielen, den Umsetzungsplanungen der Ressorts und dem Maßnahmenkatalog.',
    },
    goal: {
      name: 'Ziel',
      text: 'Was der Masterplan verbindlich erreichen will, bis wann und woran es gemessen wird. Kernziel 1 zum Beispiel: Alle OZG-Leistungen sind bis Ende 2022 online.',
    },
    guideline: {
      name: 'Leitlinie',
      text: 'Ein Grundsatz, an den sich alle halten. Eine Leitlinie hat keinen eigenen Fortschritt.',
    },
    indicator: {
      name: 'Indikator',
      text: 'Die Zahl, an der ein Ziel gemessen wird, samt der Formel dahinter. Zum Beispiel der Anteil der Leistungen, die online sind.',
    },
    ministry: {
      name: 'Ressort',
      text: 'Ein Ministerium oder die Staatskanzlei. Wird ein Ressort umbenannt, führt sein Nachfolger die Planung weiter.',
    },
    implementationPlan: {
      name: 'Umsetzungsplanung',
      text: 'Der Weg eines Ressorts: wo es heute steht und mit welchen Wegmarken es sein Ziel erreicht. Jedes Ressort hat genau eine je Fassung.',
    },
    milestone: {
      name: 'Wegmarke',
      text: 'Ein geplanter Zwischenschritt mit Termin auf dem Weg zu einem Ziel. Sie ist überfällig, sobald der ganze geplante Zeitraum vorbei ist, ohne dass sie erreicht wurde.',
    },
    measure: {
      name: 'Maßnahme',
      text: 'Ein Vorhaben von Land oder Kommunen, das Wegmarken erreichbar macht. Alle Maßnahmen zusammen bilden den Maßnahmenkatalog.',
    },
    baseComponent: {
      name: 'Basiskomponente',
      text: 'Ein Baustein, den alle Behörden gemeinsam nutzen, etwa das Portal Amt24 oder das elektronische Bezahlen. Viele Maßnahmen hängen davon ab.',
    },
    lead: {
      name: 'Federführung',
      text: 'Das Ressort, das eine Maßnahme verantwortet und über sie berichtet. Andere können beteiligt sein.',
    },
    revision: {
      name: 'Fassung',
      text: 'Ein beschlossener Stand des ganzen Plans mit Nummer und Datum. Eine veröffentlichte Fassung ändert sich nie mehr. Es gilt die jüngste, die am Stichtag schon wirksam war.',
    },
    carryForward: {
      name: 'Fortschreibung',
      text: 'Die Arbeit an der nächsten Fassung: Ressorts passen ihre Inhalte an, zwei Personen der Geschäftsstelle des CIO geben sie frei.',
    },
    ledger: {
      name: 'Änderungsbuch',
      text: 'Die Liste aller Änderungen des Plans über alle Fassungen, jede mit Grund und Beschluss.',
    },
    weakening: {
      name: 'Abschwächung',
      text: 'Eine Änderung, mit der etwas gestrichen, später terminiert oder ein Zielwert gesenkt wird. Sie braucht immer einen Grund.',
    },
    cabinetReport: {
      name: 'Kabinettsbericht',
      text: 'Der Bericht über den Stand des Masterplans zu einem Stichtag. Er entsteht auf Knopfdruck. Dieselbe Auswahl ergibt immer dieselbe Datei.',
    },
    reportingDate: {
      name: 'Stichtag',
      text: 'Der Tag, zu dem der Stand betrachtet wird. Was später gemeldet wurde, zählt dann nicht mit. Übliche Stichtage für Meldungen sind der 15. April und der 15. Oktober.',
    },
    round: {
      name: 'Berichtsrunde',
      text: 'Der Zeitraum, in dem alle Ressorts zum selben Stichtag melden. Die Meldungen sind zehn Arbeitstage nach dem Stichtag fällig. Eine abgeschlossene Runde ist gesperrt.',
    },
    statusReport: {
      name: 'Statusmeldung',
      text: 'Was ein Ressort zu einer Maßnahme meldet: Umsetzungsstand, Sachstand, nächste Schritte und Zeitplan. Sie zählt erst, wenn die Geschäftsstelle des CIO sie angenommen hat.',
    },
    lifecycle: {
      name: 'Umsetzungsstand',
      text: 'Wie weit eine Maßnahme in ihrem Ablauf ist. Ihn meldet das Ressort; der Kalender setzt nie etwas auf abgeschlossen.',
    },
    stateOfAffairs: {
      name: 'Sachstand',
      text: 'Der gemeldete Stand einer Maßnahme in Worten: was getan ist und was sie aufhält.',
    },
    progress: {
      name: 'Fortschritt',
      text: 'Der gemeldete Anteil in Prozent. Fehlt er, zählt der Anteil der erreichten Wegmarken. Vergangene Zeit ist nie Fortschritt.',
    },
    release: {
      name: 'Freigabe',
      text: 'Die Koordination eines Ressorts bestätigt eine Meldung, bevor sie das Haus verlässt. Niemand gibt die eigene Meldung frei.',
    },
    acceptance: {
      name: 'Annahme',
      text: 'Die Geschäftsstelle des CIO prüft eine freigegebene Meldung und nimmt sie an oder gibt sie mit einem Hinweis zurück.',
    },
    erratum: {
      name: 'Berichtigung (Erratum)',
      text: 'Eine neue Meldung, die eine frühere aus einer abgeschlossenen Runde richtigstellt. Beide bleiben sichtbar.',
    },
    cioOffice: {
      name: 'Geschäftsstelle des CIO',
      text: 'Sie steuert den Masterplan: eröffnet Berichtsrunden, nimmt Meldungen an, bewertet Maßnahmen und veröffentlicht Fassungen. CIO ist der Beauftragte für Informationstechnologie des Freistaates Sachsen.',
    },
    visibility: {
      name: 'Sichtbarkeit',
      text: 'Wer eine Angabe lesen darf. Eine interne Bemerkung verlässt nie das Ressort und die Geschäftsstelle des CIO.',
    },
  },
  en: {
    masterplan: {
      name: 'Masterplan',
      text: 'The plan by which Saxony makes its administration digital. The cabinet adopted it on 19 March 2019. It consists of goals, the ministries’ implementation plans and the catalogue of measures.',
    },
    goal: {
      name: 'Goal',
      text: 'What the Masterplan is bound to reach, by when, and how it is measured. Core goal 1, for example: all OZG services are online by the end of 2022.',
    },
    guideline: {
      name: 'Guideline',
      text: 'A principle that everybody follows. A guideline has no progress of its own.',
    },
    indicator: {
      name: 'Indicator',
      text: 'The figure by which a goal is measured, with its formula. For example the share of services that are online.',
    },
    ministry: {
      name: 'Ministry (Ressort)',
      text: 'A ministry or the State Chancellery. Where a ministry is renamed, its successor carries the plan on.',
    },
    implementationPlan: {
      name: 'Implementation plan',
      text: 'The way of one ministry: where it stands today and by which milestones it reaches its goal. Each ministry has exactly one in each revision.',
    },
    milestone: {
      name: 'Milestone',
      text: 'A planned step with a date on the way to a goal. It is overdue once the whole planned period has passed without it being reached.',
    },
    measure: {
      name: 'Measure',
      text: 'A project of the state or of municipalities that makes milestones possible. All measures together are the catalogue of measures.',
    },
    baseComponent: {
      name: 'Base component',
      text: 'A building block that all authorities share, such as the Amt24 portal or electronic payment. Many measures depend on it.',
    },
    lead: {
      name: 'Lead',
      text: 'The ministry that answers for a measure and reports on it. Others may take part.',
    },
    revision: {
      name: 'Revision',
      text: 'One adopted state of the whole plan with a number and a date. A published revision never changes again. The latest one that had taken effect by the day shown is in force.',
    },
    carryForward: {
      name: 'Next revision',
      text: 'Work on the next revision: ministries adapt their content, two people of the CIO office publish it.',
    },
    ledger: {
      name: 'Change ledger',
      text: 'The list of all changes of the plan over all revisions, each with its reason and decision.',
    },
    weakening: {
      name: 'Weakening',
      text: 'A change that drops something, moves a date later or lowers a target. It always needs a reason.',
    },
    cabinetReport: {
      name: 'Cabinet report',
      text: 'The report on the state of the Masterplan as of a day. It is made at the press of a button. The same choices always give the same file.',
    },
    reportingDate: {
      name: 'Reporting date',
      text: 'The day by which the state is judged. What was reported later does not count. The usual reporting dates are 15 April and 15 October.',
    },
    round: {
      name: 'Reporting round',
      text: 'The time in which all ministries report as of the same day. Reports are due ten working days after the reporting date. A closed round is locked.',
    },
    statusReport: {
      name: 'Status report',
      text: 'What a ministry reports on a measure: lifecycle, state of affairs, next steps and schedule. It counts once the CIO office has accepted it.',
    },
    lifecycle: {
      name: 'Lifecycle',
      text: 'How far a measure is on its way. The ministry reports it; the calendar never completes anything.',
    },
    stateOfAffairs: {
      name: 'State of affairs',
      text: 'The reported state of a measure in words: what has been done and what holds it up.',
    },
    progress: {
      name: 'Progress',
      text: 'The reported percentage. Without one, the share of milestones reached. Elapsed time is never progress.',
    },
    release: {
      name: 'Release',
      text: 'A ministry’s coordinator confirms a report before it leaves the house. Nobody releases their own report.',
    },
    acceptance: {
      name: 'Acceptance',
      text: 'The CIO office checks a released report and accepts it, or returns it with a comment.',
    },
    erratum: {
      name: 'Erratum',
      text: 'A new report that corrects an earlier one of a closed round. Both stay visible.',
    },
    cioOffice: {
      name: 'CIO office',
      text: 'It steers the Masterplan: opens reporting rounds, accepts reports, rates measures and publishes revisions. The CIO is Saxony’s commissioner for information technology.',
    },
    visibility: {
      name: 'Visibility',
      text: 'Who may read a field. An internal remark never leaves the ministry and the CIO office.',
    },
  },
});
