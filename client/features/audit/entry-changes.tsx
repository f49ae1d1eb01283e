import {
  DATE_PRECISIONS,
  LIFECYCLES,
  ORGANISATION_KINDS,
  REPORT_STATES,
  ROLES,
  SELF_LIGHTS,
} from '../../../shared/domain/vocabulary.ts';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { formatInstant } from '../../lib/instant.ts';
import { useLabels } from '../../lib/labels.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { entryFields } from './entry-fields.ts';
import type { AuditEntry } from './queries.ts';
import { RECORD_WORDS } from './record-words.ts';
import { AUDIT_TEXTS } from './texts.ts';

/** What the server puts in the place of secrets. */
const REDACTED = '***';
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What an entry changed, field by field in words, on demand. */
export function EntryChanges({ entry }: { entry: AuditEntry }) {
  const t = useText(AUDIT_TEXTS);
  const { fields: names } = useText(RECORD_WORDS);
  const words = useValueWords();
  const fields = entryFields(entry.before ?? null, entry.after ?? null);
  if (fields.length === 0) return <span className="muted">{t.noFields}</span>;
  return (
    <Disclosure summary={t.fields(fields.length)}>
      <table className="audit-fields">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name === '' ? t.whole : (names[field.name] ?? field.name)}</th>
              <td>{words(field.name, field.before)}</td>
              <td>{words(field.name, field.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="audit-fields__proof">
        {t.number} {entry.id} · {t.checksum} <code title={entry.hash}>{entry.hash.slice(0, 16)}…</code>
      </p>
    </Disclosure>
  );
}

/** Writes a recorded value as people read it. */
function useValueWords(): (field: string, value: unknown) => string {
  const t = useText(AUDIT_TEXTS);
  const format = useFormat();
  const labels = useLabels();
  const { values } = useText(RECORD_WORDS);
  return (field, value) => {
    if (value === undefined || value === null) return t.nothing;
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text === '') return t.empty;
    if (text === REDACTED) return t.secret;
    if (INSTANT.test(text)) return formatInstant(text, format.language);
    if (isDay(text)) return format.day(text);
    return listLabel(field, text) ?? values[text] ?? text;
  };

  function listLabel(field: string, text: string): string | undefined {
    const role = ROLES.find((each) => field === 'role' && each === text);
    if (role) return labels(`role.${role}`);
    const state = REPORT_STATES.find((each) => field === 'state' && each === text);
    if (state) return labels(`reportState.${state}`);
    const lifecycle = LIFECYCLES.find((each) => field === 'lifecycle' && each === text);
    if (lifecycle) return labels(`lifecycle.${lifecycle}`);
    const light = SELF_LIGHTS.find((each) => (field === 'selfLight' || field === 'light') && each === text);
    if (light) return labels(`selfLight.${light}`);
    const kind = ORGANISATION_KINDS.find((each) => field === 'kind' && each === text);
    if (kind) return labels(`organisationKind.${kind}`);
    const precision = DATE_PRECISIONS.find((each) => field.endsWith('Precision') && each === text);
    return precision && labels(`datePrecision.${precision}`);
  }
}
