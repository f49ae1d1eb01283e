import { Setting } from '../../administration/setting.entity.ts';
import { AuditEntry } from '../../audit/audit-entry.entity.ts';
import { Account } from '../../auth/account.entity.ts';
import { AuthSession } from '../../auth/auth-session.entity.ts';
import { AuthToken } from '../../auth/auth-token.entity.ts';
import { OidcTransaction } from '../../auth/oidc-transaction.entity.ts';
import { SignInThrottle } from '../../auth/sign-in-throttle.entity.ts';
import { GoalVersion } from '../../goals/goal-version.entity.ts';
import { Goal } from '../../goals/goal.entity.ts';
import { GuidelineVersion } from '../../goals/guideline-version.entity.ts';
import { Guideline } from '../../goals/guideline.entity.ts';
import { MeasureDependency } from '../../measures/measure-dependency.entity.ts';
import { MeasureGoal } from '../../measures/measure-goal.entity.ts';
import { MeasureMilestone } from '../../measures/measure-milestone.entity.ts';
import { MeasurePartner } from '../../measures/measure-partner.entity.ts';
import { MeasureService } from '../../measures/measure-service.entity.ts';
import { MeasureSuccession } from '../../measures/measure-succession.entity.ts';
import { MeasureVersion } from '../../measures/measure-version.entity.ts';
import { Measure } from '../../measures/measure.entity.ts';
import { County } from '../../organisations/county.entity.ts';
import { MunicipalityPopulation } from '../../organisations/municipality-population.entity.ts';
import { Municipality } from '../../organisations/municipality.entity.ts';
import { OrganisationSuccession } from '../../organisations/organisation-succession.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { MaturityRecord } from '../../ozg/maturity-record.entity.ts';
import { MaturityAnswer } from '../../ozg/maturity/maturity-answer.entity.ts';
import { MaturityReport } from '../../ozg/maturity/maturity-report.entity.ts';
import { OzgMember } from '../../ozg/ozg-member.entity.ts';
import { OzgService } from '../../ozg/ozg-service.entity.ts';
import { RolloutByMunicipality } from '../../ozg/rollout-by-municipality.entity.ts';
import { RolloutByService } from '../../ozg/rollout-by-service.entity.ts';
import { Rollout } from '../../ozg/rollout.entity.ts';
import { Situation } from '../../ozg/situation.entity.ts';
import { TopicArea } from '../../ozg/topic-area.entity.ts';
import { MailDigest } from '../../notifications/mail-digest.entity.ts';
import { Notice } from '../../notifications/notice.entity.ts';
import { ImplementationPlanVersion } from '../../plans/implementation-plan-version.entity.ts';
import { ImplementationPlan } from '../../plans/implementation-plan.entity.ts';
import { MilestoneGoal } from '../../plans/milestone-goal.entity.ts';
import { MilestoneVersion } from '../../plans/milestone-version.entity.ts';
import { Milestone } from '../../plans/milestone.entity.ts';
import { Plan } from '../../plans/plan.entity.ts';
import { MeasureRating } from '../../reporting/measure-rating.entity.ts';
import { ReportingRound } from '../../reporting/reporting-round.entity.ts';
import { StatusReportContributor } from '../../reporting/status-report-contributor.entity.ts';
import { StatusReportEvidence } from '../../reporting/status-report-evidence.entity.ts';
import { StatusReportMilestone } from '../../reporting/status-report-milestone.entity.ts';
import { StatusReport } from '../../reporting/status-report.entity.ts';
import { ImportGroup } from '../../imports/frame/import-group.entity.ts';
import { ImportMapping } from '../../imports/frame/import-mapping.entity.ts';
import { Upload } from '../../imports/upload.entity.ts';
import { MinistrySubmission } from '../../revisions/ministry-submission.entity.ts';
import { ThingChecksum } from '../../revisions/thing-checksum.entity.ts';
import { PlanChange } from '../../revisions/plan-change.entity.ts';
import { Revision } from '../../revisions/revision.entity.ts';
import { JobRun } from '../jobs/job-run.entity.ts';
import { ReportExport } from '../../exports/files/report-export.entity.ts';
import { ReportSet } from '../../exports/sets/report-set.entity.ts';
import { DataVersion } from './data-version.entity.ts';

/** Every table of the product. Listed by hand: a bundled server finds no files. */
export const entities = [
  AuditEntry,
  Account,
  AuthSession,
  AuthToken,
  OidcTransaction,
  SignInThrottle,
  GoalVersion,
  Goal,
  GuidelineVersion,
  Guideline,
  MeasureDependency,
  MeasureGoal,
  MeasureMilestone,
  MeasurePartner,
  MeasureService,
  MeasureSuccession,
  MeasureVersion,
  Measure,
  County,
  MunicipalityPopulation,
  Municipality,
  OrganisationSuccession,
  Organisation,
  MaturityRecord,
  MaturityReport,
  MaturityAnswer,
  OzgMember,
  OzgService,
  Rollout,
  RolloutByService,
  RolloutByMunicipality,
  Situation,
  TopicArea,
  ImplementationPlanVersion,
  ImplementationPlan,
  MilestoneGoal,
  MilestoneVersion,
  Milestone,
  Plan,
  MeasureRating,
  ReportingRound,
  StatusReportContributor,
  StatusReportEvidence,
  StatusReportMilestone,
  StatusReport,
  MinistrySubmission,
  Upload,
  ImportGroup,
  ImportMapping,
  ReportExport,
  ReportSet,
  ThingChecksum,
  PlanChange,
  Revision,
  Setting,
  Notice,
  MailDigest,
  JobRun,
  DataVersion,
] as const;
