import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeForecast } from '../../../shared/domain/forecast-verdict.ts';
import { type ForecastFacts, forecastSentences } from '../../../shared/i18n/forecast-sentences.ts';

const FACTS: ForecastFacts = {
  online: 84,
  total: 462,
  targetDate: '2022-12-31',
  unit: 'OZG-Leistungen',
  scope: '',
  enoughData: true,
  probabilityByTarget: 0.12,
  requiredPerMonth: 26,
  observedPerMonth: 4.5,
  path: [
    { date: '2022-11-30', p50: 147 },
    { date: '2022-12-31', p50: 151.4 },
    { date: '2023-01-31', p50: 156 },
  ],
  p50Completion: '2028-09-30',
};

describe('the verdict on a forecast', () => {
  it.each([
    ['NOTHING_TO_COUNT', { online: 0, total: 0 }],
    ['REACHED', { online: 462 }],
    ['REACHED', { online: 462, requiredPerMonth: 0, enoughData: false, probabilityByTarget: null }],
    ['PAST', { requiredPerMonth: null, probabilityByTarget: 0 }],
    ['NOT_ENOUGH', { enoughData: false, probabilityByTarget: null }],
    ['UNLIKELY', { probabilityByTarget: 0.499 }],
    ['LIKELY', { probabilityByTarget: 0.5 }],
  ] as const)('is %s for %o', (verdict, change) => {
    expect(judgeForecast({ ...FACTS, ...change })).toBe(verdict);
  });
});

describe('a forecast in two sentences', () => {
  it.each([
    [
      'unlikely',
      {},
      'Das Ziel, bis zum 31.12.2022 alle 462 OZG-Leistungen online zu bringen, wird beim bisherigen Tempo voraussichtlich verfehlt: Zu erwarten sind dann etwa 151; das ganze Ziel wird in 12 von 100 durchgerechneten Verläufen erreicht.',
      'Zuletzt kamen im Schnitt 4,5 je Monat hinzu; nötig wären ab jetzt 26,0 je Monat, das 5,8-Fache.',
    ],
    [
      'impossible within a topic area',
      { probabilityByTarget: 0, scope: ' im Themenfeld „Gesundheit“', total: 57, online: 9 },
      'Das Ziel, bis zum 31.12.2022 alle 57 OZG-Leistungen im Themenfeld „Gesundheit“ online zu bringen, wird beim bisherigen Tempo voraussichtlich verfehlt: Zu erwarten sind dann etwa 151; das ganze Ziel wird in keinem von 2.000 durchgerechneten Verläufen erreicht.',
      'Zuletzt kamen im Schnitt 4,5 je Monat hinzu; nötig wären ab jetzt 26,0 je Monat, das 5,8-Fache.',
    ],
    [
      'unlikely at a standstill',
      { probabilityByTarget: 0.001, observedPerMonth: 0 },
      'Das Ziel, bis zum 31.12.2022 alle 462 OZG-Leistungen online zu bringen, wird beim bisherigen Tempo voraussichtlich verfehlt: Zu erwarten sind dann etwa 151; das ganze Ziel wird in weniger als 1 von 100 durchgerechneten Verläufen erreicht.',
      'In den letzten zwölf Monaten kam unter dem Strich keine hinzu; nötig wären ab jetzt 26,0 je Monat.',
    ],
    [
      'likely',
      { probabilityByTarget: 0.873, observedPerMonth: 30 },
      'Das Ziel, bis zum 31.12.2022 alle 462 OZG-Leistungen online zu bringen, wird beim bisherigen Tempo voraussichtlich erreicht: So kommt es in 87 von 100 durchgerechneten Verläufen.',
      'Zuletzt kamen im Schnitt 30,0 je Monat hinzu; nötig sind ab jetzt 26,0 je Monat.',
    ],
    [
      'certain',
      { probabilityByTarget: 1, observedPerMonth: 30 },
      'Das Ziel, bis zum 31.12.2022 alle 462 OZG-Leistungen online zu bringen, wird beim bisherigen Tempo voraussichtlich erreicht: So kommt es in allen 2.000 durchgerechneten Verläufen.',
      'Zuletzt kamen im Schnitt 30,0 je Monat hinzu; nötig sind ab jetzt 26,0 je Monat.',
    ],
    [
      'reached',
      { online: 462, requiredPerMonth: 0, probabilityByTarget: 1 },
      'Das Ziel zum 31.12.2022 ist erreicht: Online sind alle 462 OZG-Leistungen.',
      'Es muss keine mehr hinzukommen.',
    ],
    [
      'past the target date',
      { requiredPerMonth: null },
      'Der Zieltermin 31.12.2022 ist verstrichen: 84 von 462 OZG-Leistungen sind online, 378 fehlen.',
      'Zuletzt kamen im Schnitt 4,5 je Monat hinzu; geht es so weiter, sind im mittleren Verlauf am 30.09.2028 alle online.',
    ],
    [
      'past it at a standstill',
      { requiredPerMonth: null, observedPerMonth: 0, p50Completion: null },
      'Der Zieltermin 31.12.2022 ist verstrichen: 84 von 462 OZG-Leistungen sind online, 378 fehlen.',
      'In den letzten zwölf Monaten kam unter dem Strich keine hinzu; bei diesem Tempo ist nicht abzusehen, wann alle online sind.',
    ],
    [
      'not enough data',
      { enoughData: false, probabilityByTarget: null, observedPerMonth: null, path: [], p50Completion: null },
      'Ob bis zum 31.12.2022 alle 462 OZG-Leistungen online sind, lässt sich noch nicht sagen: Eine Prognose braucht sechs Monate mit Meldungen.',
      'Wie schnell es geht, lässt sich erst nach zwölf Monaten mit Meldungen sagen; nötig wären ab jetzt 26,0 je Monat.',
    ],
    [
      'nothing to count',
      { online: 0, total: 0, scope: ' im Themenfeld „Gesundheit“' },
      'Hier gibt es keine OZG-Leistungen im Themenfeld „Gesundheit“, die Sachsen online bringen müsste.',
      'Darum gibt es dafür keine Prognose.',
    ],
  ])('%s', (_case, change, first, second) => {
    expect(forecastSentences({ ...FACTS, ...change }, 'de')).toEqual([first, second]);
  });

  it('says the same in English', () => {
    expect(forecastSentences({ ...FACTS, unit: 'OZG services' }, 'en')).toEqual([
      'The target to bring all 462 OZG services online by 31 December 2022 will probably be missed at the pace so far: about 151 are to be expected by then; the whole target is met in 12 of 100 calculated courses.',
      'Lately 4.5 a month were added on average; 26.0 a month would be needed from now on, 5.8 times as many.',
    ]);
  });

  it('calls a single service by its number, and what is expected today where no month ends before the target', () => {
    const facts = { ...FACTS, online: 0, total: 1, path: [], probabilityByTarget: 0.2 };
    expect(forecastSentences(facts, 'de')[0]).toMatch(/die eine Leistung online.*etwa 0;/);
  });

  it('are two whole sentences in both languages, whatever the numbers', () => {
    const facts = fc.record({
      online: fc.nat(50),
      total: fc.nat(50),
      targetDate: fc.constant('2022-12-31'),
      unit: fc.constant('OZG-Leistungen'),
      scope: fc.constant(''),
      enoughData: fc.boolean(),
      probabilityByTarget: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      requiredPerMonth: fc.option(fc.double({ min: 0, max: 50, noNaN: true })),
      observedPerMonth: fc.option(fc.double({ min: -5, max: 50, noNaN: true })),
      path: fc.constant(FACTS.path),
      p50Completion: fc.option(fc.constant('2028-09-30')),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom('de', 'en'), (given, language) => {
        for (const sentence of forecastSentences(given, language)) {
          expect(sentence).toMatch(/^[A-ZÄÖÜ].*[^.]\.$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity/);
        }
      }),
    );
  });
});
