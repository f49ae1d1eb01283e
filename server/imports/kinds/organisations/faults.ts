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
  LINEAGE_HELD: {
    de: 'Veröffentlichte Fassungen führen die Organisation in ihrer bisherigen Folge; behalten Sie die erste Vorgängerin bei, oder legen Sie eine Nachfolgerin an.',
    en: 'Published revisions hold the organisation in its present lineage; keep the first predecessor, or create a successor.',
  },
  NAME_HELD: {
    de: 'Veröffentlichte Fassungen führen die Umsetzungsplanung unter dem Namen „{name}“; legen Sie für einen neuen Namen eine Nachfolgerin an.',
    en: 'Published revisions hold the implementation plan under the name “{name}”; for a new name create a successor.',
  },
} as const satisfies Readonly<Record<string, Words>>;
