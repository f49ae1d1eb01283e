import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { PasswordResolver } from '../../auth/password.resolver.ts';
import { SecondFactorResolver } from '../../auth/second-factor.resolver.ts';
import { SessionResolver } from '../../auth/session.resolver.ts';
import { ViewerResolver } from '../../auth/viewer.resolver.ts';
import { AccountResolver } from '../../administration/account.resolver.ts';
import { OperatorResolver } from '../../administration/operator.resolver.ts';
import { SettingsResolver } from '../../administration/settings.resolver.ts';
import { OrganisationRecordResolver } from '../../organisations/organisation-record.resolver.ts';
import { AuditResolver } from '../../audit/audit.resolver.ts';
import { NoticeResolver } from '../../notifications/notice.resolver.ts';
import { WorklistResolver } from '../../notifications/worklist.resolver.ts';
import { GoalResolver } from '../../goals/goal.resolver.ts';
import { DashboardResolver } from '../../measures/dashboard.resolver.ts';
import { PlanMovementResolver } from '../../measures/plan-movement.resolver.ts';
import { MeasureResolver } from '../../measures/measure.resolver.ts';
import { OrganisationResolver } from '../../organisations/organisation.resolver.ts';
import { OzgForecastResolver } from '../../ozg/ozg-forecast.resolver.ts';
import { OzgGroupResolver, OzgProgressResolver } from '../../ozg/ozg-progress.resolver.ts';
import { OzgServiceResolver } from '../../ozg/ozg-service.resolver.ts';
import { TopicAreaResolver } from '../../ozg/topic-area.resolver.ts';
import { MilestoneResolver } from '../../plans/milestone.resolver.ts';
import { PlanResolver } from '../../plans/plan.resolver.ts';
import { MeasureRatingResolver } from '../../reporting/measure-rating.resolver.ts';
import { ReportFormResolver } from '../../reporting/report-form.resolver.ts';
import { ReportStepsResolver } from '../../reporting/report-steps.resolver.ts';
import { ReportingRoundResolver } from '../../reporting/reporting-round.resolver.ts';
import { StatusReportResolver } from '../../reporting/status-report.resolver.ts';
import { ChangeMeasuresResolver } from '../../revisions/draft/change-measures.resolver.ts';
import { DraftContentResolver } from '../../revisions/draft/draft-content.resolver.ts';
import { ExportsResolver } from '../../exports/exports.resolver.ts';
import {
  ImportGroupResolver,
  ImportsResolver,
  ImportViewerResolver,
} from '../../imports/imports.resolver.ts';
import { AvailabilityResolver } from '../../ozg/availability/availability.resolver.ts';
import { CoverageResolver } from '../../ozg/coverage/coverage.resolver.ts';
import { MaturityResolver } from '../../ozg/maturity/maturity.resolver.ts';
import { ServiceCareResolver } from '../../ozg/service-care/service-care.resolver.ts';
import { DraftItemsResolver } from '../../revisions/draft/draft-items.resolver.ts';
import { PublicationResolver } from '../../revisions/publication/publication.resolver.ts';
import { HistoryResolver } from '../../revisions/history.resolver.ts';
import { RevisionResolver } from '../../revisions/revision.resolver.ts';
import { SearchResolver } from '../../search/search.resolver.ts';

/** Every resolver of the API; one that is missing here is not in the schema. */
const resolvers = [
  ViewerResolver,
  SessionResolver,
  PasswordResolver,
  SecondFactorResolver,
  PlanResolver,
  RevisionResolver,
  HistoryResolver,
  PublicationResolver,
  DraftItemsResolver,
  ChangeMeasuresResolver,
  DraftContentResolver,
  OrganisationResolver,
  GoalResolver,
  MeasureResolver,
  MilestoneResolver,
  DashboardResolver,
  PlanMovementResolver,
  StatusReportResolver,
  ReportingRoundResolver,
  ReportFormResolver,
  ReportStepsResolver,
  MeasureRatingResolver,
  TopicAreaResolver,
  OzgProgressResolver,
  OzgGroupResolver,
  OzgForecastResolver,
  OzgServiceResolver,
  ServiceCareResolver,
  MaturityResolver,
  AvailabilityResolver,
  CoverageResolver,
  SearchResolver,
  ImportsResolver,
  ImportViewerResolver,
  ImportGroupResolver,
  ExportsResolver,
  WorklistResolver,
  NoticeResolver,
  AuditResolver,
  OrganisationRecordResolver,
  OperatorResolver,
  SettingsResolver,
  AccountResolver,
] as const;

let built: GraphQLSchema | undefined;

/**
 * The executable schema of the decorated classes, built once a process.
 * Input is held against shared/domain/limits.ts by the resolvers, so type-graphql validates nothing itself.
 */
export function buildSchema(): GraphQLSchema {
  built ??= buildSchemaSync({ resolvers: [...resolvers], validate: false });
  return built;
}
