import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PAGE_DEFAULT } from '../../shared/domain/limits.ts';
import { translate } from '../../shared/i18n/index.ts';
import { type Connection, connection, connectionType } from '../platform/graphql/connections.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { applyCatalogueImport, previewCatalogueImport } from './catalogue/apply-import.ts';
import { IMPORT_ACTIONS, type ImportAction, type ImportPlan } from './catalogue/plan-import.ts';

const ImportKindEnum = graphqlEnum('ImportKind', ['SERVICE_CATALOGUE']);
const ImportActionEnum = graphqlEnum('ImportAction', IMPORT_ACTIONS);

@ObjectType('ImportChange', { simpleResolvers: true })
class ImportChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('ImportFault', { simpleResolvers: true })
class ImportFaultType {
  @Field(() => String)
  column!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'What stands in the cell.' })
  written!: string;

  @Field(() => String, { description: 'In words, with what to do.' })
  message!: string;
}

@ObjectType('ImportRow', { simpleResolvers: true })
class ImportRowType {
  @Field(() => Int, { description: 'Line of the file.' })
  line!: number;

  @Field(() => ImportActionEnum)
  action!: ImportAction;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  leikaKey!: string | null;

  @Field(() => [ImportChangeType])
  changes!: readonly ImportChangeType[];

  @Field(() => [ImportFaultType])
  faults!: readonly ImportFaultType[];
}

const ImportRowConnectionType = connectionType('ImportRow', () => ImportRowType);

@ObjectType('ImportPreview', { simpleResolvers: true, description: 'What an import does, row by row.' })
class ImportPreviewType {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => String, { description: 'What importApply asks for: applies only what was shown.' })
  digest!: string;
}

interface PreviewView {
  readonly plan: ImportPlan;
  readonly digest: string;
}

@Resolver(() => ImportPreviewType)
export class ImportsResolver {
  @Query(() => ImportPreviewType, { description: 'Changes nothing. By the CIO office.' })
  async importPreview(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ImportKindEnum) _kind: 'SERVICE_CATALOGUE',
    @Arg('file', () => String, { description: 'SHA-256 of the file, as POST /imports answered.' })
    file: string,
  ): Promise<PreviewView> {
    return viewOf(await previewCatalogueImport(ctx, file));
  }

  @Mutation(() => ImportPreviewType, { description: 'All rows that the preview did not refuse, or nothing.' })
  async importApply(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => ImportKindEnum) _kind: 'SERVICE_CATALOGUE',
    @Arg('file', () => String) file: string,
    @Arg('digest', () => String) digest: string,
  ): Promise<PreviewView> {
    return viewOf(await applyCatalogueImport(ctx, file, digest));
  }

  @FieldResolver(() => ImportRowConnectionType, { description: 'In the order of the file.' })
  rows(
    @Ctx() ctx: RequestContext,
    @Root() { plan, digest }: PreviewView,
    @Arg('action', () => [ImportActionEnum], { nullable: true }) action: ImportAction[] | null,
    @Arg('first', () => Int, { defaultValue: PAGE_DEFAULT }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Connection<ImportRowType> {
    const rows = plan.rows
      .filter((row) => action === null || action.includes(row.action))
      .map((row) => ({
        ...row,
        faults: row.faults.map(({ column, fault, written }) => ({
          column,
          code: fault,
          written,
          message: translate(ctx.lang, `catalogueFault.${fault}`),
        })),
      }));
    return connection({
      rows,
      keyOf: ({ line }) => line,
      codeOf: ({ line }) => String(line),
      direction: 'ASC',
      scope: ['importRows', digest, action],
      first,
      after,
    });
  }
}

function viewOf(plan: ImportPlan): PreviewView & ImportPreviewType {
  const count = (action: ImportAction) => plan.rows.filter((row) => row.action === action).length;
  return {
    plan,
    digest: plan.digest,
    total: plan.rows.length,
    added: count('ADD'),
    changed: count('CHANGE'),
    same: count('SAME'),
    refused: count('REFUSE'),
  };
}
