import { existsOn } from '../../../shared/domain/exists-on.ts';
import type { OrganisationKind } from '../../../shared/domain/vocabulary.ts';

/** Names of the URL parameters. */
export const ORGANISATION_PARAMS = { text: 'suche', kind: 'art', when: 'zeit' } as const;

export const WHEN = ['ALLE', 'HEUTE'] as const;

/** What the list is narrowed to. */
export interface OrganisationChoice {
  /** Words that must all occur in code, abbreviation or name. */
  readonly text: string;
  readonly kind: OrganisationKind | null;
  /** Only those that exist on this day. */
  readonly onlyOn: string | null;
}

/** Does the organisation belong to the choice? */
export function matches(
  organisation: {
    readonly code: string;
    readonly abbreviation: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly validFrom?: string | null;
    readonly validTo?: string | null;
  },
  choice: OrganisationChoice,
): boolean {
  const { code, abbreviation, name, kind } = organisation;
  const words = choice.text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const text = `${code} ${abbreviation} ${name}`.toLocaleLowerCase('de');
  if (!words.every((word) => text.includes(word))) return false;
  if (choice.kind !== null && kind !== choice.kind) return false;
  if (choice.onlyOn === null) return true;
  return existsOn(organisation, choice.onlyOn);
}
