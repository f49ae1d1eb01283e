import { type ChangeSet, ChangeSetType, type EntityManager, wrap } from '@mikro-orm/core';

/** What happened to one row. Only the fields that changed; of a new or deleted row all that were set. */
export interface RecordedChange {
  readonly entity: string;
  readonly entityKey: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Tables whose rows are means to an end: the thing itself is on record elsewhere, or is no act of a person. */
const UNRECORDED = new Set([
  'audit_entry',
  'auth_session',
  'auth_token',
  'data_version',
  'job_run',
  'mail_digest',
  'notice',
  'oidc_transaction',
  'sign_in_throttle',
  'status_report_contributor',
]);

/** That it changed is on record, to what is not. */
const SECRETS = new Set(['passwordHash', 'totpSecret', 'recoveryCodes']);
const REDACTED = '***';

/** Bookkeeping that says nothing. */
const SILENT = new Set(['id', 'version', 'createdAt', 'updatedAt', 'totpLastStep']);

const collectors = new WeakMap<EntityManager, RecordedChange[]>();

/** From now on the changes that `em` flushes are collected in the list returned. */
export function collectChanges(em: EntityManager): RecordedChange[] {
  const changes: RecordedChange[] = [];
  collectors.set(em, changes);
  return changes;
}

/** Adds what a flush of `em` has changed to its collector, where it has one. */
export function noteChanges(em: EntityManager, changeSets: readonly ChangeSet<object>[]): void {
  const changes = collectors.get(em);
  if (!changes) return;
  for (const changeSet of changeSets) {
    const change = recordedChange(changeSet);
    if (change) changes.push(change);
  }
}

function recordedChange(changeSet: ChangeSet<object>): RecordedChange | null {
  const entity = changeSet.meta.tableName;
  if (UNRECORDED.has(entity)) return null;
  const entityKey = String(changeSet.getPrimaryKey());
  const original = fieldsOf(changeSet.originalEntity);
  switch (changeSet.type) {
    case ChangeSetType.CREATE:
      return { entity, entityKey, before: null, after: shown(fieldsOf(changeSet.payload)) };
    case ChangeSetType.DELETE:
      return { entity, entityKey, before: shown(fieldsOf(wrap(changeSet.entity).toObject())), after: null };
    default: {
      const after = shown(fieldsOf(changeSet.payload));
      const changed = Object.keys(after);
      if (changed.length === 0) return null;
      const before = Object.fromEntries(changed.map((field) => [field, original[field] ?? null]));
      return { entity, entityKey, before: shown(before), after };
    }
  }
}

function fieldsOf(data: object | undefined): Record<string, unknown> {
  return { ...data };
}

function shown(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => !SILENT.has(field))
      .map(([field, value]) => [field, SECRETS.has(field) && value !== null ? REDACTED : (value ?? null)]),
  );
}
