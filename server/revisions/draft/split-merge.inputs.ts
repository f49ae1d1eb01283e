import { Field, InputType, Int } from 'type-graphql';

@InputType('SplitPartInput')
export class SplitPartInput {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;
}

@InputType('SplitMeasureInput')
export class SplitMeasureInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [SplitPartInput], { description: 'New measures, each a copy with its own code and title.' })
  parts!: SplitPartInput[];

  @Field(() => Boolean, { nullable: true, description: 'The measure itself goes on beside its parts.' })
  keep?: boolean | null;
}

@InputType('MergedMeasureInput')
export class MergedMeasureInput {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;
}

@InputType('MergeMeasuresInput')
export class MergeMeasuresInput {
  @Field(() => Int)
  revision!: number;

  @Field(() => [MergedMeasureInput], { description: 'Go over into the other and leave the plan.' })
  from!: MergedMeasureInput[];

  @Field(() => String, {
    description: 'Takes them in with their links and stays; its dates stay as they are.',
  })
  into!: string;
}
