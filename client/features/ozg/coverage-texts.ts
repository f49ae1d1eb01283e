import type { CoverageStep } from '../../../shared/domain/coverage.ts';
import { defineTexts } from '../../lib/i18n.ts';

/** Texts of the page on how far services have come into the municipalities. */
export const COVERAGE_TEXTS = defineTexts({
  de: {
    title: 'Abdeckung in den Kommunen',
    lead: 'Eine Leistung, die in einer Stadt online ist, nützt den Menschen im Nachbarort nichts. Hier steht, in wie vielen Kommunen die OZG-Leistungen schon angeboten werden.',
    figures: 'Stand der Abdeckung',
    figuresNote: (municipalities: string, day: string) =>
      `Gemessen an den ${municipalities} Gemeinden, die am ${day} bestehen. Diese Zahlen hängen nicht von der Zählregel ab.`,
    basis: 'laut gemeldeter Verfügbarkeit',
    ofServices: (total: string) => `von ${total} OZG-Leistungen`,
    everywhere: 'Überall verfügbar',
    everywhereNote: (municipalities: string) =>
      `Reifegrad 3 und in allen ${municipalities} Gemeinden. Eine fehlende genügt, und die Leistung zählt hier nicht.`,
    somewhere: 'Irgendwo verfügbar',
    somewhereNote: 'Reifegrad 3 und in mindestens einer Gemeinde.',
    mean: 'Mittlere Gemeinde',
    meanNote:
      'So viel bietet eine Gemeinde im Mittel an, ob groß oder klein. Jedes Online-Angebot zählt, auch unter Reifegrad 3.',
    people: 'Nach Bevölkerung',
    peopleNote: (mean: string) =>
      `Nach Einwohnern gewichtet statt je Gemeinde (${mean}): In großen Städten wird mehr angeboten.`,
    peopleNotePlain: (mean: string) => `Nach Einwohnern gewichtet statt je Gemeinde (${mean}).`,
    federal: 'Allein beim Bund',
    federalOf: (all: string) => `von ${all} Leistungen im Katalog`,
    federalNote: 'Nicht mitgezählt: Für sie ist keine Kommune zuständig.',
    steps: 'Von „keine Lösung“ bis „überall“',
    stepsNote: 'Jede Leistung steht auf genau einer Stufe; die Stufen ergeben zusammen alle Leistungen.',
    stepsTitle: (everywhere: string, total: string, somewhere: string) =>
      `${everywhere} von ${total} Leistungen sind überall verfügbar, ${somewhere} mindestens in einer Gemeinde`,
    stepsFile: 'ozg-abdeckung-stufen',
    stepsChartNote:
      'Ab „Fertig“ sind alle Einzelleistungen auf Reifegrad 3; Leistungen des Bundes nicht enthalten',
    whole: 'Alle Leistungen',
    wholeMeaning: 'Alle OZG-Leistungen, für die Land oder Kommunen zuständig sind',
    step: {
      NO_SOLUTION: 'Keine Lösung',
      LEVEL2: 'Nur zum Teil (Reifegrad 2)',
      LEVEL3_NOWHERE: 'Fertig, aber nirgends',
      LEVEL3_ONE: 'In einer Gemeinde',
      LEVEL3_SOME: 'In mehreren Gemeinden',
      COMPREHENSIVE: 'In allen Gemeinden',
    } satisfies Record<CoverageStep, string>,
    stepMeaning: {
      NO_SOLUTION: 'Keine Einzelleistung hat Reifegrad 2 oder höher',
      LEVEL2: 'Mindestens eine Einzelleistung hat Reifegrad 2, aber nicht alle haben Reifegrad 3',
      LEVEL3_NOWHERE: 'Alle Einzelleistungen haben Reifegrad 3, angeboten wird sie in keiner Gemeinde',
      LEVEL3_ONE: 'Alle Einzelleistungen haben Reifegrad 3, angeboten wird sie in einer Gemeinde',
      LEVEL3_SOME: 'Alle Einzelleistungen haben Reifegrad 3, angeboten wird sie in mehreren Gemeinden',
      COMPREHENSIVE: 'Alle Einzelleistungen haben Reifegrad 3, angeboten wird sie in allen Gemeinden',
    } satisfies Record<CoverageStep, string>,
    map: 'Wo mehr angeboten wird und wo weniger',
    mapNote:
      'Ein Feld je Landkreis oder kreisfreier Stadt, ungefähr dort, wo sie liegen. Jedes Feld führt zu seinen Gemeinden.',
    measure: 'Anteil messen',
    measures: { gemeinden: 'je Gemeinde', bevoelkerung: 'nach Bevölkerung' },
    mapTitle: (best: string, bestShare: string, worst: string, worstShare: string) =>
      `Am meisten in: ${best} (${bestShare}), am wenigsten in: ${worst} (${worstShare})`,
    mapTitleNothing: 'Noch ist in keinem Landkreis eine Leistung verfügbar',
    mapFile: 'ozg-abdeckung-landkreise',
    mapChartNote: {
      gemeinden:
        'Anteil der OZG-Leistungen (ohne die des Bundes), den eine Gemeinde des Kreises im Mittel anbietet',
      bevoelkerung:
        'Anteil der OZG-Leistungen (ohne die des Bundes), den eine Gemeinde im Mittel anbietet, nach Einwohnern gewichtet',
    },
    tileWords: (services: string, total: string, municipalities: number) =>
      municipalities === 1
        ? `${services} von ${total} Leistungen`
        : `im Mittel ${services} von ${total} Leistungen in ${municipalities} Gemeinden`,
    county: 'Landkreis oder kreisfreie Stadt',
    municipalities: 'Gemeinden',
    servicesMean: 'Leistungen im Mittel',
    share: 'Anteil in %',
    sharePeople: 'Anteil nach Bevölkerung in %',
    list: 'Alle Gemeinden',
    listCaption: 'Gemeinden mit der Zahl der verfügbaren Leistungen',
    found: (count: string) => `${count} ${count === '1' ? 'Gemeinde' : 'Gemeinden'}`,
    search: 'Suche',
    searchPlaceholder: 'Name oder Gemeindeschlüssel',
    key: 'Schlüssel',
    municipality: 'Gemeinde',
    population: 'Einwohner',
    available: 'Verfügbare Leistungen',
    availableOf: (available: string, total: string, percent: string) =>
      `${available} von ${total} (${percent})`,
    shareBar: 'Anteil',
    emptyTitle: 'Keine Gemeinde passt zu diesen Filtern',
    emptyHelp: 'Nehmen Sie einen Filter weg oder suchen Sie mit weniger Wörtern.',
  },
  en: {
    title: 'Coverage in municipalities',
    lead: 'A service that is online in one town is of no use to people in the next. This page shows in how many municipalities the OZG services are already offered.',
    figures: 'Coverage so far',
    figuresNote: (municipalities: string, day: string) =>
      `Measured against the ${municipalities} municipalities that exist on ${day}. These figures do not depend on the counting rule.`,
    basis: 'by reported availability',
    ofServices: (total: string) => `of ${total} OZG services`,
    everywhere: 'Available everywhere',
    everywhereNote: (municipalities: string) =>
      `Level 3 and in all ${municipalities} municipalities. If a single one is missing, the service does not count here.`,
    somewhere: 'Available somewhere',
    somewhereNote: 'Level 3 and in at least one municipality.',
    mean: 'Average municipality',
    meanNote:
      'What a municipality offers on average, large or small. Every online offer counts, below level 3 too.',
    people: 'By population',
    peopleNote: (mean: string) =>
      `Weighted by inhabitants instead of by municipality (${mean}): large cities offer more.`,
    peopleNotePlain: (mean: string) => `Weighted by inhabitants instead of by municipality (${mean}).`,
    federal: 'The federation alone',
    federalOf: (all: string) => `of ${all} services in the catalogue`,
    federalNote: 'Not counted: no municipality is competent for them.',
    steps: 'From “no solution” to “everywhere”',
    stepsNote: 'Each service stands on exactly one step; together the steps hold all services.',
    stepsTitle: (everywhere: string, total: string, somewhere: string) =>
      `${everywhere} of ${total} services are available everywhere, ${somewhere} in at least one municipality`,
    stepsFile: 'ozg-coverage-steps',
    stepsChartNote: 'From “done” on all member services are at level 3; federal services left out',
    whole: 'All services',
    wholeMeaning: 'All OZG services that the state or municipalities are competent for',
    step: {
      NO_SOLUTION: 'No solution',
      LEVEL2: 'Only in part (level 2)',
      LEVEL3_NOWHERE: 'Done, but nowhere',
      LEVEL3_ONE: 'In one municipality',
      LEVEL3_SOME: 'In several municipalities',
      COMPREHENSIVE: 'In all municipalities',
    } satisfies Record<CoverageStep, string>,
    stepMeaning: {
      NO_SOLUTION: 'No member service is at level 2 or above',
      LEVEL2: 'At least one member service is at level 2, but not all are at level 3',
      LEVEL3_NOWHERE: 'All member services are at level 3, offered in no municipality',
      LEVEL3_ONE: 'All member services are at level 3, offered in one municipality',
      LEVEL3_SOME: 'All member services are at level 3, offered in several municipalities',
      COMPREHENSIVE: 'All member services are at level 3, offered in all municipalities',
    } satisfies Record<CoverageStep, string>,
    map: 'Where more is offered and where less',
    mapNote:
      'One tile for each county or independent city, roughly where it lies. Each tile leads to its municipalities.',
    measure: 'Measure the share',
    measures: { gemeinden: 'by municipality', bevoelkerung: 'by population' },
    mapTitle: (best: string, bestShare: string, worst: string, worstShare: string) =>
      `Most in: ${best} (${bestShare}), least in: ${worst} (${worstShare})`,
    mapTitleNothing: 'No service is available in any county yet',
    mapFile: 'ozg-coverage-counties',
    mapChartNote: {
      gemeinden:
        'Share of the OZG services (federal ones left out) that a municipality of the county offers on average',
      bevoelkerung:
        'Share of the OZG services (federal ones left out) that a municipality offers on average, weighted by inhabitants',
    },
    tileWords: (services: string, total: string, municipalities: number) =>
      municipalities === 1
        ? `${services} of ${total} services`
        : `on average ${services} of ${total} services in ${municipalities} municipalities`,
    county: 'County or independent city',
    municipalities: 'Municipalities',
    servicesMean: 'Services on average',
    share: 'Share in %',
    sharePeople: 'Share by population in %',
    list: 'All municipalities',
    listCaption: 'Municipalities with the number of services available',
    found: (count: string) => `${count} ${count === '1' ? 'municipality' : 'municipalities'}`,
    search: 'Search',
    searchPlaceholder: 'Name or municipality key',
    key: 'Key',
    municipality: 'Municipality',
    population: 'Inhabitants',
    available: 'Services available',
    availableOf: (available: string, total: string, percent: string) =>
      `${available} of ${total} (${percent})`,
    shareBar: 'Share',
    emptyTitle: 'No municipality matches these filters',
    emptyHelp: 'Take a filter away or search with fewer words.',
  },
});
