import type { Words } from '../../frame/import-kind.ts';

/** What only rows for the draft can have. */
export const DRAFT_FAULTS = {
  CODE_DROPPED: {
    de: 'Das wurde in diesem Entwurf gestrichen. Nehmen Sie das Streichen zurück, statt die Kennung neu zu vergeben.',
    en: 'This was dropped in this draft. Undo that instead of giving the code anew.',
  },
  CODE_TAKEN: {
    de: 'Die Kennung ist in einer früheren Fassung vergeben und bleibt es. Wählen Sie eine andere.',
    en: 'The code is taken by an earlier revision for good. Choose another one.',
  },
  KIND_FIXED: {
    de: 'Die Art einer Maßnahme steht fest, sobald eine Fassung sie enthält.',
    en: 'The kind of a measure is fixed once a revision holds it.',
  },
  LEAD_FIXED: {
    de: 'Die Federführung wechselt nur die Geschäftsstelle des CIO.',
    en: 'Only the CIO office changes the lead.',
  },
  HANDED_IN: {
    de: 'Dieser Teil ist als fertig gemeldet und für Ihr Ressort gesperrt. Holen Sie ihn zurück, um ihn zu ändern.',
    en: 'This part is handed in and locked for your ministry. Take it back to change it.',
  },
  END_BEFORE_START: {
    de: 'Das geplante Ende ({end}) liegt vor dem geplanten Beginn ({start}).',
    en: 'The planned end ({end}) lies before the planned start ({start}).',
  },
  DEPENDS_ON_ITSELF: {
    de: 'Eine Maßnahme kann nicht von sich selbst abhängen.',
    en: 'A measure cannot depend on itself.',
  },
  CYCLE: {
    de: 'Diese Maßnahmen würden aufeinander warten: {codes}.',
    en: 'These measures would wait for each other: {codes}.',
  },
  TOPIC_AREA_UNKNOWN: { de: 'Dieses Themenfeld gibt es nicht.', en: 'There is no such topic area.' },
  PLAN_UNKNOWN: {
    de: 'Diese Umsetzungsplanung enthält der Entwurf nicht.',
    en: 'The draft holds no such implementation plan.',
  },
  PLAN_FIXED: {
    de: 'Eine Wegmarke bleibt in ihrer Umsetzungsplanung ({plan}).',
    en: 'A milestone stays in its implementation plan ({plan}).',
  },
  NO_NEW_PLAN: {
    de: 'Jedes Ressort hat eine Umsetzungsplanung; neue lassen sich nicht importieren.',
    en: 'Each ministry has one implementation plan; new ones cannot be imported.',
  },
} as const satisfies Readonly<Record<string, Words>>;
