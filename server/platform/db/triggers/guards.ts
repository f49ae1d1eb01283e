/**
 * The one list of what the database itself refuses, whoever asks. `sqlite.ts` and `postgresql.ts` turn it into
 * triggers. Conditions are plain SQL over `old` and `new` that both databases understand.
 */
export type GuardedEvent = 'insert' | 'update' | 'delete';
export type RefusalCode = 'LOCKED' | 'APPEND_ONLY' | 'OWN_WORK';
type RowName = 'old' | 'new';

export interface Refusal {
  code: RefusalCode;
  text: string;
  when: string;
}

/** A row that decides; it is locked before the condition is read, so that nobody changes it meanwhile. */
export interface DecidingRow {
  table: 'revision' | 'status_report' | 'reporting_round';
  /** Expressions for its id. */
  ids: readonly string[];
}

export interface Guard {
  table: string;
  event: GuardedEvent;
  deciding: readonly DecidingRow[];
  refusals: readonly Refusal[];
}

/** Tables whose rows belong to a revision by `revision_id`: all plan content, its links and its ledger. */
export const CONTENT_TABLES = [
  'goal_version',
  'guideline_version',
  'implementation_plan_version',
  'milestone_version',
  'milestone_goal',
  'measure_version',
  'measure_goal',
  'measure_milestone',
  'measure_service',
  'measure_partner',
  'measure_dependency',
  'measure_succession',
  'plan_change',
  'ministry_submission',
  'thing_checksum',
] as const;

/** Tables that only ever grow. */
export const APPEND_ONLY_TABLES = [
  'audit_entry',
  'maturity_record',
  'maturity_answer',
  'measure_rating',
  'report_export',
] as const;

/** Tables whose rows belong to a status report by `report_id`. */
export const REPORT_PART_TABLES = [
  'status_report_milestone',
  'status_report_evidence',
  'status_report_contributor',
] as const;

/** Content that names an organisation, by the column that holds its id: checksums and open data hold its code and lineage. */
export const ORGANISATION_REFERENCES = [
  { table: 'implementation_plan_version', column: 'ministry_id' },
  { table: 'measure_version', column: 'lead_id' },
  { table: 'measure_partner', column: 'organisation_id' },
] as const;

/** Of these the name of an implementation plan is its ministry's: the checksum holds that too. */
export const NAME_REFERENCE = ORGANISATION_REFERENCES[0];

const EVENTS: readonly GuardedEvent[] = ['insert', 'update', 'delete'];

function rowsOf(event: GuardedEvent): RowName[] {
  if (event === 'insert') return ['new'];
  return event === 'delete' ? ['old'] : ['old', 'new'];
}

function either(rows: readonly RowName[], condition: (row: RowName) => string): string {
  return rows.map(condition).join(' or ');
}

function contentGuards(table: string): Guard[] {
  return EVENTS.map((event) => {
    const rows = rowsOf(event);
    const published: Refusal = {
      code: 'LOCKED',
      text: 'the content of a published revision never changes',
      when: either(
        rows,
        (row) =>
          `exists (select 1 from revision r where r.id = ${row}.revision_id and r.state = 'PUBLISHED')`,
      ),
    };
    const ledger: Refusal = {
      code: 'APPEND_ONLY',
      text: 'an entry of the plan-change ledger stays',
      when: '1 = 1',
    };
    const refusals = table === 'plan_change' && event === 'update' ? [published, ledger] : [published];
    return {
      table,
      event,
      deciding: [{ table: 'revision', ids: rows.map((row) => `${row}.revision_id`) }],
      refusals,
    };
  });
}

function appendOnlyGuards(table: string): Guard[] {
  const refusals: Refusal[] = [
    { code: 'APPEND_ONLY', text: `rows of ${table} stay as they are`, when: '1 = 1' },
  ];
  return (['update', 'delete'] as const).map((event) => ({ table, event, deciding: [], refusals }));
}

function revisionGuards(): Guard[] {
  const refusals: Refusal[] = [
    { code: 'LOCKED', text: 'a published revision never changes', when: "old.state = 'PUBLISHED'" },
  ];
  return (['update', 'delete'] as const).map((event) => ({
    table: 'revision',
    event,
    deciding: [],
    refusals,
  }));
}

function closedRound(row: RowName): string {
  return (
    `${row}.corrects_id is null and exists ` +
    `(select 1 from reporting_round d where d.id = ${row}.round_id and d.state = 'CLOSED')`
  );
}

function inClosedRound(event: GuardedEvent): Refusal {
  return {
    code: 'LOCKED',
    text: 'the reporting round is closed, only errata are taken',
    when: either(rowsOf(event), (row) => `(${closedRound(row)})`),
  };
}

function roundOf(event: GuardedEvent): DecidingRow {
  return { table: 'reporting_round', ids: rowsOf(event).map((row) => `${row}.round_id`) };
}

function reportGuards(): Guard[] {
  const accepted: Refusal = {
    code: 'LOCKED',
    text: 'an accepted report never changes',
    when: "old.state = 'ACCEPTED'",
  };
  const beyondDraft: Refusal = {
    code: 'LOCKED',
    text: 'only a draft of a report may be deleted',
    when: "old.state <> 'DRAFT'",
  };
  const ownWork: Refusal = {
    code: 'OWN_WORK',
    text: 'nobody releases or decides a report that they wrote at',
    when:
      'exists (select 1 from status_report_contributor c where c.report_id = new.id ' +
      'and c.account_id in (new.released_by_id, new.decided_by_id))',
  };
  const table = 'status_report';
  return [
    { table, event: 'insert', deciding: [roundOf('insert')], refusals: [inClosedRound('insert')] },
    {
      table,
      event: 'update',
      deciding: [roundOf('update')],
      refusals: [accepted, inClosedRound('update'), ownWork],
    },
    { table, event: 'delete', deciding: [], refusals: [beyondDraft] },
  ];
}

function reportPartGuards(table: string): Guard[] {
  return EVENTS.map((event) => {
    const rows = rowsOf(event);
    return {
      table,
      event,
      deciding: [{ table: 'status_report', ids: rows.map((row) => `${row}.report_id`) }],
      refusals: [
        {
          code: 'LOCKED',
          text: 'an accepted report never changes',
          when: either(
            rows,
            (row) =>
              `exists (select 1 from status_report s where s.id = ${row}.report_id and s.state = 'ACCEPTED')`,
          ),
        },
        {
          code: 'LOCKED',
          text: 'the reporting round is closed, only errata are taken',
          when: either(
            rows,
            (row) =>
              'exists (select 1 from status_report s join reporting_round d on d.id = s.round_id ' +
              `where s.id = ${row}.report_id and s.corrects_id is null and d.state = 'CLOSED')`,
          ),
        },
      ],
    };
  });
}

function maturityGuards(): Guard[] {
  const decided: Refusal = {
    code: 'LOCKED',
    text: 'a maturity report that is decided or withdrawn never changes',
    when: "old.state <> 'SUBMITTED'",
  };
  const kept: Refusal = { code: 'LOCKED', text: 'maturity reports stay on record', when: '1 = 1' };
  return [
    { table: 'maturity_report', event: 'update', deciding: [], refusals: [decided] },
    { table: 'maturity_report', event: 'delete', deciding: [], refusals: [kept] },
  ];
}

/** What a published revision says of an organisation stays: a renamed one is a new row of the same lineage. */
function organisationGuards(): Guard[] {
  const published = ({ table, column }: (typeof ORGANISATION_REFERENCES)[number]) =>
    `exists (select 1 from ${table} c join revision r on r.id = c.revision_id ` +
    `where c.${column} = new.id and r.state = 'PUBLISHED')`;
  const refusals: Refusal[] = [
    {
      code: 'LOCKED',
      text: 'a published revision holds code and lineage of the organisation',
      when:
        '(new.code <> old.code or new.lineage <> old.lineage) and ' +
        `(${ORGANISATION_REFERENCES.map(published).join(' or ')})`,
    },
    {
      code: 'LOCKED',
      text: 'a published revision holds the name of the organisation',
      when: `new.name <> old.name and ${published(NAME_REFERENCE)}`,
    },
  ];
  return [{ table: 'organisation', event: 'update', deciding: [], refusals }];
}

export const GUARDS: readonly Guard[] = [
  ...revisionGuards(),
  ...organisationGuards(),
  ...CONTENT_TABLES.flatMap(contentGuards),
  ...APPEND_ONLY_TABLES.flatMap(appendOnlyGuards),
  ...reportGuards(),
  ...maturityGuards(),
  ...REPORT_PART_TABLES.flatMap(reportPartGuards),
];

/** Every trigger is named so, and none else: `<table>_<event>_guard`. */
export function guardName(guard: Pick<Guard, 'table' | 'event'>): string {
  return `${guard.table}_${guard.event}_guard`;
}
