import type { ImportColumn } from '../../frame/import-kind.ts';

/** What a file of roll-outs says: a service in a municipality, from a day until another. */
export const ROLLOUT_COLUMNS = [
  column('service', 'code', 'OZG-ID', 'OZG id', ['Leistung', 'OZG-Leistung', 'OZG-Nummer', 'Service'], true),
  column('ags', 'code', 'Gemeindeschlüssel', 'Municipality key', [
    'AGS',
    'Schlüssel',
    'Amtlicher Gemeindeschlüssel',
  ]),
  column('municipality', 'text', 'Gemeinde', 'Municipality', ['Kommune', 'Stadt', 'Gemeindename', 'Name']),
  column('from', 'day', 'Verfügbar ab', 'Available from', ['Ab', 'Seit', 'Von', 'Beginn'], true),
  column('to', 'day', 'Verfügbar bis', 'Available to', ['Bis', 'Ende', 'Until']),
] as const satisfies readonly ImportColumn[];

function column<const F extends string>(
  field: F,
  type: ImportColumn['type'],
  de: string,
  en: string,
  names: readonly string[],
  required = false,
) {
  return { field, type, label: { de, en }, names, required, mayBeEmpty: !required };
}
