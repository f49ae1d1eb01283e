import type { Lang, TextParams } from '../../shared/i18n/index.ts';
import { ADMINISTRATION_MESSAGES } from '../administration/messages.ts';
import { AUDIT_MESSAGES } from '../audit/messages.ts';
import { AUTH_MESSAGES } from '../auth/messages.ts';
import { EXPORTS_MESSAGES } from '../exports/messages.ts';
import { IMPORTS_MESSAGES } from '../imports/messages.ts';
import { NOTIFICATIONS_MESSAGES } from '../notifications/messages.ts';
import { OPENDATA_MESSAGES } from '../opendata/messages.ts';
import { OZG_MESSAGES } from '../ozg/messages.ts';
import { REPORTING_MESSAGES } from '../reporting/messages.ts';
import { REVISIONS_MESSAGES } from '../revisions/messages.ts';

/**
 * Sentences that only the API says, in both languages. What happened, then what to do.
 * `{name}` takes a parameter. Texts that the interface prints too live in shared/i18n; those that one part of the
 * server alone says stand in its own `messages.ts`.
 */
const MESSAGES = {
  ...ADMINISTRATION_MESSAGES,
  ...AUDIT_MESSAGES,
  ...AUTH_MESSAGES,
  ...EXPORTS_MESSAGES,
  ...IMPORTS_MESSAGES,
  ...NOTIFICATIONS_MESSAGES,
  ...OPENDATA_MESSAGES,
  ...OZG_MESSAGES,
  ...REPORTING_MESSAGES,
  ...REVISIONS_MESSAGES,
  noRevisionYet: {
    de: 'Am {asOf} galt noch keine Fassung des Plans; die erste gilt ab {first}.',
    en: 'No revision of the plan was in force on {asOf} yet; the first is in force from {first}.',
  },
  noRevisionAtAll: {
    de: 'Es gibt noch keine veröffentlichte Fassung des Plans.',
    en: 'No revision of the plan has been published yet.',
  },
  noPlan: {
    de: 'Diese Datenbank enthält noch keinen Plan. Legen Sie ihn mit „npm run seed“ an.',
    en: 'This database holds no plan yet. Create it with “npm run seed”.',
  },
  revisionUnknown: {
    de: 'Die Fassung {number} gibt es nicht oder sie ist für Sie nicht sichtbar.',
    en: 'Revision {number} does not exist or is not visible to you.',
  },
  dayOutOfRange: {
    de: 'Der Tag {value} liegt außerhalb des erlaubten Zeitraums {min} bis {max}.',
    en: 'The day {value} lies outside the allowed range {min} to {max}.',
  },
  dayMalformed: {
    de: 'Das ist kein Kalendertag. Erwartet wird JJJJ-MM-TT, zum Beispiel 2021-10-15.',
    en: 'This is not a calendar day. Expected is YYYY-MM-DD, for example 2021-10-15.',
  },
  planDateMalformed: {
    de: 'Das ist kein Plandatum. Erwartet wird 2022, 2020-Q4, 2022-12 oder 2022-12-31.',
    en: 'This is not a planned date. Expected is 2022, 2020-Q4, 2022-12 or 2022-12-31.',
  },
  pageSize: {
    de: '„{field}“ muss zwischen {min} und {max} liegen; angefragt sind {value}.',
    en: '“{field}” must lie between {min} and {max}; asked for: {value}.',
  },
  cursorMalformed: {
    de: 'Die Seitenmarke „after“ ist unlesbar. Beginnen Sie die Liste von vorn.',
    en: 'The cursor “after” cannot be read. Start the list from its beginning.',
  },
  cursorForeign: {
    de: 'Die Seitenmarke „after“ gehört zu einer anderen Liste, Fassung, Filterung oder Sortierung. Beginnen Sie die Liste von vorn.',
    en: 'The cursor “after” belongs to another list, revision, filter or order. Start the list from its beginning.',
  },
  textTooLong: {
    de: '„{field}“ darf höchstens {max} Zeichen lang sein.',
    en: '“{field}” may be at most {max} characters long.',
  },
  textControlCharacters: {
    de: '„{field}“ enthält Steuerzeichen.',
    en: '“{field}” contains control characters.',
  },
  listTooLong: {
    de: '„{field}“ darf höchstens {max} Einträge haben.',
    en: '“{field}” may have at most {max} entries.',
  },
  dueWindowReversed: {
    de: '„dueFrom“ liegt nach „dueTo“.',
    en: '“dueFrom” lies after “dueTo”.',
  },
  documentInvalid: {
    de: 'Die Abfrage ist ungültig: {detail}',
    en: 'The query is invalid: {detail}',
  },
  inputInvalid: {
    de: 'Die Eingabe „{field}“ ist ungültig: {detail}',
    en: 'The input “{field}” is invalid: {detail}',
  },
  queryTooDeep: {
    de: 'Die Abfrage ist mit {value} Ebenen zu tief; erlaubt sind {max}.',
    en: 'The query is too deep with {value} levels; {max} are allowed.',
  },
  queryTooManyAliases: {
    de: 'Die Abfrage hat {value} Aliasnamen; erlaubt sind {max}.',
    en: 'The query has {value} aliases; {max} are allowed.',
  },
  queryTooManyRootFields: {
    de: 'Die Abfrage hat {value} Felder auf oberster Ebene; erlaubt sind {max}.',
    en: 'The query has {value} root fields; {max} are allowed.',
  },
  queryTooManyDirectives: {
    de: 'Die Abfrage hat {value} Direktiven; erlaubt sind {max}.',
    en: 'The query has {value} directives; {max} are allowed.',
  },
  queryTooCostly: {
    de: 'Die Abfrage ist zu umfangreich ({value} Punkte, erlaubt sind {max}). Fragen Sie weniger Zeilen je Seite oder weniger Felder ab.',
    en: 'The query is too large ({value} points, {max} are allowed). Ask for fewer rows per page or fewer fields.',
  },
  guest: { de: 'Gast', en: 'Guest' },
  signInNeeded: {
    de: 'Diese Daten sind nur nach Anmeldung zu sehen.',
    en: 'This data can only be seen after signing in.',
  },
  brokenJson: {
    de: 'Der Anfragekörper ist kein gültiges JSON.',
    en: 'The request body is not valid JSON.',
  },
  bodyTooLarge: {
    de: 'Der Anfragekörper ist größer als erlaubt ({max} Bytes).',
    en: 'The request body is larger than allowed ({max} bytes).',
  },
  bodyUnreadable: {
    de: 'Der Anfragekörper hat einen Zeichensatz, den diese Adresse nicht liest. Senden Sie UTF-8.',
    en: 'The request body has a character set that this address does not read. Send UTF-8.',
  },
  bodyPacked: {
    de: 'Gepackte Anfragekörper werden nicht angenommen. Senden Sie ohne Content-Encoding; geändert wurde nichts.',
    en: 'Packed request bodies are not taken. Send without Content-Encoding; nothing was changed.',
  },
  methodUnknown: {
    de: 'Diese Methode gibt es hier nicht; möglich sind {methods}.',
    en: 'There is no such method here; possible are {methods}.',
  },
  queryTooSlow: {
    de: 'Die Abfrage hat länger als {seconds} Sekunden gebraucht und wurde abgebrochen. Geändert wurde nichts; fragen Sie weniger auf einmal ab oder versuchen Sie es später erneut.',
    en: 'The query took longer than {seconds} seconds and was ended. Nothing was changed; ask for less at once or try again later.',
  },
  tooManyQueries: {
    de: 'Das waren in kurzer Zeit sehr viele Abfragen. Versuchen Sie es in {seconds} Sekunden erneut; geändert wurde nichts.',
    en: 'Those were very many queries in a short time. Try again in {seconds} seconds; nothing was changed.',
  },
  documentsOfClientOnly: {
    de: 'Dieser Server führt nur Anfragen seiner eigenen Oberfläche aus. Laden Sie die Seite neu; Programme nutzen die offenen Daten unter /opendata/catalog.jsonld.',
    en: 'This server only executes the questions of its own interface. Load the page again; programs use the open data at /opendata/catalog.jsonld.',
  },
  postOnly: {
    de: 'Abfragen kommen mit POST an diese Adresse.',
    en: 'Send queries to this address with POST.',
  },
  routeUnknown: {
    de: 'Diese Adresse gibt es nicht.',
    en: 'There is nothing at this address.',
  },
  databaseAway: {
    de: 'Die Datenbank antwortet gerade nicht. Gespeichertes ist sicher; ob Ihre letzte Änderung noch angekommen ist, zeigt die Seite, wenn Sie sie neu laden. Versuchen Sie es in einer Minute erneut.',
    en: 'The database does not answer at the moment. What was saved is safe; whether your last change still arrived shows when you load the page again. Try again in a minute.',
  },
  databaseFull: {
    de: 'Die Datenbank hat keinen Platz mehr. Es wurde nichts geändert, Gespeichertes ist sicher und lesbar. Die Administration muss Platz schaffen; danach geht es weiter.',
    en: 'The database has no space left. Nothing was changed, what was saved is safe and can be read. The administration has to make room; then work goes on.',
  },
  internal: {
    de: 'Es ist ein unerwarteter Fehler aufgetreten. Nennen Sie der Administration die Kennung {requestId}.',
    en: 'An unexpected error occurred. Give the identifier {requestId} to the administration.',
  },
} as const satisfies Record<string, Record<Lang, string>>;

export type MessageKey = keyof typeof MESSAGES;

/**
 * The sentence of a key with its parameters filled in, verbatim.
 * @throws RangeError where the sentence needs a parameter that the caller did not give
 */
export function message(lang: Lang, key: MessageKey, params: TextParams = {}): string {
  return MESSAGES[key][lang].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`message ${key} needs the parameter ${name}`);
    return String(value);
  });
}
