import { IMPORT_KINDS, type ImportKind } from '../../../shared/domain/vocabulary.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { badInput } from '../../platform/errors.ts';
import type { AnyImportKind } from '../frame/import-kind.ts';
import { DRAFT_IMPORTS } from './draft/draft-imports.ts';
import { MATURITY } from './maturity/maturity.ts';
import { ORGANISATIONS } from './organisations/organisations.ts';
import { ROLLOUTS } from './rollouts/rollouts.ts';
import { STATUS_REPORTS } from './status-reports/status-reports.ts';
import { SERVICE_CATALOGUE } from './service-catalogue/service-catalogue.ts';

/** Every kind of import that there is. */
export const KINDS: readonly AnyImportKind[] = [
  ...DRAFT_IMPORTS,
  STATUS_REPORTS,
  MATURITY,
  ROLLOUTS,
  SERVICE_CATALOGUE,
  ORGANISATIONS,
];

/** @throws AppError BAD_USER_INPUT for a kind that cannot be imported */
export function kindOf(kind: ImportKind): AnyImportKind {
  const found = KINDS.find((each) => each.kind === kind);
  if (!found) throw badInput('importKindUnknown', 'kind', { kind });
  return found;
}

/** Kinds that the person may import, in the order of the vocabulary. */
export function importableKinds(viewer: Viewer): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => KINDS.some((each) => each.kind === kind && each.mayImport(viewer)));
}

/** May the person import any kind of file? */
export function importsAnything(viewer: Viewer): boolean {
  return importableKinds(viewer).length > 0;
}
