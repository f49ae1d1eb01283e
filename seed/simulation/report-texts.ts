import { type PlanDate, compareDays } from '../../shared/domain/plan-date.ts';
import { formatDay, formatPlanDate } from '../../shared/i18n/index.ts';
import type { MeasureContent, MilestoneContent } from '../plan/content.ts';
import type { Random } from '../random.ts';
import type { Situation } from './report-plan.ts';

/** What a text may speak of. */
export interface TextFacts {
  readonly measure: MeasureContent;
  readonly situation: Situation;
  /** Linked milestones with their day, newest first, and the open ones, next due first. */
  readonly reached: readonly { milestone: MilestoneContent; actual: string }[];
  readonly open: readonly MilestoneContent[];
}

type Lines = readonly [string, ...string[]];

const RUNNING: Lines = [
  'Die Arbeiten verlaufen nach Plan.',
  'Die Umsetzung liegt im vorgesehenen Rahmen.',
  'Die vorgesehenen Arbeitsschritte des Berichtszeitraums sind erledigt.',
  'Der Betrieb läuft stabil, Änderungen wurden planmäßig eingespielt.',
];
const PERMANENT: Lines = [
  'Die Aufgabe wird dauerhaft wahrgenommen; besondere Vorkommnisse gab es nicht.',
  'Der Regelbetrieb läuft, Anpassungen wurden nach Bedarf vorgenommen.',
  'Das Angebot wird genutzt und fortlaufend gepflegt.',
  'Im Berichtszeitraum wurden kleinere Verbesserungen umgesetzt.',
];
const SLIPPING: Lines = [
  'Die Umsetzung kommt voran, liegt aber hinter dem geplanten Ende.',
  'Abstimmungen haben länger gedauert als vorgesehen.',
  'Die Erprobung hat Nachbesserungen ergeben, die noch eingearbeitet werden.',
  'Fachliche Anforderungen sind hinzugekommen, der Zeitpuffer ist verbraucht.',
];
const LATE: Lines = [
  'Der geplante Termin ist nicht zu halten.',
  'Wesentliche Vorarbeiten fehlen noch, der Rückstand ist erheblich.',
  'Personal stand nur eingeschränkt zur Verfügung, der Verzug hat sich vergrößert.',
  'Die Pandemie hat beteiligte Stellen gebunden; der Zeitplan wird überarbeitet.',
];
const WAITING: Lines = [
  'Mit der Umsetzung wurde noch nicht begonnen.',
  'Konzept und Zuständigkeiten werden vorbereitet.',
  'Der Beginn hängt von einer noch ausstehenden Entscheidung ab.',
];
const NEXT_RUNNING: Lines = [
  'Fortführung der laufenden Arbeiten und Abnahme der nächsten Ausbaustufe.',
  'Auswertung der Rückmeldungen und Anpassung der Dokumentation.',
  'Schulung weiterer Beschäftigter und Ausweitung auf weitere Stellen.',
  'Abstimmung des nächsten Arbeitspakets mit den beteiligten Stellen.',
];
const NEXT_LATE: Lines = [
  'Neuer Zeitplan wird mit dem CIO-Büro abgestimmt.',
  'Zusätzliche Unterstützung durch den IT-Dienstleister ist angefragt.',
  'Offene Punkte werden priorisiert, ein verringerter Umfang wird geprüft.',
];

/** State of affairs (Sachstand): one sentence on the course, one on what was reached or is next. */
export function stateOfAffairs(facts: TextFacts, random: Random): string {
  const { measure, situation, reached, open } = facts;
  if (situation.lifecycle === 'COMPLETED') return completed(facts);
  if (situation.lifecycle === 'ON_HOLD')
    return 'Das Vorhaben ruht; über die Fortführung ist noch nicht entschieden.';
  if (situation.lifecycle === 'CANCELLED')
    return 'Das Vorhaben wird nicht weiterverfolgt, da die Nachfrage ausgeblieben ist.';
  const sentences = [random.pick(openingLines(facts))];
  const newest = reached[0];
  const next = open[0];
  if (newest && random.chance(0.8)) {
    sentences.push(`Erreicht wurde „${newest.milestone.title}“ (${formatDay('de', newest.actual)}).`);
  } else if (next && isLate(facts, next)) {
    sentences.push(
      `Die Wegmarke „${next.title}“ (geplant ${formatPlanDate('de', next.planned)}) ist noch offen.`,
    );
  } else if (measure.responsibleBody && random.chance(0.5)) {
    sentences.push(`Ausführend: ${measure.responsibleBody}.`);
  }
  if (situation.progressPercent !== null && situation.progressPercent > 0) {
    sentences.push(`Der Umsetzungsgrad wird auf ${situation.progressPercent} Prozent geschätzt.`);
  }
  return sentences.join(' ');
}

/** Next steps (Nächste Schritte). */
export function nextSteps(facts: TextFacts, random: Random): string {
  const { situation, open } = facts;
  if (situation.lifecycle === 'COMPLETED') return 'Keine; die Maßnahme ist in den Regelbetrieb übergegangen.';
  if (situation.lifecycle === 'ON_HOLD') return 'Entscheidung über die Wiederaufnahme herbeiführen.';
  if (situation.lifecycle === 'CANCELLED') return 'Abschlussdokumentation ablegen.';
  const sentences = [random.pick(situation.honest === 'RED' ? NEXT_LATE : NEXT_RUNNING)];
  const next = open[0];
  if (next) sentences.push(`Nächste Wegmarke: „${next.title}“.`);
  return sentences.join(' ');
}

/** Why the ministry sees its own light as it does. */
export function selfLightReason(facts: TextFacts): string | null {
  const { situation } = facts;
  if (situation.honest === 'GREEN') return null;
  const forecast = situation.forecastEnd ? ` Erwartetes Ende: ${written(situation.forecastEnd)}.` : '';
  return situation.honest === 'RED'
    ? `Termin nicht mehr erreichbar.${forecast}`
    : `Risiken im Zeitplan, Gegenmaßnahmen laufen.${forecast}`;
}

function completed({ measure, situation, reached }: TextFacts): string {
  const on = situation.actualEnd ? formatDay('de', situation.actualEnd) : '';
  const newest = reached[0];
  const mark = newest ? ` Letzte Wegmarke: „${newest.milestone.title}“.` : '';
  return `Die Maßnahme ist seit ${on} abgeschlossen. ${measure.description}${mark}`;
}

function openingLines({ measure, situation }: TextFacts): Lines {
  if (situation.lifecycle === 'PLANNED') return WAITING;
  if (situation.honest === 'RED') return LATE;
  if (situation.honest === 'YELLOW') return SLIPPING;
  return measure.plannedEnd === null ? PERMANENT : RUNNING;
}

function isLate({ situation }: TextFacts, milestone: MilestoneContent): boolean {
  const { forecastEnd } = situation;
  return (
    situation.honest !== 'GREEN' &&
    (!forecastEnd || compareDays(milestone.planned.date, forecastEnd.date) <= 0)
  );
}

function written(date: PlanDate): string {
  return formatPlanDate('de', date);
}
