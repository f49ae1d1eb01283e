import type { FindingCode } from '../../../shared/domain/vocabulary.ts';
import { translator } from '../../../shared/i18n/index.ts';

const de = {
  finding: {
    MEASURE_WITHOUT_LEAD: 'Die Maßnahme hat keine Federführung. Wählen Sie, wer sie verantwortet.',
    DEPENDENCY_CYCLE: 'Diese Maßnahmen warten aufeinander: {related}. Lösen Sie eine der Abhängigkeiten.',
    DROPPED_WITHOUT_REASON:
      '{subject} ist ohne Begründung gestrichen. Nehmen Sie das Streichen zurück oder begründen Sie es.',
    END_BEFORE_START: 'Das geplante Ende ({end}) liegt vor dem geplanten Beginn ({start}).',
    NOT_AFTER_PREVIOUS: 'Die Fassung muss nach dem {previous} in Kraft treten, dem Beginn der Fassung davor.',
    NO_EFFECTIVE_DATE: 'Es steht noch nicht fest, ab wann die Fassung gilt.',
    WEAKENED_WITHOUT_REASON: 'Der Plan wird hier abgeschwächt, ohne dass ein Grund hinterlegt ist.',
    ENDS_AFTER_MILESTONE: 'Die Maßnahme endet {end}, nach der Wegmarke {other} ({otherDate}), die sie trägt.',
    STARTS_BEFORE_DEPENDENCY_ENDS:
      'Die Maßnahme beginnt {start}, bevor {other} endet ({otherDate}), wovon sie abhängt.',
    LEAD_NOT_VALID:
      'Die federführende Stelle besteht am Tag des Inkrafttretens nicht. Wählen Sie die Nachfolge.',
    PART_NOT_SUBMITTED: 'Das Ressort hat seinen Teil noch nicht als fertig gemeldet.',
    NO_DECISION: 'Zum Beschluss über die Fassung ist keine Fundstelle hinterlegt.',
    GOAL_WITHOUT_MILESTONE: 'Keine Wegmarke dient diesem Ziel.',
    MILESTONE_WITHOUT_ACTIVE_MEASURE: 'Keine laufende Maßnahme trägt diese Wegmarke.',
    MEASURE_WITHOUT_CONTACT: 'Zur Maßnahme ist keine Ansprechstelle angegeben.',
  } satisfies Record<FindingCode, string>,
};

const en: typeof de = {
  finding: {
    MEASURE_WITHOUT_LEAD: 'The measure has no lead. Choose who answers for it.',
    DEPENDENCY_CYCLE: 'These measures wait for each other: {related}. Remove one of the dependencies.',
    DROPPED_WITHOUT_REASON: '{subject} is dropped without a reason. Undo that or give a reason.',
    END_BEFORE_START: 'The planned end ({end}) lies before the planned start ({start}).',
    NOT_AFTER_PREVIOUS: 'The revision must come into force after {previous}, the start of the one before.',
    NO_EFFECTIVE_DATE: 'It is not set yet from when on the revision is in force.',
    WEAKENED_WITHOUT_REASON: 'The plan is weakened here, and no reason is on record.',
    ENDS_AFTER_MILESTONE:
      'The measure ends {end}, after the milestone {other} ({otherDate}) that it underpins.',
    STARTS_BEFORE_DEPENDENCY_ENDS:
      'The measure starts {start}, before {other} ends ({otherDate}), which it depends on.',
    LEAD_NOT_VALID:
      'The lead does not exist on the day on which the revision takes effect. Choose its successor.',
    PART_NOT_SUBMITTED: 'The ministry has not handed in its part yet.',
    NO_DECISION: 'No reference of the decision on the revision is on record.',
    GOAL_WITHOUT_MILESTONE: 'No milestone serves this goal.',
    MILESTONE_WITHOUT_ACTIVE_MEASURE: 'No active measure underpins this milestone.',
    MEASURE_WITHOUT_CONTACT: 'The measure names no contact.',
  },
};

export const FINDING_TEXTS = { de, en };

/** What a finding says, and what to do. */
export const findingText = translator(FINDING_TEXTS);
