import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { graphqlEnum } from '../../platform/graphql/enums.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

/** BEGIN: available from the day on. END: the day is the last one. UNDO: takes back what begins on the day. */
const AVAILABILITY_CHANGES = ['BEGIN', 'END', 'UNDO'] as const;
export type AvailabilityChange = (typeof AVAILABILITY_CHANGES)[number];
export const AvailabilityChangeEnum = graphqlEnum('AvailabilityChange', AVAILABILITY_CHANGES);

@InputType('SetAvailabilityInput')
export class SetAvailabilityInput {
  @Field(() => String, { description: 'Five digits of the service.' })
  service!: string;

  @Field(() => AvailabilityChangeEnum)
  change!: AvailabilityChange;

  @Field(() => DateScalar, {
    description: 'First day for BEGIN and UNDO, last day for END; not in the future.',
  })
  day!: Day;

  @Field(() => Boolean, { defaultValue: false, description: 'Every municipality that exists on the day.' })
  all!: boolean;

  @Field(() => [String], { nullable: true, description: 'Keys (AGS) of counties; all their municipalities.' })
  counties?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Keys (AGS) of municipalities.' })
  municipalities?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Says what would happen and changes nothing.' })
  dryRun!: boolean;
}

@ObjectType('AvailabilityOutcome', { simpleResolvers: true })
export class AvailabilityOutcomeType {
  @Field(() => Int, { description: 'Municipalities that were chosen.' })
  chosen!: number;

  @Field(() => Int, { description: 'Of these changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Of these were so already.' })
  unchanged!: number;

  @Field(() => Boolean)
  dryRun!: boolean;
}
