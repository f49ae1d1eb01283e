import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import {
  IMPORT_ACTIONS,
  IMPORT_KINDS,
  IMPORT_STEPS,
  type ImportAction,
  type ImportKind,
  type ImportStep,
} from '../../shared/domain/vocabulary.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, InstantScalar } from '../platform/graphql/scalars.ts';

export const ImportKindEnum = graphqlEnum('ImportKind', IMPORT_KINDS);
export const ImportActionEnum = graphqlEnum('ImportAction', IMPORT_ACTIONS);
export const ImportStepEnum = graphqlEnum('ImportStep', IMPORT_STEPS);

@ObjectType('ImportProgress', { simpleResolvers: true })
export class ImportProgressType {
  @Field(() => ImportStepEnum, { description: 'Before WRITING, leaving ends it and changes nothing.' })
  step!: ImportStep;

  @Field(() => Int, { description: 'Rows.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Null while nobody knows.' })
  total!: number | null;
}

@InputType('ImportColumnInput')
export class ImportColumnInput {
  @Field(() => Int, { description: 'Place of the column, from 0.' })
  column!: number;

  @Field(() => String, { nullable: true, description: 'Field that it fills; null: none.' })
  field?: string | null;
}

@InputType('ImportOptionsInput')
export class ImportOptionsInput {
  @Field(() => Int, { nullable: true, description: 'Of the draft; without it the open one.' })
  revision?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Reporting date of the round.' })
  round?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'For what weakens the plan and names no reason of its own.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true })
  decisionReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Without it the one on which most columns are known.' })
  sheet?: string | null;

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description:
      'All columns that are to be read; without it they are found by their names. Remembered when applied.',
  })
  mapping?: ImportColumnInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Apply the others where rows are refused.' })
  skipRefused?: boolean | null;
}

@ObjectType('ImportMappedColumn', { simpleResolvers: true })
export class ImportMappedColumnType {
  @Field(() => Int, { description: 'From 0.' })
  place!: number;

  @Field(() => String, { description: 'As programs name it: A, B, AA.' })
  letter!: string;

  @Field(() => String)
  header!: string;

  @Field(() => String, { nullable: true, description: 'What it is taken for; null: it is not read.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'The first value in it.' })
  example!: string | null;
}

@ObjectType('ImportField', { simpleResolvers: true })
export class ImportFieldType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  required!: boolean;
}

@ObjectType('ImportChange', { simpleResolvers: true })
export class ImportChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'In words.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'In words.' })
  after!: string | null;
}

@ObjectType('ImportFault', { simpleResolvers: true })
export class ImportFaultType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'The field in words.' })
  column!: string;

  @Field(() => String, { description: 'Such as C17; empty where the file has no such column.' })
  cell!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'What stands in the cell.' })
  written!: string;

  @Field(() => String, { description: 'In words, with what to do.' })
  message!: string;
}

@ObjectType('ImportRow', { simpleResolvers: true })
export class ImportRowType {
  @Field(() => Int, { description: 'Line of the file.' })
  line!: number;

  @Field(() => ImportActionEnum)
  action!: ImportAction;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  leikaKey!: string | null;

  @Field(() => [ImportChangeType])
  changes!: readonly ImportChangeType[];

  @Field(() => [ImportFaultType])
  faults!: readonly ImportFaultType[];

  @Field(() => [ImportFaultType], {
    description: 'Does not keep the row out, but somebody should look at it.',
  })
  warnings!: readonly ImportFaultType[];

  @Field(() => Boolean, { description: 'Weakens the plan, and no reason is given yet.' })
  needsReason!: boolean;
}

export const ImportRowConnectionType = connectionType('ImportRow', () => ImportRowType);

@ObjectType('ImportGroup', { simpleResolvers: true, description: 'An import that was applied.' })
export class ImportGroupType {
  @Field(() => Int)
  id!: number;

  @Field(() => ImportKindEnum)
  kind!: ImportKind;

  @Field(() => String)
  fileName!: string;

  @Field(() => InstantScalar)
  appliedAt!: string;

  @Field(() => String, { nullable: true, description: 'Null: the operator’s command.' })
  appliedBy!: string | null;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;
}

export const ImportGroupConnectionType = connectionType('ImportGroup', () => ImportGroupType);

@ObjectType('ImportPreview', { simpleResolvers: true, description: 'What an import does, row by row.' })
export class ImportPreviewType {
  @Field(() => ImportKindEnum)
  kind!: ImportKind;

  @Field(() => String, { description: 'SHA-256.' })
  file!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String, { description: 'xlsx, ods or csv.' })
  format!: string;

  @Field(() => [String])
  sheets!: readonly string[];

  @Field(() => String)
  sheet!: string;

  @Field(() => [ImportMappedColumnType], { description: 'Columns of the file.' })
  columns!: readonly ImportMappedColumnType[];

  @Field(() => [ImportFieldType], { description: 'What columns can be mapped to.' })
  fields!: readonly ImportFieldType[];

  @Field(() => [String], {
    description: 'Required fields that no column is mapped to; no rows are planned then.',
  })
  missing!: readonly string[];

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Boolean, {
    description: 'A row weakens the plan, and neither it nor the options give a reason.',
  })
  needsReason!: boolean;

  @Field(() => String, { description: 'What importApply asks for: applies only what was shown.' })
  digest!: string;

  @Field(() => ImportGroupType, { nullable: true, description: 'Of what was applied; null for a preview.' })
  undo!: ImportGroupType | null;
}
