import {
  Arg,
  Args,
  Ctx,
  Field,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  FieldResolver,
} from 'type-graphql';
import type { RequestContext } from '../../platform/request-context.ts';
import { FieldChangeType } from '../comparison.types.ts';
import { ChangeMeasuresInput } from './change-measures.inputs.ts';
import { type ChangedMeasures, changeMeasures } from './change-measures.ts';
import { ReasonArgs } from './draft.inputs.ts';

@ObjectType('ChangedMeasure', { simpleResolvers: true })
export class ChangedMeasureType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [FieldChangeType], { description: 'Against the draft before; empty where it stays as it is.' })
  changes!: readonly FieldChangeType[];

  @Field(() => Boolean, { description: 'Weakens the plan anew.' })
  needsReason!: boolean;
}

@ObjectType('ChangedMeasures', { simpleResolvers: true })
export class ChangedMeasuresType {
  @Field(() => Boolean, { description: 'Nothing was saved.' })
  dryRun!: boolean;

  @Field(() => [ChangedMeasureType], { description: 'In the order of the input.' })
  measures!: readonly ChangedMeasureType[];
}

@Resolver(() => ChangedMeasuresType)
export class ChangeMeasuresResolver {
  @Mutation(() => ChangedMeasuresType, {
    description: 'Changes many measures of the draft: all or none, by the rules of single saves.',
  })
  async changeMeasures(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangeMeasuresInput) input: ChangeMeasuresInput,
    @Args(() => ReasonArgs) why: ReasonArgs,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'Shows what would become of each measure, and saves nothing; the reason may be missing.',
    })
    dryRun: boolean,
  ): Promise<ChangedMeasures> {
    return changeMeasures(ctx, input, why, dryRun);
  }

  @FieldResolver(() => Int, { description: 'Measures in which something becomes different.' })
  changed(@Root() { measures }: ChangedMeasures): number {
    return measures.filter(({ changes }) => changes.length > 0).length;
  }

  @FieldResolver(() => Boolean, { description: 'One of them weakens the plan anew: a reason must be given.' })
  needsReason(@Root() { measures }: ChangedMeasures): boolean {
    return measures.some((measure) => measure.needsReason);
  }
}
