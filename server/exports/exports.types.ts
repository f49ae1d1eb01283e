import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../shared/domain/plan-date.ts';
import {
  type CountingRule,
  REPORT_FORMATS,
  REPORT_PARTS,
  type ReportFormat,
  type ReportPart,
} from '../../shared/domain/vocabulary.ts';
import { type Lang, LANGS } from '../../shared/i18n/index.ts';
import { connectionType } from '../platform/graphql/connections.ts';
import { CountingRuleEnum, graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, InstantScalar } from '../platform/graphql/scalars.ts';
import { REPORT_AUDIENCES, type ReportAudience } from './report/report-audience.ts';

const LangEnum = graphqlEnum('Lang', LANGS);
const ReportPartEnum = graphqlEnum('ReportPart', REPORT_PARTS);
const ReportFormatEnum = graphqlEnum('ReportFormat', REPORT_FORMATS);
const ReportAudienceEnum = graphqlEnum('ReportAudience', REPORT_AUDIENCES);

@ObjectType('ReportChoices', {
  simpleResolvers: true,
  description: 'What a report is made from. Empty lists choose everything.',
})
export class ReportChoicesType {
  @Field(() => Int, { nullable: true, description: 'Null: the revision in force on the day.' })
  revision!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null: today.' })
  asOf!: Day | null;

  @Field(() => CountingRuleEnum)
  rule!: CountingRule;

  @Field(() => LangEnum)
  lang!: Lang;

  @Field(() => [String], { description: 'Lineages.' })
  ministries!: readonly string[];

  @Field(() => [String], { description: 'Codes.' })
  goals!: readonly string[];

  @Field(() => [ReportPartEnum])
  parts!: readonly ReportPart[];
}

@InputType('ReportChoicesInput')
export class ReportChoicesInput {
  @Field(() => Int, { nullable: true })
  revision!: number | null;

  @Field(() => DateScalar, { nullable: true })
  asOf!: Day | null;

  @Field(() => CountingRuleEnum)
  rule!: CountingRule;

  @Field(() => LangEnum)
  lang!: Lang;

  @Field(() => [String], { description: 'Lineages.' })
  ministries!: string[];

  @Field(() => [String], { description: 'Codes.' })
  goals!: string[];

  @Field(() => [ReportPartEnum])
  parts!: ReportPart[];
}

@ObjectType('ReportSet', { simpleResolvers: true, description: 'Saved choices for a report.' })
export class ReportSetType {
  @Field(() => Int)
  id!: number;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Offered to everybody within the government.' })
  shared!: boolean;

  @Field(() => Boolean)
  mine!: boolean;

  @Field(() => String)
  owner!: string;

  @Field(() => ReportChoicesType)
  choices!: ReportChoicesType;
}

@InputType('SaveReportSetInput')
export class SaveReportSetInput {
  @Field(() => Int, { nullable: true, description: 'Null saves a new one.' })
  id?: number | null;

  @Field(() => Int, { nullable: true, description: 'Needed with id.' })
  version?: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'By the CIO office only.' })
  shared!: boolean;

  @Field(() => ReportChoicesInput)
  choices!: ReportChoicesInput;
}

@ObjectType('VerifiedReport', {
  simpleResolvers: true,
  description: 'What is known of a file that this system has handed out.',
})
export class VerifiedReportType {
  @Field(() => String, { description: 'Of the file.' })
  sha256!: string;

  @Field(() => String, { description: 'Of the report in any format.' })
  contentSha256!: string;

  @Field(() => ReportFormatEnum)
  format!: ReportFormat;

  @Field(() => ReportChoicesType)
  choices!: ReportChoicesType;

  @Field(() => String)
  revisionTitle!: string;

  @Field(() => ReportAudienceEnum)
  audience!: ReportAudience;

  @Field(() => InstantScalar, { description: 'When it was handed out first.' })
  exportedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who was first; for readers within the government.' })
  exportedBy!: string | null;

  @Field(() => Int, { description: 'How often it was handed out; of visitors the first time only.' })
  exports!: number;

  @Field(() => String, { nullable: true, description: 'Ed25519 over the checksum, Base64.' })
  signature!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'By the present key; null where nothing was signed.' })
  signatureValid!: boolean | null;

  @Field(() => String, { nullable: true, description: 'PEM.' })
  publicKey!: string | null;

  @Field(() => Boolean, { description: 'The same choices give the same content today.' })
  unchanged!: boolean;
}

@ObjectType('ReportExport', { simpleResolvers: true, description: 'A report that was handed out.' })
export class ReportExportType {
  @Field(() => Int)
  id!: number;

  @Field(() => InstantScalar)
  exportedAt!: string;

  @Field(() => String, { nullable: true, description: 'Null for a visitor.' })
  exportedBy!: string | null;

  @Field(() => ReportFormatEnum)
  format!: ReportFormat;

  @Field(() => String)
  sha256!: string;

  @Field(() => ReportChoicesType)
  choices!: ReportChoicesType;
}

export const ReportExportConnectionType = connectionType('ReportExport', () => ReportExportType);
