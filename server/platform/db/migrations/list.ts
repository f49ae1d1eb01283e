import type { Migration } from '@mikro-orm/migrations';
import { Migration20261123221252_initial as PostgresqlInitial } from './postgresql/Migration20261123221252_initial.ts';
import { Migration20261124002739_reporting as PostgresqlReporting } from './postgresql/Migration20261124002739_reporting.ts';
import { Migration20261124054130_revisions as PostgresqlRevisions } from './postgresql/Migration20261124054130_revisions.ts';
import { Migration20261124164726_thing_checksums as PostgresqlThingChecksums } from './postgresql/Migration20261124164726_thing_checksums.ts';
import { Migration20261124170653_maturity_reports as PostgresqlMaturityReports } from './postgresql/Migration20261124170653_maturity_reports.ts';
import { Migration20261124173856_rollout_counters as PostgresqlRolloutCounters } from './postgresql/Migration20261124173856_rollout_counters.ts';
import { Migration20261124181135_uploads as PostgresqlUploads } from './postgresql/Migration20261124181135_uploads.ts';
import { Migration20261130204412_report_exports as PostgresqlReportExports } from './postgresql/Migration20261130204412_report_exports.ts';
import { Migration20261130212831_imports as PostgresqlImports } from './postgresql/Migration20261130212831_imports.ts';
import { Migration20261130235525_report_drafts_apart as PostgresqlReportDraftsApart } from './postgresql/Migration20261130235525_report_drafts_apart.ts';
import { Migration20261201041535_import_progress as PostgresqlImportProgress } from './postgresql/Migration20261201041535_import_progress.ts';
import { Migration20261201064900_bulk_delete_indexes as PostgresqlBulkDeleteIndexes } from './postgresql/Migration20261201064900_bulk_delete_indexes.ts';
import { Migration20261123221252_initial as SqliteInitial } from './sqlite/Migration20261123221252_initial.ts';
import { Migration20261124002739_reporting as SqliteReporting } from './sqlite/Migration20261124002739_reporting.ts';
import { Migration20261124054130_revisions as SqliteRevisions } from './sqlite/Migration20261124054130_revisions.ts';
import { Migration20261124164726_thing_checksums as SqliteThingChecksums } from './sqlite/Migration20261124164726_thing_checksums.ts';
import { Migration20261124170653_maturity_reports as SqliteMaturityReports } from './sqlite/Migration20261124170653_maturity_reports.ts';
import { Migration20261124173856_rollout_counters as SqliteRolloutCounters } from './sqlite/Migration20261124173856_rollout_counters.ts';
import { Migration20261124181135_uploads as SqliteUploads } from './sqlite/Migration20261124181135_uploads.ts';
import { Migration20261130204412_report_exports as SqliteReportExports } from './sqlite/Migration20261130204412_report_exports.ts';
import { Migration20261130212831_imports as SqliteImports } from './sqlite/Migration20261130212831_imports.ts';
import { Migration20261130235525_report_drafts_apart as SqliteReportDraftsApart } from './sqlite/Migration20261130235525_report_drafts_apart.ts';
import { Migration20261201041535_import_progress as SqliteImportProgress } from './sqlite/Migration20261201041535_import_progress.ts';
import { Migration20261201064900_bulk_delete_indexes as SqliteBulkDeleteIndexes } from './sqlite/Migration20261201064900_bulk_delete_indexes.ts';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** Migrations in the order they run. Listed by hand: a bundled server finds no files. */
export const sqliteMigrations: MigrationClass[] = [
  SqliteInitial,
  SqliteReporting,
  SqliteRevisions,
  SqliteThingChecksums,
  SqliteMaturityReports,
  SqliteRolloutCounters,
  SqliteUploads,
  SqliteReportExports,
  SqliteImports,
  SqliteReportDraftsApart,
  SqliteImportProgress,
  SqliteBulkDeleteIndexes,
];
export const postgresqlMigrations: MigrationClass[] = [
  PostgresqlInitial,
  PostgresqlReporting,
  PostgresqlRevisions,
  PostgresqlThingChecksums,
  PostgresqlMaturityReports,
  PostgresqlRolloutCounters,
  PostgresqlUploads,
  PostgresqlReportExports,
  PostgresqlImports,
  PostgresqlReportDraftsApart,
  PostgresqlImportProgress,
  PostgresqlBulkDeleteIndexes,
];
