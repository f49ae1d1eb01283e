import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { BoardMeasure } from '../measures/board.types.ts';
import { openBoard } from '../measures/board-store.ts';
import { visibleMeasure } from '../measures/measure.policy.ts';
import { MeasureType } from '../measures/measure.types.ts';
import { BatchLoader } from '../platform/batch-loader.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { openPlan, openPlanView } from '../plans/plan-view.ts';
import { type VisibleRating, visibleRating } from './measure-rating.policy.ts';
import { RateMeasureInput } from './measure-rating.types.ts';
import { loadMeasureRatings } from './measure-ratings.ts';
import { rateMeasure } from './rate-measure.ts';

@Resolver(() => MeasureType)
export class MeasureRatingResolver {
  @Mutation(() => MeasureType)
  async rateMeasure(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RateMeasureInput) input: RateMeasureInput,
  ): Promise<BoardMeasure> {
    await rateMeasure(ctx, input);
    const { plan, viewer, revision, asOf } = await openPlanView(ctx, {});
    const board = await openBoard(ctx, plan, { revision, asOf });
    const measure = board.measures.find(({ code }) => code === input.measure);
    if (!measure) throw new Error(`the measure ${input.measure} has gone`);
    return visibleMeasure(viewer, measure);
  }

  @FieldResolver()
  async rating(@Ctx() ctx: RequestContext, @Root() measure: BoardMeasure): Promise<VisibleRating | null> {
    const { viewer } = await openPlan(ctx);
    const { asOf } = measure.of;
    const loader = ctx.once(
      `measure-ratings ${asOf}`,
      () =>
        new BatchLoader<number, VisibleRating | null>(
          (ids) => loadMeasureRatings(ctx.db, ids, asOf),
          () => null,
        ),
    );
    const rating = await loader.load(measure.id);
    return rating && visibleRating(viewer, rating);
  }
}
