import { Field, ObjectType } from 'type-graphql';

@ObjectType('OzgServiceRef', { simpleResolvers: true })
export class OzgServiceRefType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;
}
