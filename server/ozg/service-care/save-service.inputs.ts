import { Field, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/domain/plan-date.ts';
import type { FederalLevel } from '../../../shared/domain/vocabulary.ts';
import { FederalLevelEnum } from '../../platform/graphql/enums.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@InputType('SaveOzgMemberInput', { description: 'What is null is taken from the service.' })
export class SaveOzgMemberInput {
  @Field(() => Int, { nullable: true, description: 'Position of the member; null adds one.' })
  position?: number | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: '14 digits.' })
  leikaKey?: string | null;

  @Field(() => Int, { nullable: true, description: 'Who regulates and executes, 1 to 5.' })
  leikaType?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Relevant to the Single Digital Gateway.' })
  sdg?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code, abbreviation or lineage.' })
  ministry?: string | null;

  @Field(() => FederalLevelEnum, { nullable: true })
  execution?: FederalLevel | null;

  @Field(() => DateScalar, { nullable: true })
  targetDate?: Day | null;
}

@InputType('SaveOzgServiceInput')
export class SaveOzgServiceInput {
  @Field(() => String, { description: 'Five digits.' })
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code, abbreviation or lineage; null: nobody answers for it.',
  })
  ministry?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null: the target date of the plan.' })
  targetDate?: Day | null;

  @Field(() => [SaveOzgMemberInput], {
    description: 'Members that change, and new ones; those not named stay as they are.',
  })
  members!: SaveOzgMemberInput[];
}
