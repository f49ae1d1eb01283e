import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CODE_PATTERN, TEXT_MAX } from '../../shared/domain/limits.ts';
import type { Day } from '../../shared/domain/plan-date.ts';
import type { OrganisationKind } from '../../shared/domain/vocabulary.ts';
import { badInput } from '../platform/errors.ts';
import { checkText, checkTexts } from '../platform/graphql/check-input.ts';
import { OrganisationKindEnum } from '../platform/graphql/enums.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { ABBREVIATION_MAX, organisationFaults } from './organisation-faults.ts';
import { OrganisationType } from './organisation.types.ts';

@ObjectType('OrganisationRecord', { simpleResolvers: true })
export class OrganisationRecordType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  abbreviation!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;

  @Field(() => String)
  lineage!: string;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true })
  validTo!: Day | null;

  @Field(() => [OrganisationType])
  predecessors!: OrganisationType[];

  @Field(() => [OrganisationType])
  successors!: OrganisationType[];
}

@InputType('SaveOrganisationInput')
export class SaveOrganisationInput {
  @Field(() => Int, { nullable: true })
  id?: number | null;

  @Field(() => Int, { nullable: true, description: 'Needed with id.' })
  version?: number | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  abbreviation!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  nameEn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true })
  validTo?: Day | null;

  @Field(() => [String], {
    description: "Codes of the organisations it took over from; it continues the first one's lineage.",
  })
  predecessors!: string[];
}

/** @throws AppError BAD_USER_INPUT with the path of the field at fault */
export function checkOrganisationInput(input: SaveOrganisationInput): void {
  checkText('input.code', input.code, TEXT_MAX.code);
  checkText('input.abbreviation', input.abbreviation, ABBREVIATION_MAX);
  checkText('input.name', input.name, TEXT_MAX.title);
  checkText('input.nameEn', input.nameEn, TEXT_MAX.title);
  checkTexts('input.predecessors', input.predecessors, TEXT_MAX.code);
  if (!CODE_PATTERN.test(input.code)) throw badInput('codeMalformed', 'input.code');
  if (input.id != null && input.version == null) throw badInput('versionMissing', 'input.version');
  const [fault] = organisationFaults(input);
  if (fault) throw badInput(fault.key, `input.${fault.field}`);
}
