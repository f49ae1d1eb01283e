import type { Locator, Page } from '@playwright/test';

/**
 * Seconds of the keystroke-level model (Card, Moran, Newell: The Keystroke-Level Model for User Performance Time with
 * Interactive Systems, CACM 23(7), 1980): K an average skilled typist (55 words a minute), P pointing with a mouse, B a
 * press or release of its button, H hands between mouse and keyboard, M preparing an action in the mind.
 */
const SECONDS = { K: 0.2, P: 1.1, B: 0.1, H: 0.4, M: 1.35 } as const;
type Operator = keyof typeof SECONDS;

/** What a person does, counted in operators. */
export class Effort {
  private readonly counts: Record<Operator, number> = { K: 0, P: 0, B: 0, H: 0, M: 0 };
  private hand: 'MOUSE' | 'KEYS' = 'MOUSE';

  constructor(private readonly page: Page) {}

  /** Points at something and presses it, after deciding to. */
  async click(role: 'button' | 'checkbox' | 'radio', name: string | RegExp): Promise<void> {
    this.reach('MOUSE');
    this.add({ M: 1, P: 1, B: 2 });
    await this.page.getByRole(role, { name, exact: typeof name === 'string' }).click();
  }

  /** Replaces what stands in a field: points at it, marks all, thinks, types. */
  async type(label: string, text: string): Promise<void> {
    this.reach('MOUSE');
    this.add({ P: 1, B: 2 });
    this.reach('KEYS');
    // One decision for the field, and one for each sentence.
    this.add({ M: 1 + text.split('. ').length, K: 2 + text.length });
    await this.page.getByLabel(label).fill(text);
  }

  /** Chooses an option of a list: points at the list, opens it, finds the option, points at it, presses it. */
  async choose(list: Locator, option: string): Promise<void> {
    this.reach('MOUSE');
    this.add({ M: 1, P: 2, B: 4 });
    await list.selectOption(option);
  }

  /** Replaces a short text, such as a year. */
  async enter(field: Locator, text: string): Promise<void> {
    this.reach('MOUSE');
    this.add({ P: 1, B: 2 });
    this.reach('KEYS');
    this.add({ M: 1, K: 2 + text.length });
    await field.fill(text);
  }

  /** A shortcut of two keys. */
  async press(keys: string): Promise<void> {
    this.reach('KEYS');
    this.add({ M: 1, K: 2 });
    await this.page.keyboard.press(keys);
  }

  /** Reads a line of the sheet and judges whether it still holds: one look, one decision a measure. */
  read(lines: number): void {
    this.add({ M: 2 * lines });
  }

  /** Seconds of all that was done. */
  get seconds(): number {
    return Object.entries(this.counts).reduce(
      (sum, [operator, count]) => sum + count * SECONDS[operator as Operator],
      0,
    );
  }

  private reach(hand: 'MOUSE' | 'KEYS'): void {
    if (this.hand !== hand) this.add({ H: 1 });
    this.hand = hand;
  }

  private add(part: Partial<Record<Operator, number>>): void {
    for (const [operator, count] of Object.entries(part)) this.counts[operator as Operator] += count;
  }
}
