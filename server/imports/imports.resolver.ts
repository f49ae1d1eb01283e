import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PAGE_DEFAULT, TEXT_MAX } from '../../shared/domain/limits.ts';
import type { ImportAction, ImportKind } from '../../shared/domain/vocabulary.ts';
import { type Connection, connection } from '../platform/graphql/connections.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { ViewerType } from '../auth/viewer.types.ts';
import { applyImport } from './frame/apply-import.ts';
import { type GroupHead, loadGroupHead, loadGroups } from './frame/import-groups.ts';
import type { ImportOptions } from './frame/import-kind.ts';
import { type ImportPreview, previewImport } from './frame/preview-import.ts';
import { changeInWords, faultInWords } from './frame/row-words.ts';
import { undoImport, whyNotUndo } from './frame/undo-import.ts';
import { importableKinds } from './kinds/kinds.ts';
import { type ImportProgress, importProgress } from './progress/import-progress.ts';
import {
  ImportActionEnum,
  ImportGroupConnectionType,
  ImportGroupType,
  ImportKindEnum,
  ImportOptionsInput,
  ImportPreviewType,
  ImportProgressType,
  ImportRowConnectionType,
  type ImportRowType,
} from './imports.types.ts';

type PreviewView = Omit<ImportPreviewType, 'rows'> & { readonly preview: ImportPreview };

const FILE = 'SHA-256 of the file, as POST /imports answered.';
const OPTIONS = 'Without any, a missing column is an error, and refused rows are left out.';

@Resolver(() => ImportPreviewType)
export class ImportsResolver {
  @Query(() => ImportPreviewType, { description: 'Changes nothing. By those who may import the kind.' })
  async importPreview(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ImportKindEnum) kind: ImportKind,
    @Arg('file', () => String, { description: FILE }) file: string,
    @Arg('options', () => ImportOptionsInput, { nullable: true, description: OPTIONS })
    options: ImportOptionsInput | null | undefined,
  ): Promise<PreviewView> {
    return viewOf(ctx, await previewImport(ctx, { kind, file, options: readOptions(options) }));
  }

  @Mutation(() => ImportPreviewType, { description: 'Everything that the preview showed, or nothing.' })
  async importApply(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ImportKindEnum) kind: ImportKind,
    @Arg('file', () => String) file: string,
    @Arg('digest', () => String) digest: string,
    @Arg('options', () => ImportOptionsInput, { nullable: true, description: OPTIONS })
    options: ImportOptionsInput | null | undefined,
  ): Promise<PreviewView> {
    return viewOf(ctx, await applyImport(ctx, { kind, file, options: readOptions(options) }, digest));
  }

  @Query(() => ImportProgressType, {
    nullable: true,
    description: 'How far the check or import of an own file has come; null where none is under way.',
  })
  importProgress(
    @Ctx() ctx: RequestContext,
    @Arg('file', () => String, { description: FILE }) file: string,
  ): Promise<ImportProgress | null> {
    return importProgress(ctx, file);
  }

  @Query(() => ImportGroupConnectionType, {
    description: 'Applied imports, newest first: the own ones; the CIO office sees all.',
  })
  async imports(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<GroupHead>> {
    return connection({
      rows: await loadGroups(ctx),
      keyOf: ({ id }) => id,
      codeOf: ({ id }) => String(id),
      direction: 'DESC',
      scope: 'imports',
      first,
      after,
    });
  }

  @Mutation(() => Boolean, {
    description: 'Takes an import back, as long as everything still is as it left it; else CONFLICT.',
  })
  async undoImport(@Ctx() ctx: RequestContext, @Arg('id', () => Int) id: number): Promise<boolean> {
    await undoImport(ctx, id);
    return true;
  }

  @FieldResolver(() => ImportRowConnectionType, { description: 'In the order of the file.' })
  rows(
    @Ctx() { lang }: RequestContext,
    @Root() { preview }: PreviewView,
    @Arg('action', () => [ImportActionEnum], { nullable: true }) action: ImportAction[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<ImportRowType> {
    const { definition, digest } = preview;
    const page = connection({
      rows: preview.rows.filter((row) => action == null || action.includes(row.action)),
      keyOf: ({ line }) => line,
      codeOf: ({ line }) => String(line),
      direction: 'ASC',
      scope: ['importRows', digest, action],
      first,
      after,
    });
    const edges = page.edges.map(({ cursor, node }) => ({
      cursor,
      node: {
        ...node,
        leikaKey: node.leikaKey ?? null,
        needsReason: node.needsReason ?? false,
        changes: node.changes.map((change) => changeInWords(lang, definition, change)),
        faults: node.faults.map((fault) => faultInWords(lang, definition, fault)),
        warnings: (node.warnings ?? []).map((fault) => faultInWords(lang, definition, fault)),
      },
    }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }
}

@Resolver(() => ViewerType)
export class ImportViewerResolver {
  @FieldResolver(() => [ImportKindEnum], { description: 'What this person may import at all.' })
  async importKinds(@Ctx() ctx: RequestContext): Promise<ImportKind[]> {
    return importableKinds(await ctx.viewer());
  }
}

@Resolver(() => ImportGroupType)
export class ImportGroupResolver {
  @FieldResolver(() => Boolean)
  undone(@Root() { undoneAt }: GroupHead): boolean {
    return undoneAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer take it back now?' })
  async canUndo(@Ctx() ctx: RequestContext, @Root() group: GroupHead): Promise<boolean> {
    return (await whyNotUndo(ctx, group)) === null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What stands against taking it back.' })
  async why(@Ctx() ctx: RequestContext, @Root() group: GroupHead): Promise<string | null> {
    return (await whyNotUndo(ctx, group))?.text(ctx.lang) ?? null;
  }
}

/** @throws AppError BAD_USER_INPUT beyond the limits */
function readOptions(input: ImportOptionsInput | null | undefined): ImportOptions | null {
  if (input == null) return null;
  checkText('options.reason', input.reason, TEXT_MAX.reason);
  checkText('options.decisionReference', input.decisionReference, TEXT_MAX.decisionReference);
  return {
    revision: input.revision ?? null,
    round: input.round ?? null,
    reason: input.reason ?? null,
    decisionReference: input.decisionReference ?? null,
    sheet: input.sheet ?? null,
    mapping: input.mapping?.map(({ column, field }) => ({ column, field: field ?? null })) ?? null,
    skipRefused: input.skipRefused ?? false,
  };
}

async function viewOf(ctx: RequestContext, preview: ImportPreview): Promise<PreviewView> {
  const { definition, file, counts, groupId } = preview;
  return {
    preview,
    kind: definition.kind,
    file: preview.sha256,
    fileName: preview.fileName,
    format: file.format,
    sheets: file.sheets,
    sheet: file.sheet,
    columns: file.columns,
    fields: definition.columns.map(({ field, label, required }) => ({
      field,
      label: label[ctx.lang],
      required,
    })),
    missing: file.missing,
    total: preview.rows.length,
    added: counts.ADD,
    changed: counts.CHANGE,
    same: counts.SAME,
    refused: counts.REFUSE,
    needsReason: preview.needsReason,
    digest: preview.digest,
    undo: groupId === null ? null : await loadGroupHead(ctx.db, groupId),
  };
}
