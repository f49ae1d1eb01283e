/**
 * All tabs of a browser share one session. A tab in which somebody signed in or out tells the others, so that they look
 * at once and not when their turn comes.
 */
const CHANNEL = 'masterplan.session';

/** Tells the other tabs that the session may have changed. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  channel.postMessage('changed');
  channel.close();
}

/** Calls the listener whenever another tab tells so; the returned function ends it. */
export function onOtherTabs(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
