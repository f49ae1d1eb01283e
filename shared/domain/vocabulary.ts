/**
 * Every closed list of words in the product, once: code, order and label key.
 * Labels live in shared/i18n under the key `<list>.<CODE>`; charts, tables, the
 * GraphQL enums and the database check constraints all read from here.
 */

/** How exactly a planned date was written down. The date itself is the last day of that period. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** State of a revision (Fassung). DRAFT -> IN_REVIEW -> PUBLISHED, or back to DRAFT. */
export const REVISION_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Kind of a goal: Kernziel, weiteres Ziel, Querschnittsziel. */
export const GOAL_KINDS = ['CORE', 'FURTHER', 'CROSS_CUTTING'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Formula behind a goal's indicator. */
export const INDICATOR_FORMULAS = [
  'OZG_SERVICES_ONLINE',
  'MEASURES_COMPLETED',
  'MILESTONES_REACHED',
] as const;
export type IndicatorFormula = (typeof INDICATOR_FORMULAS)[number];

/** Administrative level of a measure. */
export const MEASURE_LEVELS = ['STATE', 'MUNICIPAL', 'JOINT'] as const;
export type MeasureLevel = (typeof MEASURE_LEVELS)[number];

/** Umsetzungsstand of a measure. */
export const LIFECYCLES = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** Computed schedule light, worst news first: the order of charts and tables. */
export const SCHEDULE_LIGHTS = ['RED', 'UNREPORTED', 'YELLOW', 'GREEN', 'DONE', 'NEUTRAL'] as const;
export type ScheduleLight = (typeof SCHEDULE_LIGHTS)[number];

/** Why a schedule light has its colour. Parameters: see LightReason in schedule-light.ts. */
export const LIGHT_REASON_CODES = [
  'COMPLETED',
  'CANCELLED',
  'ON_HOLD',
  'PLANNED_END_PASSED',
  'FORECAST_FAR_BEHIND_PLAN',
  'MILESTONE_LONG_OVERDUE',
  'NEVER_REPORTED',
  'REPORT_STALE',
  'FORECAST_BEHIND_PLAN',
  'MILESTONE_OVERDUE',
  'NO_FORECAST_NEAR_END',
  'START_PASSED',
  'ON_TRACK',
] as const;
export type LightReasonCode = (typeof LIGHT_REASON_CODES)[number];

/** The light a ministry gives itself, and the CIO office's rating beside it. */
export const SELF_LIGHTS = ['GREEN', 'YELLOW', 'RED'] as const;
export type SelfLight = (typeof SELF_LIGHTS)[number];

/** How old the effective report is. */
export const FRESHNESS = ['CURRENT', 'STALE', 'NEVER'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** How a progress figure came about; never elapsed time. */
export const PROGRESS_METHODS = ['REPORTED', 'MILESTONES', 'NONE'] as const;
export type ProgressMethod = (typeof PROGRESS_METHODS)[number];

/** State of a milestone as of a date. */
export const MILESTONE_STATES = ['REACHED', 'OVERDUE', 'DUE_SOON', 'PLANNED'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** Path of a status report: editor, coordinator, CIO office. */
export const REPORT_STATES = ['DRAFT', 'SUBMITTED', 'RELEASED', 'ACCEPTED', 'RETURNED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const ROUND_STATES = ['OPEN', 'CLOSED'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Counting rules for "online" (definitions: maturity.ts). The first is the default. */
export const COUNTING_RULES = [
  'SERVICE_LEVEL3',
  'ANY_MEMBER_LEVEL2',
  'MEMBER_LEVEL3',
  'COMPREHENSIVE',
] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];

/** Reifegradmodell 1.x. */
export const MATURITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type Maturity = (typeof MATURITY_LEVELS)[number];
export const MATURITY_SCALE_VERSION = '1.x';

/** A maturity report: waits for the CIO office, was accepted, came back, or was taken back. */
export const MATURITY_REPORT_STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type MaturityReportState = (typeof MATURITY_REPORT_STATES)[number];

/** Who regulates, and who executes, an OZG service. */
export const FEDERAL_LEVELS = ['FEDERAL', 'STATE', 'STATE_MUNICIPAL', 'MIXED'] as const;
export type FederalLevel = (typeof FEDERAL_LEVELS)[number];

export const SITUATION_KINDS = ['LIFE', 'BUSINESS', 'CROSS_CUTTING', 'OTHER'] as const;
export type SituationKind = (typeof SITUATION_KINDS)[number];

export const MUNICIPALITY_KINDS = ['INDEPENDENT_CITY', 'TOWN', 'MUNICIPALITY'] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

export const COUNTY_KINDS = ['INDEPENDENT_CITY', 'COUNTY'] as const;
export type CountyKind = (typeof COUNTY_KINDS)[number];

export const ORGANISATION_KINDS = [
  'MINISTRY',
  'STATE_AUTHORITY',
  'COURT',
  'MUNICIPAL_IT',
  'MUNICIPAL_ASSOCIATION',
  'MUNICIPALITY',
  'BODY',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Family of a catalogue entry: general measure, base component (Basiskomponente), introduction of the electronic file. */
export const MEASURE_KINDS = ['GENERAL', 'BASE_COMPONENT', 'ELECTRONIC_FILE'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** How a measure went over into others. */
export const SUCCESSION_KINDS = ['SPLIT', 'MERGE', 'REPLACE'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** What plan content a change or an audit entry speaks of. */
export const CONTENT_KINDS = ['GOAL', 'GUIDELINE', 'IMPLEMENTATION_PLAN', 'MILESTONE', 'MEASURE'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** What a draft does to a thing. */
export const DRAFT_ITEM_STATES = ['UNCHANGED', 'ADDED', 'CHANGED', 'REMOVED', 'SPLIT', 'MERGED'] as const;
export type DraftItemState = (typeof DRAFT_ITEM_STATES)[number];

/** What the value of a field is: text, a planned date in its written form, a number, or codes of linked things. */
export const DRAFT_FIELD_TYPES = ['TEXT', 'DATE', 'NUMBER', 'CODES'] as const;
export type DraftFieldType = (typeof DRAFT_FIELD_TYPES)[number];

/** Findings that forbid publishing a revision. */
export const BLOCKING_FINDINGS = [
  'MEASURE_WITHOUT_LEAD',
  'DEPENDENCY_CYCLE',
  'DROPPED_WITHOUT_REASON',
  'END_BEFORE_START',
  'NOT_AFTER_PREVIOUS',
  'NO_EFFECTIVE_DATE',
] as const;

/** Findings that people should see before they publish. */
export const WARNING_FINDINGS = [
  'WEAKENED_WITHOUT_REASON',
  'ENDS_AFTER_MILESTONE',
  'STARTS_BEFORE_DEPENDENCY_ENDS',
  'LEAD_NOT_VALID',
  'PART_NOT_SUBMITTED',
  'NO_DECISION',
  'GOAL_WITHOUT_MILESTONE',
  'MILESTONE_WITHOUT_ACTIVE_MEASURE',
  'MEASURE_WITHOUT_CONTACT',
] as const;

export const FINDING_CODES = [...BLOCKING_FINDINGS, ...WARNING_FINDINGS] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What happened to a thing between two revisions. */
export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'CHANGED', 'SPLIT', 'MERGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why a change weakens the plan; each must carry a reason in the ledger. */
export const WEAKENINGS = ['DROPPED', 'MOVED_LATER', 'TARGET_LOWERED', 'DATE_REMOVED'] as const;
export type Weakening = (typeof WEAKENINGS)[number];

export const ROLES = ['EDITOR', 'COORDINATOR', 'CIO_OFFICE', 'CABINET', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** How far a sign-in has come: a session that still lacks its second factor may do nothing else. */
export const SESSION_LEVELS = ['SECOND_FACTOR_PENDING', 'FULL'] as const;
export type SessionLevel = (typeof SESSION_LEVELS)[number];

export const SIGN_IN_METHODS = ['PASSWORD', 'OIDC'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** What a single-use link in a mail is good for. */
export const TOKEN_PURPOSES = ['PASSWORD_RESET', 'INVITATION'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** State of a person's second factor. UNAVAILABLE: the role has none, or the operator set no secret. */
export const SECOND_FACTORS = ['OFF', 'PENDING', 'ON', 'UNAVAILABLE'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** What a person is told of. */
export const NOTICE_KINDS = [
  'ROUND_OPENED',
  'REPORT_DUE',
  'REPORT_OVERDUE',
  'REMINDER',
  'REPORT_SUBMITTED',
  'REPORT_RELEASED',
  'REPORT_RETURNED',
  'REPORT_ACCEPTED',
  'ESCALATION',
  'REVISION_OPENED',
  'PART_REOPENED',
  'REVISION_PROPOSED',
  'REVISION_RETURNED',
  'REVISION_PUBLISHED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What waits for a person, most urgent first. */
export const TASK_KINDS = [
  'REVISE',
  'REVISE_MATURITY',
  'RELEASE',
  'ACCEPT',
  'ACCEPT_MATURITY',
  'APPROVE_REVISION',
  'REPORT',
  'CARRY_FORWARD',
  'OPEN_ROUND',
  'CLOSE_ROUND',
  'PROPOSE_REVISION',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What the audit trail calls the things that people (and the server itself) do. */
export const AUDIT_ACTIONS = [
  'session.signIn',
  'session.signInFailed',
  'session.signOut',
  'session.signOutEverywhere',
  'access.denied',
  'account.save',
  'account.password',
  'account.passwordReset',
  'account.secondFactor',
  'account.resetAccess',
  'account.preferences',
  'account.forget',
  'organisation.save',
  'settings.save',
  'round.open',
  'round.close',
  'round.remind',
  'report.save',
  'report.delete',
  'report.submit',
  'report.withdraw',
  'report.release',
  'report.accept',
  'report.return',
  'report.unchanged',
  'measure.rate',
  'maturity.record',
  'maturity.withdraw',
  'maturity.accept',
  'maturity.return',
  'rollout.save',
  'service.save',
  'import.apply',
  'import.undo',
  'notice.create',
  'notice.read',
  'revision.open',
  'revision.save',
  'revision.discard',
  'revision.submitPart',
  'revision.reopenPart',
  'revision.propose',
  'revision.return',
  'revision.publish',
  'content.save',
  'content.drop',
  'content.split',
  'content.merge',
  'content.undo',
  'content.move',
  'cabinetReport.export',
  'cabinetReport.saveSet',
  'cabinetReport.deleteSet',
  'demonstration.seed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Who may see a field. */
export const VISIBILITIES = ['INTERNAL', 'GOVERNMENT', 'PUBLIC'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Machine-readable error codes of the API. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'LOCKED',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a file can bring in: parts of the open draft, reports of an open round, records of services, registers. */
export const IMPORT_KINDS = [
  'MEASURES',
  'MILESTONES',
  'IMPLEMENTATION_PLANS',
  'STATUS_REPORTS',
  'MATURITY',
  'ROLLOUTS',
  'SERVICE_CATALOGUE',
  'ORGANISATIONS',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Kinds of import with a template to fill in. */
export const TEMPLATE_KINDS = [
  'MEASURES',
  'MILESTONES',
  'IMPLEMENTATION_PLANS',
  'STATUS_REPORTS',
  'MATURITY',
  'ROLLOUTS',
  'SERVICE_CATALOGUE',
  'ORGANISATIONS',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What becomes of one row of an imported file. */
export const IMPORT_ACTIONS = ['ADD', 'CHANGE', 'SAME', 'REFUSE'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** What a file goes through on the server; before WRITING it can be cancelled. */
export const IMPORT_STEPS = ['READING', 'PLANNING', 'WRITING'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Chapters of the cabinet report in their order. Cover, method and verification are in every report. */
export const REPORT_PARTS = [
  'SUMMARY',
  'PROGRESS',
  'MATRIX',
  'CHANGES',
  'TREND',
  'MINISTRIES',
  'COMPLETENESS',
  'MEASURES',
  'METHOD',
  'VERIFICATION',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Formats of the cabinet report. */
export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'ods', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
