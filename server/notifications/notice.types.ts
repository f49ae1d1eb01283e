import { Field, Int, ObjectType } from 'type-graphql';
import { NOTICE_KINDS, type NoticeKind } from '../../shared/domain/vocabulary.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { InstantScalar } from '../platform/graphql/scalars.ts';

const NoticeKindEnum = graphqlEnum('NoticeKind', NOTICE_KINDS);

@ObjectType('Notice', { simpleResolvers: true })
export class NoticeType {
  @Field(() => Int)
  id!: number;

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field(() => InstantScalar)
  createdAt!: string;

  @Field(() => Boolean)
  read!: boolean;

  @Field(() => String, { description: 'In the language of the request.' })
  text!: string;

  @Field(() => String, { description: 'Address inside the application.' })
  path!: string;
}

export const NoticeConnectionType = connectionType('Notice', () => NoticeType);
