import { UPLOAD_KEPT_DAYS } from '../../shared/domain/limits.ts';
import type { DB } from '../platform/db/kysely.ts';

/** What the installation stores of people in one table: where, what for, how long, and how it goes. */
export interface PersonalData {
  readonly table: keyof DB;
  /** Columns that hold something of a person, references to accounts included. */
  readonly columns: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly kept: string;
  /**
   * How a person gets what is theirs (GDPR Art. 15): rows that refer to them in one of `by`, with the columns of `give`.
   * Null where no row can be told to be theirs; the purpose says why. Content of office is given by its number alone.
   */
  readonly own: { readonly by: readonly string[]; readonly give: readonly string[] } | null;
}

const DUTY = 'GDPR Art. 6 (1) e: public task';
const SECURITY = 'GDPR Art. 6 (1) e with Art. 32: security of processing';
const WITH_THE_PLAN =
  'as long as the record itself, by reference to the account; the account can be anonymised';

const reference = (
  table: keyof DB,
  columns: readonly string[],
  purpose: string,
  more: readonly string[] = [],
): PersonalData => ({
  table,
  columns,
  purpose,
  basis: DUTY,
  kept: WITH_THE_PLAN,
  own: { by: columns.filter((column) => column.endsWith('_id')), give: ['id', ...more] },
});

/**
 * The record of personal data (GDPR Art. 30), printed by `npm run privacy`. A test compares it with the tables: a
 * reference to an account, or a column whose name speaks of people, is in it or the test fails.
 */
export const PERSONAL_DATA: readonly PersonalData[] = [
  {
    table: 'account',
    columns: [
      'email',
      'display_name',
      'password_hash',
      'oidc_issuer',
      'oidc_subject',
      'totp_secret',
      'recovery_codes',
      'mail_wanted',
    ],
    purpose: 'sign-in, rights, mails, and who stands behind a report or decision',
    basis: DUTY,
    kept: 'until the account is anonymised: npm run forget -- --email MAIL --confirm',
    own: {
      by: ['id'],
      give: [
        'id',
        'email',
        'display_name',
        'role',
        'organisation_id',
        'active',
        'oidc_issuer',
        'oidc_subject',
        'mail_wanted',
        'created_at',
        'password_changed_at',
        'totp_confirmed_at',
      ],
    },
  },
  {
    table: 'auth_session',
    columns: ['account_id'],
    purpose: 'signed-in browsers',
    basis: SECURITY,
    kept: 'valid for at most 12 hours, removed a day later; never part of a backup',
    own: { by: ['account_id'], give: ['id', 'method', 'level', 'created_at', 'last_seen_at', 'expires_at'] },
  },
  {
    table: 'auth_token',
    columns: ['account_id'],
    purpose: 'invitations and forgotten passwords',
    basis: SECURITY,
    kept: 'valid for at most 7 days, removed a day later; never part of a backup',
    own: { by: ['account_id'], give: ['id', 'purpose', 'created_at', 'expires_at', 'used_at'] },
  },
  {
    table: 'sign_in_throttle',
    columns: ['key'],
    purpose: 'failed attempts by account and by network address, to slow guessing down',
    basis: SECURITY,
    kept: 'until they expire, removed a day later; never part of a backup',
    // Keys are hashes.
    own: null,
  },
  {
    table: 'audit_entry',
    columns: ['actor_id', 'actor_label', 'subject', 'before', 'after'],
    purpose: 'proof of who changed, tried or decided what; the hash chain shows every alteration',
    basis: SECURITY,
    kept: 'as long as the installation: an entry cannot be altered without breaking the proof, which is why anonymising an account leaves its earlier entries (GDPR Art. 17 (3) b)',
    // Subject and states may name others, such as whose account an administrator changed.
    own: { by: ['actor_id'], give: ['id', 'occurred_at', 'actor_label', 'action', 'entity', 'entity_key'] },
  },
  {
    table: 'notice',
    columns: ['account_id', 'params'],
    purpose: 'what people are told in the application',
    basis: DUTY,
    kept: '400 days, removed daily; at once when the account is anonymised',
    own: { by: ['account_id'], give: ['id', 'kind', 'created_at', 'read_at'] },
  },
  {
    table: 'mail_digest',
    columns: ['account_id', 'last_error'],
    purpose: 'daily mails, so that none goes out twice',
    basis: DUTY,
    kept: '400 days, removed daily; at once when the account is anonymised',
    own: { by: ['account_id'], give: ['id', 'slot', 'created_at', 'sent_at', 'attempts'] },
  },
  {
    table: 'upload',
    columns: ['account_id', 'file_name', 'content'],
    purpose: 'files that wait to be imported',
    basis: DUTY,
    kept: `until imported, at most ${UPLOAD_KEPT_DAYS} days, removed daily; at once when the account is anonymised`,
    own: { by: ['account_id'], give: ['id', 'file_name', 'sha256', 'created_at'] },
  },
  {
    table: 'import_mapping',
    columns: ['account_id', 'fields'],
    purpose: 'which column of their files somebody called what',
    basis: DUTY,
    kept: 'until the account is anonymised',
    own: { by: ['account_id'], give: ['id', 'kind', 'fields'] },
  },
  {
    table: 'report_set',
    columns: ['account_id'],
    purpose: 'choices of reports that somebody keeps',
    basis: DUTY,
    kept: 'until the account is anonymised',
    own: { by: ['account_id'], give: ['id', 'name', 'shared', 'choices', 'created_at'] },
  },
  reference('import_group', ['account_id', 'undone_by_id', 'file_name'], 'who imported and undid what', [
    'kind',
    'applied_at',
    'undone_at',
  ]),
  reference(
    'report_export',
    ['account_id'],
    'who took which report; part of the proof of what was handed out',
    ['format', 'exported_at'],
  ),
  reference('status_report', ['author_id', 'released_by_id', 'decided_by_id'], 'who answers for a report', [
    'reported_on',
    'state',
  ]),
  reference('status_report_contributor', ['account_id'], 'nobody decides on their own work', ['report_id']),
  reference('measure_rating', ['rater_id'], 'who rated', ['rated_on']),
  reference('maturity_record', ['author_id'], 'who recorded', ['recorded_on']),
  reference('maturity_report', ['author_id', 'decided_by_id'], 'who reported and decided', [
    'recorded_on',
    'state',
  ]),
  reference('reporting_round', ['opened_by_id', 'closed_by_id'], 'who opened and closed', ['reporting_date']),
  reference('ministry_submission', ['submitted_by_id'], 'who handed a part in', ['submitted_at']),
  reference('plan_change', ['author_id'], 'who gave the reason of a change', ['code', 'created_at']),
  reference(
    'revision',
    ['opened_by_id', 'proposed_by_id', 'approved_by_id', 'returned_by_id'],
    'two people publish a revision',
    ['number', 'state'],
  ),
  {
    table: 'measure_version',
    columns: ['contact'],
    purpose: 'whom to ask about a measure, as the ministry wrote it into the plan',
    basis: DUTY,
    kept: 'with its revision, which never changes; ministries write offices rather than people there',
    own: null,
  },
];

/** The record as text, a block a table. */
export function privacyRecord(): string {
  return PERSONAL_DATA.map(
    ({ table, columns, purpose, basis, kept }) =>
      `${table}: ${columns.join(', ')}\n  purpose  ${purpose}\n  basis    ${basis}\n  kept     ${kept}\n`,
  ).join('\n');
}
