import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { draftItemPath, paths } from '../../lib/paths.ts';
import type { DraftFinding } from './queries.ts';

/** Begins the anchor of a field. */
const FIELD_ANCHOR = 'feld-';

/** Anchor of what the revision says of itself, on the draft's page. */
export const FACTS_ANCHOR = 'angaben';

/** Address at which a finding is settled: the very field where it names one. */
export function findingPlace(
  finding: Pick<DraftFinding, 'code' | 'kind' | 'subject' | 'field' | 'ministry'>,
): string {
  const { code, kind, subject, field, ministry } = finding;
  if (!kind) return `${paths.drafting}#${FACTS_ANCHOR}`;
  if (code === 'PART_NOT_SUBMITTED' && ministry) return paths.draftPart(ministry.code);
  return `${draftItemPath(kind, subject)}${field ? `#${FIELD_ANCHOR}${field}` : ''}`;
}

/**
 * Brings the field that the address names into view and puts the cursor into it, once the form stands.
 * @returns goes onto the element around the fields, which carry their names as `data-field`
 */
export function useFieldOfAddress<T extends HTMLElement>() {
  const { hash } = useLocation();
  const form = useRef<T>(null);
  useEffect(() => {
    if (!hash.startsWith(`#${FIELD_ANCHOR}`)) return;
    const field = CSS.escape(decodeURIComponent(hash.slice(FIELD_ANCHOR.length + 1)));
    const place = form.current?.querySelector(`[data-field="${field}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
  }, [hash]);
  return form;
}
