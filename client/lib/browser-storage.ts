/** What this browser keeps for its reader; null where it forbids that: a choice then lasts until the page is left. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
