import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp } from '../support/test-app.ts';

/**
 * Revision 1 (2019-03-19) against revision 4 (2021-09-15), read from the public sources by hand: a measure's editions
 * known on the one day and on the other. Nothing here is computed.
 */
const NEW_EDITIONS: Readonly<
  Record<string, Readonly<Record<string, readonly [string | null, string | null]>>>
> = {
  'M-AMT24': {
    title: ['Ausbau des Serviceportals Amt24', 'Amt24 als gesetzliches Verwaltungsportal'],
    level: ['STATE', 'JOINT'],
  },
  'M-DIANA': {
    title: ['DIANAweb: GIS-Antrag verpflichtend', 'DIANAweb: Einreichbestätigung ersetzt Papier'],
    plannedEnd: [null, '2021-03-27'],
  },
  'M-EGOVG': {
    title: ['Novelle des E-Government-Gesetzes', 'Neufassung des E-Government-Gesetzes'],
    plannedEnd: ['2019', '2019-11-08'],
  },
  'M-ELBA': {
    title: ['Elektronische Bohranzeige ELBA.SAX', 'ELBA.SAX 2.0'],
    level: ['STATE', 'JOINT'],
    responsibleBody: ['LfULG', 'LfULG, Oberbergamt, untere Wasserbehörden'],
    plannedEnd: [null, '2019-08-21'],
    partners: ['LFULG', 'LFULG, OBA'],
  },
  'M-ERECH': {
    title: ['Einführung der elektronischen Rechnung', 'Zentrale Infrastruktur E-Rechnung (OZG-RE und ZRL)'],
    responsibleBody: ['Sächsische Staatskanzlei', 'Sächsische Staatskanzlei und SAKD'],
    start: ['2018-11-20', '2019-08-26'],
    partners: [null, 'SAKD'],
  },
  'M-IKFZ': {
    title: ['An-, Um- und Abmeldung von Kraftfahrzeugen online', 'i-Kfz über eKOL-KFZ verfügbar'],
    plannedEnd: ['2022-12-31', '2020-04'],
    dependsOn: ['BAK-06, M-AMT24', 'BAK-06, M-AMT24, M-EID'],
  },
  'M-ISICHG': {
    title: ['Informationssicherheitsgesetz: Einbringung', 'Informationssicherheitsgesetz in Kraft'],
    plannedEnd: ['2019-08', '2019-08-31'],
  },
  'M-OPENDATA': {
    title: ['Sächsisches Open-Data-Portal (Ziel Masterplan)', 'Open-Data-Portal online'],
    plannedEnd: ['2020-12-31', '2021-02-17'],
  },
  'M-SAXCERT': {
    title: [
      'SAX.CERT: personelle Verstärkung und kommunale Servicestelle',
      'SAX.CERT: Verdopplung auf 14 Stellen gefordert',
    ],
    plannedEnd: [null, '2022'],
  },
};

/** Taken over by the ministry of regional development, founded on 2019-12-20. */
const TO_REGIONAL_DEVELOPMENT = ['BAK-05', 'M-GEONB', 'M-WOHN'];
/** Unchanged in themselves; a milestone or a dependency came to them. */
const LINKED_ANEW = 'BAK-02 BAK-04 BAK-06 BAK-09 BAK-11 M-ELG M-INFBEL M-ONLBET M-ONLW'.split(' ');
/** Days that each milestone moved, counted on a calendar from the last day of one period to that of the other. */
const MILESTONES: Readonly<Record<string, readonly [string, string, number]>> = {
  'W-SK-03': ['2020', '2021-Q1', 90],
  'W-SK-12': ['2020', '2021-06', 181],
  'W-SK-13': ['2020', '2021-12', 365],
  'W-SK-28': ['2020-12', '2021-06', 181],
  'W-SK-29': ['2021-12', '2022-12', 365],
  'W-SMF-01': ['2020-12', '2021-06', 181],
  'W-SMF-03': ['2020-Q4', '2021-01', 31],
  'W-SMI-04': ['2020-01', '2020-03', 60],
  'W-SMI-06': ['2020-06', '2021-Q1', 274],
  'W-SMJUS-03': ['2020-02', '2020-04', 61],
  'W-SMS-01': ['2020', '2021-06', 181],
  'W-SMUL-03': ['2020-Q3', '2021-02', 151],
  'W-SMWA-01': ['2019-08', '2020-04', 243],
  'W-SMWA-04': ['2020-12', '2021-09', 273],
  'W-SMWK-01': ['2020-02', '2020-09', 214],
};

const COMPARISON = `{ compareRevisions(base: 1, head: 4) {
  counts { kind added removed changed unchanged weakened }
  changes { kind code change related weakenings reasons { reason } fields { field before after daysMoved weakening } }
  summary { measuresBefore measuresAfter measuresKept measuresEntered measuresLeft comparableEnds endsMovedLater
    endsMovedEarlier milestonesMovedLater milestonesMovedEarlier } } }`;

interface Change {
  readonly kind: string;
  readonly code: string;
  readonly change: string;
  readonly related: readonly string[];
  readonly weakenings: readonly string[];
  readonly reasons: readonly { readonly reason: string }[];
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly daysMoved: number | null;
    readonly weakening: string | null;
  }[];
}

describe.each(DATABASE_KINDS)('revision 1 against revision 4 on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  let comparison: { counts: readonly object[]; changes: readonly Change[]; summary: object };
  beforeAll(async () => {
    app = await startSeededApp(kind, { publicAccess: true });
    ({ compareRevisions: comparison } = await app.get<{ compareRevisions: typeof comparison }>(COMPARISON));
  });
  afterAll(() => app.stop());

  const measures = (change: string) =>
    comparison.changes.filter((each) => each.kind === 'MEASURE' && each.change === change);
  const codes = (changes: readonly Change[]) => changes.map(({ code }) => code).toSorted();

  test('70 measures became 110: 42 came, two went, 68 stayed, 21 of them changed', () => {
    expect(comparison.counts).toContainEqual({
      kind: 'MEASURE',
      added: 42,
      removed: 2,
      changed: 21,
      unchanged: 47,
      weakened: 2,
    });
    expect(comparison.counts).toContainEqual({
      kind: 'MILESTONE',
      added: 51,
      removed: 0,
      changed: 15,
      unchanged: 33,
      weakened: 15,
    });
    expect(comparison.summary).toEqual({
      measuresBefore: 70,
      measuresAfter: 110,
      measuresKept: 68,
      measuresEntered: 42,
      measuresLeft: 2,
      comparableEnds: 19,
      endsMovedLater: 1,
      endsMovedEarlier: 2,
      milestonesMovedLater: 15,
      milestonesMovedEarlier: 0,
    });
  });

  test('every measure that changed is one that the sources let change', () => {
    expect(codes(measures('CHANGED'))).toEqual(
      [...Object.keys(NEW_EDITIONS), ...TO_REGIONAL_DEVELOPMENT, ...LINKED_ANEW].toSorted(),
    );
  });

  test.each(Object.entries(NEW_EDITIONS))('%s says what its sources say', (code, expected) => {
    const change = measures('CHANGED').find((each) => each.code === code);
    const found = Object.fromEntries(
      (change?.fields ?? [])
        .filter(({ field }) => field !== 'description' && field !== 'milestones')
        .map(({ field, before, after }) => [field, [before, after]]),
    );
    expect(found).toEqual(expected);
  });

  test('a measure that only its links or its ministry changed says nothing else', () => {
    for (const { code, fields } of measures('CHANGED')) {
      const names = fields.map(({ field }) => field).filter((field) => field !== 'description');
      if (LINKED_ANEW.includes(code))
        expect(['milestones', 'dependsOn']).toEqual(expect.arrayContaining(names));
      if (TO_REGIONAL_DEVELOPMENT.includes(code)) {
        expect(fields).toContainEqual(
          expect.objectContaining({ field: 'ministry', before: 'INTERIOR', after: 'REGIONAL' }),
        );
      }
    }
  });

  test('one measure merged into another, one split in four; nothing was dropped', () => {
    expect(measures('REMOVED')).toEqual([]);
    expect(measures('MERGED').map(({ code, related }) => [code, related])).toEqual([['M-KDN', ['M-SVN']]]);
    expect(measures('SPLIT').map(({ code, related }) => [code, related])).toEqual([
      ['M-EAKTE-JUS', ['M-EAKTE-AG', 'M-EAKTE-ARB', 'M-EAKTE-LG', 'M-EAKTE-SOZ']],
    ]);
  });

  test('fifteen milestones are later, by the days of the calendar, and each has its reason', () => {
    const moved = comparison.changes.filter((each) => each.kind === 'MILESTONE' && each.change === 'CHANGED');
    expect(
      Object.fromEntries(
        moved.map(({ code, fields: [field] }) => [code, [field?.before, field?.after, field?.daysMoved]]),
      ),
    ).toEqual(MILESTONES);
    for (const { weakenings, reasons } of moved) {
      expect(weakenings).toEqual(['MOVED_LATER']);
      expect(reasons[0]?.reason).toMatch(/\S/);
    }
  });

  test('the weakened measures are the later portal and the later start of the e-invoice', () => {
    const weakened = comparison.changes.filter(
      (each) => each.kind === 'MEASURE' && each.weakenings.length > 0,
    );
    expect(codes(weakened)).toEqual(['M-ERECH', 'M-OPENDATA']);
    expect(weakened.flatMap(({ fields }) => fields.flatMap(({ daysMoved }) => daysMoved ?? []))).toEqual(
      expect.arrayContaining([279, 48]),
    );
  });

  test('the file for people speaks in words, the file for machines in the words of the API', async () => {
    const file = async (name: string) => (await fetch(`${app.url}/exports/${name}?base=1&head=4`)).text();
    const csv = await file('comparison.csv');
    expect(csv).toContain('BAK-05;Basiskomponente Geodaten;SMR;geändert;Ressort;SMI;SMR');
    expect(csv).not.toMatch(/REGIONAL|STATE|JOINT/);
    const rows = JSON.parse(await file('comparison.json')) as { code: string; field: string | null }[];
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'MEASURE', code: 'BAK-05', field: 'ministry', after: 'REGIONAL' }),
    );
  });
});
