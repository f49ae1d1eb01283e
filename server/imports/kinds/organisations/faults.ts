import type { Words } from '../../frame/import-kind.ts';

/** What can be wrong with a row of organisations. */
export const ORGANISATION_FAULTS = {
  nameMissing: { de: 'Hier fehlt der Name.', en: 'The name is missing here.' },
  validityReversed: { de: 'Der letzte Tag liegt vor dem ersten.', en: 'The last day lies before the first.' },
  successionNeedsStart: {
    de: 'Wer Vorgänger hat, braucht den Tag, seit dem es die Organisation gibt.',
    en: 'Whoever has predecessors needs the day since which the organisation exists.',
  },
  SUCCESSION_CYCLE: {
    de: 'Damit wäre die Organisation ihre eigene Vorgängerin.',
    en: 'That would make the organisation its own predecessor.',
  },
  PREDECESSOR_LATER: {
    de: 'Vorgänger enden am Tag davor; {code} begann erst später.',
    en: 'Predecessors end on the day before; {code} began later.',
  },
} as const satisfies Readonly<Record<string, Words>>;
