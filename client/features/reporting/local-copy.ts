import { isDay, parsePlanDate } from '../../../shared/domain/plan-date.ts';
import { LIFECYCLES, SELF_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import type { EvidenceLink, MilestoneAnswer, ReportContent, ReportKey } from './report-content.ts';

/** Changes with the shape of a copy; copies of another shape are not read. */
const SHAPE = 1;
const PREFIX = `masterplan.report.v${SHAPE}`;

/** What somebody typed and the server has not got yet, kept in this browser. */
export interface LocalCopy {
  /** When it was typed, ISO 8601. */
  readonly keptAt: string;
  /** The report and the version it was typed upon; null: no report had been begun. */
  readonly id: number | null;
  readonly version: number | null;
  readonly content: ReportContent;
}

/** Where copies live: what browserStorage gives. */
export type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** The place of a copy: one for each person, measure, round and corrected report. */
export function copyPlace(account: string, key: Pick<ReportKey, 'measure' | 'round' | 'corrects'>): string {
  return [PREFIX, account, key.measure, key.round ?? '-', key.corrects ?? '-'].join('|');
}

/**
 * Keeps a copy.
 * @returns false where the browser took it not (storage forbidden or full)
 */
export function keepCopy(storage: CopyStorage, place: string, copy: LocalCopy): boolean {
  try {
    storage?.setItem(place, JSON.stringify(copy));
    return storage !== null;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Drops the copy, once the server has it or the person does not want it. */
export function dropCopy(storage: CopyStorage, place: string): void {
  storage?.removeItem(place);
}

/** The copy kept at a place; null where there is none, or one that cannot be read (it then is dropped). */
export function readCopy(storage: CopyStorage, place: string): LocalCopy | null {
  const text = storage?.getItem(place);
  if (text == null) return null;
  const copy = parseCopy(text);
  if (!copy) dropCopy(storage, place);
  return copy;
}

/** Reads a stored copy; null for anything that does not have its shape. */
export function parseCopy(text: string): LocalCopy | null {
  const value = parseJson(text);
  if (!isRecord(value) || typeof value['keptAt'] !== 'string') return null;
  const [id, version] = [value['id'], value['version']];
  const content = parseContent(value['content']);
  if (!isIntOrNull(id) || !isIntOrNull(version) || !content) return null;
  return { keptAt: value['keptAt'], id, version, content };
}

/** The content in a stored copy or a conflict's answer; null for anything of another shape. */
export function parseContent(value: unknown): ReportContent | null {
  if (!isRecord(value)) return null;
  const lifecycle = LIFECYCLES.find((each) => each === value['lifecycle']);
  const selfLight = SELF_LIGHTS.find((each) => each === value['selfLight']) ?? null;
  const { stateOfAffairs, nextSteps } = value;
  const selfLightReason = value['selfLightReason'] ?? '';
  const internalRemark = value['internalRemark'] ?? '';
  const { forecastEnd, actualEnd, progressPercent, milestones, evidence } = value;
  if (!lifecycle || !isText(stateOfAffairs) || !isText(nextSteps)) return null;
  if (!isText(selfLightReason) || !isText(internalRemark) || !isIntOrNull(progressPercent)) return null;
  if (!isPlanDateOrNull(forecastEnd) || !isDayOrNull(actualEnd)) return null;
  if (!isListOf(milestones, isMilestoneAnswer) || !isListOf(evidence, isEvidenceLink)) return null;
  return {
    lifecycle,
    stateOfAffairs,
    nextSteps,
    forecastEnd,
    actualEnd,
    progressPercent,
    selfLight,
    selfLightReason,
    internalRemark,
    milestones,
    evidence,
  };
}

function isMilestoneAnswer(value: unknown): value is MilestoneAnswer {
  return (
    isRecord(value) &&
    isText(value['milestone']) &&
    isPlanDateOrNull(value['forecast']) &&
    isDayOrNull(value['actual'])
  );
}

function isEvidenceLink(value: unknown): value is EvidenceLink {
  return isRecord(value) && isText(value['url']) && isText(value['title']);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isIntOrNull(value: unknown): value is number | null {
  return value === null || Number.isInteger(value);
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || (isText(value) && isDay(value));
}

function isPlanDateOrNull(value: unknown): value is string | null {
  if (value === null) return true;
  if (!isText(value)) return false;
  try {
    parsePlanDate(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every((item) => isItem(item));
}
