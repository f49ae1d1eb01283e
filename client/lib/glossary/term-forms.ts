import type { Lang } from '../../../shared/i18n/index.ts';
import type { TermId } from './terms.ts';

/** How jargon stands in running text, with its endings; words that everybody knows are left out. */
const FORMS: Readonly<Record<Lang, Readonly<Partial<Record<TermId, string>>>>> = {
  de: {
    implementationPlan: 'Umsetzungsplanung(?:en)?',
    milestone: 'Wegmarken?',
    lead: 'Federführung',
    revision: 'Fassung(?:en)?',
    carryForward: 'Fortschreibung(?:en)?',
    weakening: 'Abschwächung(?:en)?',
    reportingDate: 'Stichtag(?:e|es|en)?',
    round: 'Berichtsrunden?',
    statusReport: 'Statusmeldung(?:en)?',
    lifecycle: 'Umsetzungsstand',
    erratum: 'Erratum',
    cioOffice: 'Geschäftsstelle des CIO',
    light: 'Ampeln?',
    selfLight: 'Selbsteinschätzung(?:en)?',
    optimismGap: 'Optimismuslücke',
    threshold: 'Schwellenwerten?',
    ozg: 'Onlinezugangsgesetz',
    service: 'OZG-Leistung(?:en)?',
    member: 'Einzelleistung(?:en)?',
    leika: 'LeiKa',
    maturity: 'Reifegrad(?:e|en)?',
    countingRule: 'Zählregeln?',
    coverage: 'Abdeckung',
    forecast: 'Prognosen?',
    quantile: 'P(?:10|50|90)',
    checksum: 'Prüfsummen?',
  },
  en: {
    implementationPlan: '[Ii]mplementation plans?',
    milestone: '[Mm]ilestones?',
    revision: '[Rr]evisions?',
    reportingDate: '[Rr]eporting dates?',
    round: '[Rr]eporting rounds?',
    statusReport: '[Ss]tatus reports?',
    lifecycle: '[Ll]ifecycle',
    erratum: '[Ee]rratum',
    cioOffice: 'CIO office',
    light: '[Ll]ights?',
    selfLight: '[Ss]elf-assessments?',
    optimismGap: '[Oo]ptimism gap',
    threshold: '[Tt]hresholds?',
    ozg: 'Online Access Act',
    service: 'OZG services?',
    member: '[Mm]ember services?',
    leika: 'LeiKa',
    maturity: '[Mm]aturity(?: levels?)?',
    countingRule: '[Cc]ounting rules?',
    coverage: '[Cc]overage',
    forecast: '[Ff]orecasts?',
    quantile: 'P(?:10|50|90)',
    checksum: '[Cc]hecksums?',
  },
};

/** A stretch of a text, with the term that it names, if it names one. */
export interface TextPart {
  readonly text: string;
  readonly term: TermId | null;
}

/**
 * Cuts a text so that each term stands apart where it is named first; joined again, the parts are the text.
 * @param text one or two sentences
 */
export function partsByTerm(text: string, language: Lang): TextPart[] {
  const found = Object.entries(FORMS[language])
    .map(([id, form]) => ({
      id: id as TermId,
      match: new RegExp(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'u').exec(text),
    }))
    .flatMap(({ id, match }) => (match ? [{ id, from: match.index, to: match.index + match[0].length }] : []))
    .toSorted((a, b) => a.from - b.from);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { id, from, to } of found) {
    // "OZG-Leistungen" is one word, whatever else stands within it.
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), term: null });
    parts.push({ text: text.slice(from, to), term: id });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), term: null });
  return parts;
}
