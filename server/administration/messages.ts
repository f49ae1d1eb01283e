/** Sentences that only this part of the API says; see platform/messages.ts. */
export const ADMINISTRATION_MESSAGES = {} as const;
