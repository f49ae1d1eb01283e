import type { NumberFormat } from '../numbers.ts';
import type { XmlAttributes } from '../read-xml.ts';

const PARENTS_MAX = 20;

/** Notes which styles of a document show dates as months or years, and which hide a sheet. */
export class OdsStyles {
  private readonly dates = new Map<string, { day: boolean; month: boolean }>();
  private readonly dataStyles = new Map<string, string>();
  private readonly parents = new Map<string, string>();
  private readonly hidden = new Set<string>();
  private current: { day: boolean; month: boolean } | null = null;
  private style = '';

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'number:date-style':
        this.current = { day: false, month: false };
        this.dates.set(attributes['style:name'] ?? '', this.current);
        return;
      case 'number:day':
      case 'number:day-of-week':
      case 'number:week-of-year':
      case 'number:quarter':
        if (this.current) this.current.day = true;
        return;
      case 'number:month':
        if (this.current) this.current.month = true;
        return;
      case 'style:style': {
        this.style = attributes['style:name'] ?? '';
        const data = attributes['style:data-style-name'];
        if (data !== undefined) this.dataStyles.set(this.style, data);
        const parent = attributes['style:parent-style-name'];
        if (parent !== undefined) this.parents.set(this.style, parent);
        return;
      }
      case 'style:table-properties':
        if (attributes['table:display'] === 'false') this.hidden.add(this.style);
    }
  }

  /** How the dates of cells with the style are shown. */
  dateFormat(style: string): NumberFormat {
    const date = this.dates.get(this.dataStyleOf(style) ?? '');
    if (!date || date.day) return { kind: 'day' };
    return { kind: date.month ? 'month' : 'year' };
  }

  /** A style has what its parent has. */
  private dataStyleOf(style: string): string | undefined {
    let name: string | undefined = style;
    for (let depth = 0; name !== undefined && depth < PARENTS_MAX; depth += 1) {
      const data = this.dataStyles.get(name);
      if (data !== undefined) return data;
      name = this.parents.get(name);
    }
    return undefined;
  }

  hides(style: string): boolean {
    return this.hidden.has(style);
  }
}
