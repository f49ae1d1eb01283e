/** Sentences that only this part of the API says; see platform/messages.ts. */
export const OPENDATA_MESSAGES = {
  openDataUnknown: {
    de: 'Diesen Datensatz gibt es nicht. Der Katalog {catalogue} nennt alle.',
    en: 'There is no such data set. The catalogue {catalogue} names them all.',
  },
} as const;
