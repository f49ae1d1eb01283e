import type { Day, PlanDate } from '../../../../shared/domain/plan-date.ts';
import type { EvidenceContent } from '../../../../shared/domain/report-content.ts';
import {
  LIFECYCLES,
  type Lifecycle,
  SELF_LIGHTS,
  type SelfLight,
} from '../../../../shared/domain/vocabulary.ts';
import {
  type CellReader,
  readCode,
  readDay,
  readInteger,
  readPercent,
  readPlanDate,
  readWord,
} from '../../frame/cells.ts';
import type { MappedRow } from '../../frame/mapped-row.ts';
import { RowReader } from '../../frame/row-reader.ts';
import { wordList } from '../../frame/words.ts';
import { readEvidence } from './evidence-cell.ts';
import type { ReportColumn } from './columns.ts';

/** What a row says of its measure; a field is undefined where the file does not say it. */
export interface SaidOfMeasure {
  readonly lifecycle?: Lifecycle | null | undefined;
  readonly stateOfAffairs?: string | null | undefined;
  readonly nextSteps?: string | null | undefined;
  readonly forecastEnd?: PlanDate | null | undefined;
  readonly actualEnd?: Day | null | undefined;
  readonly progressPercent?: number | null | undefined;
  readonly selfLight?: SelfLight | null | undefined;
  readonly selfLightReason?: string | null | undefined;
  readonly internalRemark?: string | null | undefined;
  readonly evidence?: readonly EvidenceContent[] | null | undefined;
}
export type MeasureField = keyof SaidOfMeasure;

/** What a row says of its milestone. */
export interface SaidOfMilestone {
  readonly forecast: PlanDate | null | undefined;
  readonly actual: Day | null | undefined;
}

/** A row as it was meant. */
export interface ReportRow {
  readonly reader: RowReader;
  readonly code: string | null;
  /** Null: the row of the measure itself. */
  readonly milestone: string | null;
  readonly title: string | null;
  readonly round: Day | null;
  /** Null: the cell is empty; undefined: there is no such column. */
  readonly version: number | null | undefined;
  readonly ofMeasure: SaidOfMeasure;
  readonly ofMilestone: SaidOfMilestone;
}

const LIFECYCLE_WORDS = wordList(LIFECYCLES, (code) => `lifecycle.${code}`);
const LIGHT_WORDS = wordList(SELF_LIGHTS, (code) => `selfLight.${code}`);
const VERSION_MAX = 2_000_000_000;

/** Lengths are left to the rules of reports, which name all that is too long. */
const anyText: CellReader<string> = (text) => ({ value: text });

const MEASURE_READERS = {
  lifecycle: readWord(LIFECYCLE_WORDS),
  stateOfAffairs: anyText,
  nextSteps: anyText,
  forecastEnd: readPlanDate,
  actualEnd: readDay,
  progressPercent: readPercent,
  selfLight: readWord(LIGHT_WORDS),
  selfLightReason: anyText,
  internalRemark: anyText,
  evidence: readEvidence,
} as const satisfies Readonly<Record<MeasureField, CellReader<unknown>>>;

/** In the order of the form. */
export const MEASURE_FIELDS = Object.keys(MEASURE_READERS) as readonly MeasureField[];

/** Reads a row; every fault of it is named, none hides another. */
export function readReportRow(row: MappedRow): ReportRow {
  const reader = new RowReader(row);
  const code = required(reader, 'code');
  const milestone = reader.readOrNothing('milestone', readCode) ?? null;
  const isMilestone = milestone !== null || reader.hasFault('milestone');
  const head = {
    reader,
    code,
    milestone,
    title: reader.read('title', anyText) ?? null,
    round: reader.readOrNothing('round', readDay) ?? null,
    version: reader.readOrNothing('version', readInteger(0, VERSION_MAX)),
  };
  const nothing = { forecast: undefined, actual: undefined };
  if (!isMilestone) {
    refuseFilled(reader, ['milestoneForecast', 'milestoneActual'], 'MILESTONE_MISSING');
    return { ...head, ofMeasure: readMeasure(reader), ofMilestone: nothing };
  }
  refuseFilled(reader, MEASURE_FIELDS, 'IN_MILESTONE_ROW');
  const ofMilestone = {
    forecast: reader.readOrNothing('milestoneForecast', readPlanDate),
    actual: reader.readOrNothing('milestoneActual', readDay),
  };
  return { ...head, ofMeasure: {}, ofMilestone };
}

function readMeasure(reader: RowReader): SaidOfMeasure {
  const said = {
    lifecycle: reader.readOrNothing('lifecycle', MEASURE_READERS.lifecycle),
    stateOfAffairs: reader.read('stateOfAffairs', anyText),
    nextSteps: reader.read('nextSteps', anyText),
    forecastEnd: reader.readOrNothing('forecastEnd', readPlanDate),
    actualEnd: reader.readOrNothing('actualEnd', readDay),
    progressPercent: reader.readOrNothing('progressPercent', readPercent),
    selfLight: reader.readOrNothing('selfLight', MEASURE_READERS.selfLight),
    selfLightReason: reader.read('selfLightReason', anyText),
    internalRemark: reader.read('internalRemark', anyText),
    evidence: reader.readOrNothing('evidence', readEvidence),
  };
  if (said.lifecycle === null) reader.fault('lifecycle', 'REQUIRED');
  return said;
}

function required(reader: RowReader, field: ReportColumn): string | null {
  const code = reader.readOrNothing(field, readCode);
  if (code == null && !reader.hasFault(field)) reader.fault(field, 'REQUIRED');
  return code ?? null;
}

/** A dash and the like say nothing, and may stand anywhere. */
function refuseFilled(reader: RowReader, fields: readonly ReportColumn[], fault: string): void {
  for (const field of fields) {
    if (reader.readOrNothing(field, anyText) != null) reader.fault(field, fault);
  }
}
