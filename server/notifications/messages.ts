/** Sentences that only this part of the API says; see platform/messages.ts. */
export const NOTIFICATIONS_MESSAGES = {} as const;
