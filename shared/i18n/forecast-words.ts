/** Parts of the two sentences that say what a forecast means; see forecast-sentences.ts. */
export const FORECAST_WORDS = {
  de: {
    all: (count: number, written: string, unit: string, scope: string) =>
      count === 1 ? `die eine Leistung${scope}` : `alle ${written} ${unit}${scope}`,
    counted: (online: string, total: string, unit: string, scope: string) =>
      `${online} von ${total} ${unit}${scope}`,
    goal: (day: string, all: string) => `Das Ziel, bis zum ${day} ${all} online zu bringen,`,
    nothingToCount: (unit: string, scope: string) =>
      `Hier gibt es keine ${unit}${scope}, die Sachsen online bringen müsste.`,
    reached: (day: string, all: string) => `Das Ziel zum ${day} ist erreicht: Online sind ${all}.`,
    past: (day: string, counted: string, missing: string) =>
      `Der Zieltermin ${day} ist verstrichen: ${counted} sind online, ${missing} fehlen.`,
    notEnough: (day: string, all: string) =>
      `Ob bis zum ${day} ${all} online sind, lässt sich noch nicht sagen: Eine Prognose braucht sechs Monate mit Meldungen.`,
    unlikely: (goal: string, expected: string, chances: string) =>
      `${goal} wird beim bisherigen Tempo voraussichtlich verfehlt: Zu erwarten sind dann etwa ${expected}; das ganze Ziel wird ${chances} erreicht.`,
    likely: (goal: string, chances: string) =>
      `${goal} wird beim bisherigen Tempo voraussichtlich erreicht: So kommt es ${chances}.`,
    inNone: 'in keinem von 2.000 durchgerechneten Verläufen',
    inHardlyAny: 'in weniger als 1 von 100 durchgerechneten Verläufen',
    inSome: (count: string) => `in ${count} von 100 durchgerechneten Verläufen`,
    inNearlyAll: 'in mehr als 99 von 100 durchgerechneten Verläufen',
    inAll: 'in allen 2.000 durchgerechneten Verläufen',
    observed: (value: string) => `Zuletzt kamen im Schnitt ${value} je Monat hinzu`,
    standstill: 'In den letzten zwölf Monaten kam unter dem Strich keine hinzu',
    paceUnknown: 'Wie schnell es geht, lässt sich erst nach zwölf Monaten mit Meldungen sagen',
    needed: (value: string) => `nötig wären ab jetzt ${value} je Monat`,
    neededTimes: (value: string, factor: string) =>
      `nötig wären ab jetzt ${value} je Monat, das ${factor}-Fache`,
    enough: (value: string) => `nötig sind ab jetzt ${value} je Monat`,
    nothingNeeded: 'Es muss keine mehr hinzukommen.',
    goesOn: (day: string) => `geht es so weiter, sind im mittleren Verlauf am ${day} alle online`,
    noEnd: 'bei diesem Tempo ist nicht abzusehen, wann alle online sind',
    noForecast: 'Darum gibt es dafür keine Prognose.',
    sentence: (part: string) => `${part}.`,
    joined: (first: string, second: string) => `${first}; ${second}.`,
  },
  en: {
    all: (count: number, written: string, unit: string, scope: string) =>
      count === 1 ? `the one service${scope}` : `all ${written} ${unit}${scope}`,
    counted: (online: string, total: string, unit: string, scope: string) =>
      `${online} of ${total} ${unit}${scope}`,
    goal: (day: string, all: string) => `The target to bring ${all} online by ${day}`,
    nothingToCount: (unit: string, scope: string) =>
      `There are no ${unit}${scope} here that Saxony would have to bring online.`,
    reached: (day: string, all: string) => `The target for ${day} is met: ${all} are online.`,
    past: (day: string, counted: string, missing: string) =>
      `The target date ${day} has passed: ${counted} are online, ${missing} are missing.`,
    notEnough: (day: string, all: string) =>
      `Whether ${all} are online by ${day} cannot be told yet: a forecast needs six months with reports.`,
    unlikely: (goal: string, expected: string, chances: string) =>
      `${goal} will probably be missed at the pace so far: about ${expected} are to be expected by then; the whole target is met ${chances}.`,
    likely: (goal: string, chances: string) =>
      `${goal} will probably be met at the pace so far: it comes true ${chances}.`,
    inNone: 'in none of 2,000 calculated courses',
    inHardlyAny: 'in fewer than 1 of 100 calculated courses',
    inSome: (count: string) => `in ${count} of 100 calculated courses`,
    inNearlyAll: 'in more than 99 of 100 calculated courses',
    inAll: 'in all 2,000 calculated courses',
    observed: (value: string) => `Lately ${value} a month were added on average`,
    standstill: 'On balance none was added in the last twelve months',
    paceUnknown: 'How fast it goes can only be told after twelve months with reports',
    needed: (value: string) => `${value} a month would be needed from now on`,
    neededTimes: (value: string, factor: string) =>
      `${value} a month would be needed from now on, ${factor} times as many`,
    enough: (value: string) => `${value} a month are needed from now on`,
    nothingNeeded: 'No more need to be added.',
    goesOn: (day: string) => `if it goes on like this, all are online on ${day} in the median course`,
    noEnd: 'at this pace it cannot be told when all will be online',
    noForecast: 'So there is no forecast for it.',
    sentence: (part: string) => `${part}.`,
    joined: (first: string, second: string) => `${first}; ${second}.`,
  },
};
