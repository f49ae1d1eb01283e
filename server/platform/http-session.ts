/** What one HTTP request says of its sender, and how its answer changes the session cookie. */
export interface HttpSession {
  /** Token of the session cookie; null without one. */
  readonly token: string | null;
  /** Address of the caller, for throttling. */
  readonly address: string;
  /** Asked by an open page by itself: does not keep a session alive. */
  readonly background: boolean;
  /** Aborted when the caller has left before the answer was complete. */
  readonly gone: AbortSignal;
  /** @param expiresAt instant at which the cookie ends */
  setSession(token: string, expiresAt: string): void;
  clearSession(): void;
}

/** Jobs and commands have no caller. */
export const NO_HTTP: HttpSession = {
  token: null,
  address: '',
  background: true,
  gone: new AbortController().signal,
  setSession: () => undefined,
  clearSession: () => undefined,
};
