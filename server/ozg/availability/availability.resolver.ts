import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/request-context.ts';
import { AvailabilityOutcomeType, SetAvailabilityInput } from './availability.inputs.ts';
import { setAvailability } from './set-availability.ts';

@Resolver()
export class AvailabilityResolver {
  @Mutation(() => AvailabilityOutcomeType, {
    description: 'Where a service is available; by its ministry or the CIO office.',
  })
  setAvailability(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetAvailabilityInput) input: SetAvailabilityInput,
  ): Promise<AvailabilityOutcomeType> {
    return setAvailability(ctx, input);
  }
}
