import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/graphql/connections.ts';
import { InstantScalar } from '../platform/graphql/scalars.ts';

@ObjectType('AuditEntry', { simpleResolvers: true })
export class AuditEntryType {
  @Field(() => Int)
  id!: number;

  @Field(() => InstantScalar)
  occurredAt!: string;

  @Field(() => String, { description: "Who, as people knew them then; 'System' for the server itself." })
  actor!: string;

  @Field(() => String, { description: 'Such as report.release; labels live in the interface.' })
  action!: string;

  @Field(() => String, { description: 'Table.' })
  entity!: string;

  @Field(() => String)
  entityKey!: string;

  @Field(() => String, { nullable: true, description: 'What people call it, such as M-ELG.' })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'JSON of the changed fields. Content is hidden from administrators, who have no content rights.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => String)
  hash!: string;

  @Field(() => String, { nullable: true })
  previousHash!: string | null;
}

export const AuditEntryConnectionType = connectionType('AuditEntry', () => AuditEntryType);

@ObjectType('AuditChain', { simpleResolvers: true })
export class AuditChainType {
  @Field(() => Int)
  entries!: number;

  @Field(() => Boolean)
  intact!: boolean;

  @Field(() => Int, { nullable: true, description: 'First entry whose hash or link does not fit.' })
  brokenAt!: number | null;
}
