/** Input types that take neither letters nor arrows. */
const SILENT_INPUTS = new Set(['checkbox', 'button', 'submit', 'reset']);

/** What counts of a key press. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** A character is still being composed (input methods). */
  readonly isComposing: boolean;
}

/** A key that may be a shortcut by itself: no Ctrl, Alt or Cmd, and nothing being composed. */
export function isPlain(press: KeyPress): boolean {
  return !press.isComposing && !press.ctrlKey && !press.altKey && !press.metaKey;
}

/** The element takes the key itself, or lies behind something that is open over the page. */
export function isTyping(element: Element | null): boolean {
  if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return true;
  if (element instanceof HTMLInputElement) return !SILENT_INPUTS.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable) ||
    (element?.closest('[role="tablist"], [role="listbox"], [role="menu"]') ?? null) !== null
  );
}
