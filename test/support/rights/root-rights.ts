import { ACTORS } from './actors.ts';
import { readTable } from './table.ts';

/**
 * Who may ask what. A query that is missing here fails the tests: give it a line, and in root-calls.ts the
 * arguments that it needs. What somebody sees of an answer stands in field-rights.ts.
 *
 * ok answered · U UNAUTHENTICATED · F FORBIDDEN, on record in the audit trail
 */
export const QUERY_RIGHTS = readTable(
  `
                     nobody public half  ED-own ED-other CO-own CO-other CIO CABINET ADMIN

  # Before anybody has signed in.
  viewer               ok     ok     ok     ok     ok      ok      ok     ok    ok     ok
  signInOptions        ok     ok     ok     ok     ok      ok      ok     ok    ok     ok
  operator             ok     ok     ok     ok     ok      ok      ok     ok    ok     ok

  # The plan and what is accepted: for all who read the plan.
  changeLedger         U      ok     U      ok     ok      ok      ok     ok    ok     ok
  compareRevisions     U      ok     U      ok     ok      ok      ok     ok    ok     ok
  contentHistory       U      ok     U      ok     ok      ok      ok     ok    ok     ok
  dashboard            U      ok     U      ok     ok      ok      ok     ok    ok     ok
  dataVersion          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  decisionNeeds        U      ok     U      ok     ok      ok      ok     ok    ok     ok
  draft                U      ok     U      ok     ok      ok      ok     ok    ok     ok
  draftItem            U      ok     U      ok     ok      ok      ok     ok    ok     ok
  draftItems           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  goals                U      ok     U      ok     ok      ok      ok     ok    ok     ok
  guidelines           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  implementationPlan   U      ok     U      ok     ok      ok      ok     ok    ok     ok
  implementationPlans  U      ok     U      ok     ok      ok      ok     ok    ok     ok
  maturityReport       U      ok     U      ok     ok      ok      ok     ok    ok     ok
  maturityReports      U      ok     U      ok     ok      ok      ok     ok    ok     ok
  measure              U      ok     U      ok     ok      ok      ok     ok    ok     ok
  measures             U      ok     U      ok     ok      ok      ok     ok    ok     ok
  milestones           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  milestoneTrend       U      ok     U      ok     ok      ok      ok     ok    ok     ok
  organisations        U      ok     U      ok     ok      ok      ok     ok    ok     ok
  municipalityCoverage U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgCoverage          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgForecast          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgForecasts         U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgProgress          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgService           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  ozgServices          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  plan                 U      ok     U      ok     ok      ok      ok     ok    ok     ok
  planMovement         U      ok     U      ok     ok      ok      ok     ok    ok     ok
  reportForm           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  reportSheet          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  reportingRounds      U      ok     U      ok     ok      ok      ok     ok    ok     ok
  reviewQueue          U      ok     U      ok     ok      ok      ok     ok    ok     ok
  revision             U      ok     U      ok     ok      ok      ok     ok    ok     ok
  revisionInForce      U      ok     U      ok     ok      ok      ok     ok    ok     ok
  revisions            U      ok     U      ok     ok      ok      ok     ok    ok     ok
  roundProposal        U      ok     U      ok     ok      ok      ok     ok    ok     ok
  search               U      ok     U      ok     ok      ok      ok     ok    ok     ok
  statusReport         U      ok     U      ok     ok      ok      ok     ok    ok     ok
  topicAreas           U      ok     U      ok     ok      ok      ok     ok    ok     ok
  verifiedReport       U      ok     U      ok     ok      ok      ok     ok    ok     ok

  # Cabinet reports: choices are saved within the government; who made which report, CIO office and cabinet may know.
  reportExports        U      U      U      F      F       F       F      ok    ok     F
  reportSets           U      U      U      ok     ok      ok      ok     ok    ok     F

  # A person's own.
  notices              U      U      U      ok     ok      ok      ok     ok    ok     ok
  sessions             U      U      U      ok     ok      ok      ok     ok    ok     ok
  worklist             U      U      U      ok     ok      ok      ok     ok    ok     ok

  # The house itself.
  accounts             U      U      U      F      F       F       F      F     F      ok
  auditChain           U      U      U      F      F       F       F      ok    F      ok
  auditTrail           U      U      U      F      F       F       F      ok    F      ok
  organisationRecords  U      U      U      F      F       F       F      ok    F      ok
  importPreview        U      U      U      F      F       F       F      N     F      F
  importProgress       U      U      U      ok     ok      ok      ok     ok    ok     ok
  imports              U      U      U      ok     ok      ok      ok     ok    F      ok
  settings             U      U      U      F      F       F       F      ok    F      ok
  `,
  ACTORS,
);

/**
 * Who may do what, where the state of things is the one that the step is made for: a draft to submit, a submitted
 * report to release. Every other state of a report stands in report-rights.ts. A mutation that is missing here
 * fails the tests: give it a line, and in root-calls.ts the arguments and the rows that it needs.
 *
 * ok done · U UNAUTHENTICATED · F FORBIDDEN, on record in the audit trail · N NOT_FOUND, because the person may not
 * even know of it, on record too · B BAD_USER_INPUT: the person may, a rule behind the rights stands against it
 */
export const MUTATION_RIGHTS = readTable(
  `
                        nobody public half  ED-own ED-other CO-own CO-other CIO CABINET ADMIN

  # Coming and going. A link in a mail is itself the right to set the password; no mail is configured here.
  signIn                  ok     ok     ok     ok     ok      ok      ok     ok    ok     ok
  signOut                 ok     ok     ok     ok     ok      ok      ok     ok    ok     ok
  requestPasswordReset    B      B      B      B      B       B       B      B     B      B
  resetPassword           ok     ok     ok     ok     ok      ok      ok     ok    ok     ok

  # The own account. Second factors are for the roles that can do harm to everybody's data.
  signOutEverywhere       U      U      U      ok     ok      ok      ok     ok    ok     ok
  changePassword          U      U      U      ok     ok      ok      ok     ok    ok     ok
  setMailWanted           U      U      U      ok     ok      ok      ok     ok    ok     ok
  markNoticesRead         U      U      U      ok     ok      ok      ok     ok    ok     ok
  startSecondFactor       U      U      ok     B      B       B       B      ok    B      ok
  confirmSecondFactor     U      U      ok     B      B       B       B      ok    B      ok
  verifySecondFactor      U      U      ok     ok     ok      ok      ok     ok    ok     ok
  removeSecondFactor      U      U      U      ok     ok      ok      ok     ok    ok     ok

  # Reports: the ministry writes and submits, its coordinator releases, the CIO office accepts.
  saveStatusReport        U      U      U      ok     F       ok      F      F     F      F
  deleteStatusReport      U      U      U      ok     N       ok      N      F     F      F
  submitStatusReport      U      U      U      ok     N       ok      N      F     F      F
  submitStatusReports     U      U      U      ok     N       ok      N      F     F      F
  reportUnchanged         U      U      U      ok     F       ok      F      F     F      F
  withdrawStatusReport    U      U      U      ok     N       ok      N      F     F      F
  releaseStatusReport     U      U      U      F      F       ok      N      F     F      F
  releaseStatusReports    U      U      U      F      F       ok      N      F     F      F
  acceptStatusReport      U      U      U      F      F       F       F      ok    F      F
  acceptStatusReports     U      U      U      F      F       F       F      ok    F      F
  returnStatusReport      U      U      U      F      F       F       N      ok    F      F

  # The draft: a ministry writes its own part and its coordinator hands it in; the plan as a whole, the order of all
  # and the publication are the CIO office's. Measures are everybody's own by their lead. The demonstration's draft
  # still has findings that forbid publishing.
  saveImplementationPlan  U      U      U      ok     F       ok      F      ok    F      F
  saveMeasure             U      U      U      ok     F       ok      F      ok    F      F
  saveMilestone           U      U      U      ok     F       ok      F      ok    F      F
  changeMeasures          U      U      U      ok     F       ok      F      ok    F      F
  dropMeasure             U      U      U      ok     F       ok      F      ok    F      F
  dropMilestone           U      U      U      ok     F       ok      F      ok    F      F
  splitMeasure            U      U      U      ok     F       ok      F      ok    F      F
  mergeMeasures           U      U      U      ok     F       ok      F      ok    F      F
  moveContent             U      U      U      ok     F       ok      F      ok    F      F
  undoChange              U      U      U      ok     F       ok      F      ok    F      F
  undoImport              U      U      U      ok     F       F       F      ok    F      F
  saveGoal                U      U      U      F      F       F       F      ok    F      F
  saveGuideline           U      U      U      F      F       F       F      ok    F      F
  dropGoal                U      U      U      F      F       F       F      ok    F      F
  dropGuideline           U      U      U      F      F       F       F      ok    F      F
  submitPart              U      U      U      F      F       ok      F      F     F      F
  reopenPart              U      U      U      F      F       ok      F      ok    F      F
  saveRevision            U      U      U      F      F       F       F      ok    F      F
  proposeRevision         U      U      U      F      F       F       F      B     F      F
  approveRevision         U      U      U      F      F       F       F      B     F      F
  returnRevision          U      U      U      F      F       F       F      ok    F      F
  discardRevision         U      U      U      F      F       F       F      ok    F      F
  openRevision            U      U      U      F      F       F       F      ok    F      F

  # Services: their ministry says how mature they are and where they are available, the CIO office decides.
  recordMaturity          U      U      U      ok     F       ok      F      ok    F      F
  withdrawMaturityReport  U      U      U      ok     N       ok      N      F     F      F
  acceptMaturityReport    U      U      U      F      F       F       F      ok    F      F
  returnMaturityReport    U      U      U      F      F       F       F      ok    F      F
  setAvailability         U      U      U      ok     F       ok      F      ok    F      F
  saveOzgService          U      U      U      F      F       F       F      ok    F      F
  importApply             U      U      U      F      F       F       F      B     F      F

  # The CIO office.
  rateMeasure             U      U      U      F      F       F       F      ok    F      F
  openReportingRound      U      U      U      F      F       F       F      ok    F      F
  closeReportingRound     U      U      U      F      F       F       F      ok    F      F
  remindReportingRound    U      U      U      F      F       F       F      ok    F      F

  # Choices for cabinet reports: everybody's own within the government.
  saveReportSet           U      U      U      ok     ok      ok      ok     ok    ok     F
  deleteReportSet         U      U      U      ok     ok      ok      ok     ok    ok     F

  # The house itself.
  saveAccount             U      U      U      F      F       F       F      F     F      ok
  resetAccountAccess      U      U      U      F      F       F       F      F     F      ok
  forgetAccount           U      U      U      F      F       F       F      F     F      ok
  saveOrganisation        U      U      U      F      F       F       F      F     F      ok
  saveSettings            U      U      U      F      F       F       F      F     F      ok
  `,
  ACTORS,
);
