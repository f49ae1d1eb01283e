import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { COVERAGE_STEPS, type CoverageStep } from '../../../shared/domain/coverage.ts';
import { PAGE_DEFAULT } from '../../../shared/domain/limits.ts';
import type { Day } from '../../../shared/domain/plan-date.ts';
import { connectionType } from '../../platform/graphql/connections.ts';
import { graphqlEnum, type OrderDirection, OrderDirectionEnum } from '../../platform/graphql/enums.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';

export const CoverageStepEnum = graphqlEnum('CoverageStepKind', COVERAGE_STEPS);

@ObjectType('CoverageStep', { simpleResolvers: true })
export class CoverageStepType {
  @Field(() => CoverageStepEnum)
  step!: CoverageStep;

  @Field(() => Int)
  count!: number;
}

@ObjectType('CountyAvailability', { simpleResolvers: true })
export class CountyAvailabilityType {
  @Field(() => String)
  ags!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  municipalities!: number;

  @Field(() => Float, { description: 'Mean number of services available in a municipality of the county.' })
  services!: number;

  @Field(() => Float, { description: 'The same of all services counted, 0 to 100.' })
  percent!: number;

  @Field(() => Float)
  populationPercent!: number;
}

@ObjectType('OzgCoverage', {
  simpleResolvers: true,
  description: 'How far services have come into the municipalities. The steps add up to the total.',
})
export class OzgCoverageType {
  @Field(() => DateScalar)
  asOf!: Day;

  @Field(() => Int, { description: 'All services but those that the federation alone executes.' })
  total!: number;

  @Field(() => Int, { description: 'Executed by the federation alone; in no other figure.' })
  federalOnly!: number;

  @Field(() => Int, { description: 'Municipalities of the register on the day.' })
  competent!: number;

  @Field(() => [CoverageStepType])
  steps!: readonly CoverageStepType[];

  @Field(() => Float, {
    description: 'Share of services available in a municipality, mean of all, 0 to 100.',
  })
  meanPercent!: number;

  @Field(() => Float)
  populationPercent!: number;

  @Field(() => [CountyAvailabilityType])
  counties!: readonly CountyAvailabilityType[];

  @Field(() => Boolean)
  simulated!: boolean;
}

@ObjectType('CountyRef', { simpleResolvers: true })
export class CountyRefType {
  @Field(() => String)
  ags!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('MunicipalityCoverage', { simpleResolvers: true })
export class MunicipalityCoverageType {
  @Field(() => String)
  ags!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CountyRefType)
  county!: CountyRefType;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => Int, { description: 'Services available on the day.' })
  available!: number;

  @Field(() => Int, { description: 'All services but those that the federation alone executes.' })
  total!: number;

  @Field(() => Float, { description: '0 to 100.' })
  percent!: number;
}

export const MunicipalityCoverageConnectionType = connectionType(
  'MunicipalityCoverage',
  () => MunicipalityCoverageType,
);

const MUNICIPALITY_ORDER_FIELDS = ['NAME', 'AVAILABLE', 'POPULATION'] as const;
export type MunicipalityOrderField = (typeof MUNICIPALITY_ORDER_FIELDS)[number];
const MunicipalityOrderFieldEnum = graphqlEnum('MunicipalityOrderField', MUNICIPALITY_ORDER_FIELDS);

@InputType('MunicipalityOrder')
export class MunicipalityOrder {
  @Field(() => MunicipalityOrderFieldEnum, { defaultValue: 'NAME' })
  field!: MunicipalityOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC' })
  direction!: OrderDirection;
}

@InputType('MunicipalityFilter', { description: 'All conditions must hold; within a list any one.' })
export class MunicipalityFilter {
  @Field(() => [String], { nullable: true, description: 'Keys (AGS) of counties.' })
  county?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Words looked for in key and name; all must occur.' })
  text?: string | null;
}

@ArgsType()
export class MunicipalityCoverageArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Day to judge by (Stichtag); without it today.' })
  asOf?: Day | null;

  @Field(() => MunicipalityFilter, { nullable: true })
  filter?: MunicipalityFilter | null;

  @Field(() => MunicipalityOrder, { nullable: true })
  orderBy?: MunicipalityOrder | null;

  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows of the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page starts.' })
  after?: string | null;
}
