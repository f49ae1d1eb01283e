import type { Day } from '../../shared/domain/plan-date.ts';

/** Head of a revision of the demonstration plan. */
export interface RevisionHead {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly effectiveDate: Day;
  /** Null for the draft. */
  readonly decidedOn: Day | null;
  readonly decisionReference: string | null;
  /** When the draft was opened, instant in UTC. */
  readonly openedAt: string;
  readonly published: boolean;
}

export const PLAN = {
  code: 'MDVS',
  title: 'Masterplan Digitale Verwaltung Sachsen',
  adoptedOn: '2019-03-19',
  targetDate: '2022-12-31',
} as const;

/** The day on which the demonstration stands still; nothing later is known to it. */
export const DEMO_TODAY: Day = '2021-10-15';

export const REVISIONS: readonly RevisionHead[] = [
  {
    number: 1,
    title: 'Masterplan, wie vom Kabinett beschlossen',
    summary:
      'Erste Fassung mit Zielteil, Umsetzungsplanungen der Ressorts und Maßnahmenkatalog, aus öffentlichen Quellen nachgebildet.',
    effectiveDate: '2019-03-19',
    decidedOn: '2019-03-19',
    decisionReference: 'Kabinettsbeschluss vom 19. März 2019',
    openedAt: '2019-01-15T08:00:00.000Z',
    published: true,
  },
  {
    number: 2,
    title: 'Erste Fortschreibung',
    summary:
      'Übernimmt die Neuabgrenzung der Ressorts vom 20. Dezember 2019, die Neufassung des E-Government-Gesetzes und das Informationssicherheitsgesetz.',
    effectiveDate: '2020-03-15',
    decidedOn: '2020-03-10',
    decisionReference: 'Kabinettsvorlage FS-2020/1 (simuliert)',
    openedAt: '2020-01-20T08:00:00.000Z',
    published: true,
  },
  {
    number: 3,
    title: 'Zweite Fortschreibung',
    summary:
      'Nimmt kommunale Umsetzungsprogramme auf, ordnet das Verwaltungsnetz neu und terminiert verspätete Wegmarken.',
    effectiveDate: '2020-11-15',
    decidedOn: '2020-11-10',
    decisionReference: 'Kabinettsvorlage FS-2020/2 (simuliert)',
    openedAt: '2020-09-14T08:00:00.000Z',
    published: true,
  },
  {
    number: 4,
    title: 'Dritte Fortschreibung',
    summary:
      'Ergänzt Onlineanträge der Kommunen, die Digital-Lotsen und die weiteren Zweige der elektronischen Verfahrensakte.',
    effectiveDate: '2021-09-15',
    decidedOn: '2021-09-07',
    decisionReference: 'Kabinettsvorlage FS-2021/1 (simuliert)',
    openedAt: '2021-06-21T08:00:00.000Z',
    published: true,
  },
  {
    number: 5,
    title: 'Vierte Fortschreibung',
    summary: 'Entwurf für 2022: terminiert überfällige Maßnahmen neu und nimmt weitere Vorhaben auf.',
    effectiveDate: '2022-03-15',
    decidedOn: null,
    decisionReference: null,
    openedAt: '2021-10-01T08:00:00.000Z',
    published: false,
  },
];

/** The published revision in force on a day; null before the first. */
export function revisionOn(day: Day): RevisionHead | null {
  return REVISIONS.findLast((revision) => revision.published && revision.effectiveDate <= day) ?? null;
}

/** What an edition must be known by to enter a revision: its effective date, and never later than the demonstration's today. */
export function knownBy(revision: RevisionHead): Day {
  return revision.effectiveDate < DEMO_TODAY ? revision.effectiveDate : DEMO_TODAY;
}
