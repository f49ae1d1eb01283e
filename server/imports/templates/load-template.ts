import { TEMPLATE_KINDS } from '../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import { assertCan } from '../../audit/denied.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { type Sheet, sheetOf, type Workbook } from '../../exports/tables/workbook.ts';
import { isNamed } from '../../../shared/domain/organisation-key.ts';
import { AppError, badInput } from '../../platform/errors.ts';
import type { Parameters } from '../../platform/http/parameters.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import { bodyFor, namedBodies } from '../../revisions/draft/resolve-keys.ts';
import { canSteerRevisions } from '../../revisions/draft/draft.policy.ts';
import type { ImportScope } from '../frame/import-kind.ts';
import { ROWS_MAX } from '../files/limits.ts';
import { NO_OPTIONS } from '../frame/preview-import.ts';
import { kindOf } from '../kinds/kinds.ts';
import { templateChoices } from './template-choices.ts';
import { KIND_WORDS, TEMPLATE_WORDS } from './template-words.ts';
import { templateWorkbook } from './template-workbook.ts';

/** Parameters of the address of a template. */
export const TEMPLATE_PARAMETERS = ['lang', 'ministry', 'round', 'revision'] as const;

/** A template that is to become a file. */
export interface Template {
  readonly workbook: Workbook;
  /** The rows alone, for a format that has no place for more. */
  readonly rows: Sheet;
  /** Without its ending. */
  readonly fileName: string;
}

/**
 * The current rows of a kind of import that the person may edit, as a file to fill in.
 * @param name of the kind, as the address says it
 * @throws AppError NOT_FOUND for a kind without template, and where there is no draft or round; UNAUTHENTICATED,
 * FORBIDDEN (recorded); LOCKED; BAD_USER_INPUT with the parameter at fault
 */
export async function loadTemplate(
  ctx: RequestContext,
  name: string,
  parameters: Parameters,
): Promise<Template> {
  const kind = TEMPLATE_KINDS.find((each) => each === name);
  if (!kind) throw noTemplate();
  const lang = parameters.choice('lang', LANGS) ?? ctx.lang;
  const definition = kindOf(kind);
  const { viewer, plan } = await openPlan(ctx);
  await assertCan(ctx, definition.mayImport(viewer), 'import.apply');
  const options = {
    ...NO_OPTIONS,
    revision: parameters.number('revision'),
    round: parameters.day('round'),
  };
  const scope: ImportScope = {
    db: ctx.db,
    viewer: await narrowed(ctx, viewer, parameters.text('ministry')),
    planId: plan.id,
    today: ctx.today,
    lang,
    options,
  };
  const table = await definition.current(scope);
  if (!table) throw noTemplate();
  if (table.rows.length > ROWS_MAX) throw badInput('importTemplateTooLarge', 'ministry', { max: ROWS_MAX });
  const choices = await templateChoices(scope, definition, table);
  const title = KIND_WORDS[kind][lang];
  return {
    workbook: templateWorkbook(lang, ctx.today, title, definition.columns, table, choices),
    rows: sheetOf(table),
    fileName: `${TEMPLATE_WORDS[lang].template}-${title.replaceAll(' ', '-')}-${ctx.today}`,
  };
}

function noTemplate(): AppError {
  return new AppError('NOT_FOUND', 'importTemplateUnknown');
}

/**
 * The viewer with no more rights than a ministry has: what the office sees when it asks for one ministry alone. Others
 * have no other ministry to ask for.
 */
async function narrowed(ctx: RequestContext, viewer: Viewer, key: string | null): Promise<Viewer> {
  if (key === null) return viewer;
  const { organisation } = viewer;
  if (organisation && !canSteerRevisions(viewer) && isNamed(organisation, key)) return viewer;
  await assertCan(ctx, canSteerRevisions(viewer), 'import.apply');
  const body = bodyFor(await namedBodies(ctx.db), key, ctx.today);
  if (!body) throw badInput('linkUnknown', 'ministry', { code: key.slice(0, 20) });
  const { id, code, abbreviation, name, lineage } = body;
  return { ...viewer, role: 'EDITOR', organisation: { id, code, abbreviation, name, lineage } };
}
