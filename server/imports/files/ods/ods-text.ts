import { CELL_MAX } from '../limits.ts';
import type { XmlAttributes } from '../read-xml.ts';

/** White space with a break in it, by which programs lay out their XML. */
const BREAK = / *[\t\r\n][ \t\r\n]*/g;
const STARTS_WITH_BREAK = /^ *[\t\r\n]/;
const ENDS_WITH_BREAK = /[\t\r\n] *$/;

/**
 * Collects the text of a cell: its paragraphs are lines, and white space with breaks folds as in HTML (OpenDocument 1.2,
 * 6.1.2). Several blanks are kept, though the standard folds them too: LibreOffice writes them as they are.
 */
export class OdsText {
  private lines = '';
  private paragraphs = 0;
  private within = false;
  /** True where a break is nothing: at the start of a paragraph and after another break. */
  private folds = true;

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        if (this.paragraphs > 0) this.write('\n');
        this.paragraphs += 1;
        this.within = true;
        this.folds = true;
        return;
      case 'text:s':
        return this.write(' '.repeat(Math.min(CELL_MAX + 1, countOf(attributes['text:c']))));
      case 'text:tab':
        return this.write('\t');
      case 'text:line-break':
        return this.write('\n');
    }
  }

  close(name: string): void {
    if (name !== 'text:p' && name !== 'text:h') return;
    this.within = false;
    // A break before the end of the paragraph is nothing.
    if (this.folds && this.lines.endsWith(' ')) this.lines = this.lines.slice(0, -1);
    this.folds = false;
  }

  add(part: string): void {
    if (!this.within) return;
    const folded = part.replaceAll(BREAK, ' ');
    const text = this.folds && STARTS_WITH_BREAK.test(part) ? folded.slice(1) : folded;
    if (text === '') return;
    this.write(text);
    this.folds = ENDS_WITH_BREAK.test(part);
  }

  take(): string {
    const { lines } = this;
    this.lines = '';
    this.paragraphs = 0;
    this.within = false;
    this.folds = true;
    return lines.length > CELL_MAX ? lines.slice(0, CELL_MAX + 1) : lines;
  }

  /** Of a text that is too long for a cell, only so much is kept that it shows. */
  private write(text: string): void {
    if (this.lines.length <= CELL_MAX) this.lines += text;
    this.folds = false;
  }
}

/** How many blanks, or how often a cell or row is there. */
export function countOf(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
