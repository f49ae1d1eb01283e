import type { Day } from '../../../shared/domain/plan-date.ts';
import { LIST_MAX } from '../../../shared/domain/limits.ts';
import { bearerOn, bodyFor, type NamedBody } from '../../revisions/draft/resolve-keys.ts';
import { type CellReader, type Read, splitList } from './cells.ts';
import { plainName } from './words.ts';

/** Finds organisations by code, abbreviation, lineage or name, as who bears it on a day. */
export class OrganisationNames {
  private readonly all: readonly NamedBody[];
  private readonly day: Day;
  private readonly found = new Map<string, NamedBody | null>();
  private readonly byName = new Map<string, NamedBody[]>();

  constructor(all: readonly NamedBody[], day: Day) {
    this.all = all;
    this.day = day;
    for (const body of all) {
      for (const name of [body.name, body.nameEn, body.abbreviation, body.code]) {
        if (name === null) continue;
        const plain = plainName(name);
        this.byName.set(plain, [...(this.byName.get(plain) ?? []), body]);
      }
    }
  }

  /** Null where nobody is meant. */
  find(key: string): NamedBody | null {
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const body =
      bodyFor(this.all, key, this.day) ?? bearerOn(this.byName.get(plainName(key)) ?? [], this.day);
    this.found.set(key, body);
    return body;
  }

  /** The abbreviation under which people know a lineage on the day. */
  abbreviationOf(lineage: string): string {
    return this.find(lineage)?.abbreviation ?? lineage;
  }

  /** A key that finds the lineage again: its abbreviation, unless somebody else is meant by that. */
  keyOf(lineage: string): string {
    const abbreviation = this.abbreviationOf(lineage);
    return this.find(abbreviation)?.lineage === lineage ? abbreviation : lineage;
  }

  /** One organisation as its lineage. */
  readonly readOne: CellReader<string> = (text) => {
    const body = this.find(text);
    return body ? { value: body.lineage } : { fault: 'ORGANISATION_UNKNOWN' };
  };

  /** A list as lineages. Names hold commas: those separate only where a semicolon or line break does not. */
  readonly readMany: CellReader<readonly string[]> = (text): Read<readonly string[]> => {
    const parts = splitList(text, /[;\n]/).flatMap((part) =>
      this.find(part) ? [part] : splitList(part, /,/),
    );
    if (parts.length > LIST_MAX) return { fault: 'LIST_TOO_LONG', params: { max: LIST_MAX } };
    const unknown = parts.filter((part) => this.find(part) === null);
    if (unknown.length > 0) return { fault: 'LINK_UNKNOWN', params: { codes: shortList(unknown) } };
    return { value: [...new Set(parts.map((part) => this.find(part)?.lineage ?? part))] };
  };
}

const NAMED_MAX = 5;

/** The first of a list, for a sentence. */
export function shortList(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_MAX).map((name) => name.slice(0, 60));
  return names.length > NAMED_MAX ? `${shown.join(', ')} …` : shown.join(', ');
}
