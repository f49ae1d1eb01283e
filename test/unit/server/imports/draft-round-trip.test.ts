import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePlanDate } from '../../../../shared/domain/plan-date.ts';
import type { FieldValue } from '../../../../shared/domain/revision-diff.ts';
import { MEASURE_KINDS, MEASURE_LEVELS } from '../../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../../shared/i18n/index.ts';
import { readFile } from '../../../../server/imports/files/read-file.ts';
import { mapColumns, placesOf } from '../../../../server/imports/frame/columns.ts';
import { MappedRow } from '../../../../server/imports/frame/mapped-row.ts';
import { DRAFT_THINGS } from '../../../../server/imports/kinds/draft/draft-imports.ts';
import { draftTable } from '../../../../server/imports/kinds/draft/draft-table.ts';
import type { DraftThing } from '../../../../server/imports/kinds/draft/draft-writes.ts';
import { planDraftImport } from '../../../../server/imports/kinds/draft/plan-draft.ts';
import type { HeldItem } from '../../../../server/revisions/draft/item-fields.ts';
import { CIO, factsFor, knownDraft, LINEAGES } from '../../../support/known-draft.ts';
import { TABLE_FORMATS, tableBytes } from '../../../support/table-bytes.ts';
import { planDate } from '../../shared/arbitraries.ts';

/** Texts as people write them, with what formats and programs trip over. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '-5',
    '+49 351 1234',
    '@referat',
    "'schon geschützt",
    '007',
    '1.5',
    '12/2022',
    '2022-12-31',
    'wahr',
    'TRUE',
    '–',
    'k. A.',
    'Zeile 1\nZeile 2',
    'mit "Anführung"; und, Trenner\tTab',
    '<b>&amp;</b>',
    '🏛️ Amt',
    '  zwei  Leerzeichen ',
  ),
);
const text = (value: string | null): FieldValue => ({ type: 'text', value });
const codes = (of: readonly string[]) =>
  fc.subarray([...of]).map((value): FieldValue => ({ type: 'codes', value }));
const date = fc
  .option(planDate)
  .map((value): FieldValue => ({ type: 'date', value: value && writePlanDate(value) }));

const measure = (code: string): fc.Arbitrary<HeldItem> =>
  fc
    .record({
      title: words,
      description: words,
      kind: fc.constantFrom(...MEASURE_KINDS),
      level: fc.constantFrom(...MEASURE_LEVELS),
      ministry: fc.option(fc.constantFrom(...LINEAGES)),
      responsibleBody: fc.option(words),
      contact: fc.option(words),
      sourceRef: fc.option(words),
      topicArea: fc.constantFrom('TF01', 'TF02', null),
      start: date,
      goals: codes(['Z-1', 'Z-2.a']),
      milestones: codes(['W-1']),
      services: codes(['10000', '10001', '00042']),
      partners: codes(LINEAGES),
      dependsOn: codes(['M-0']),
    })
    .map(({ title, ministry, contact, sourceRef, start, ...rest }) => ({
      item: {
        kind: 'MEASURE',
        code,
        title,
        ministry,
        fields: {
          description: text(rest.description),
          kind: text(rest.kind),
          level: text(rest.level),
          responsibleBody: text(rest.responsibleBody),
          topicArea: text(rest.topicArea),
          start,
          plannedEnd: { type: 'date', value: null },
          goals: rest.goals,
          milestones: rest.milestones,
          services: rest.services,
          partners: rest.partners,
          dependsOn: rest.dependsOn,
        },
      },
      annotation: { kind: 'MEASURE', code, attributes: { contact, sourceRef } },
    }));

const milestone = (code: string): fc.Arbitrary<HeldItem> =>
  fc
    .record({ title: words, description: words, planned: planDate, goals: codes(['Z-1']), sourceRef: words })
    .map(({ title, description, planned, goals, sourceRef }) => ({
      item: {
        kind: 'MILESTONE',
        code,
        title,
        ministry: 'SMI',
        fields: {
          description: text(description),
          implementationPlan: text('UP-SMI'),
          planned: { type: 'date', value: writePlanDate(planned) },
          goals,
        },
      },
      annotation: { kind: 'MILESTONE', code, attributes: { sourceRef } },
    }));

const planOf = (code: string): fc.Arbitrary<HeldItem> =>
  words.map((currentState) => ({
    item: {
      kind: 'IMPLEMENTATION_PLAN',
      code,
      title: 'Staatsministerium des Innern',
      ministry: 'SMI',
      fields: { title: text(code), currentState: text(currentState) },
    },
    annotation: { kind: 'IMPLEMENTATION_PLAN', code, attributes: {} },
  }));

const bare = (kind: 'GOAL' | 'MILESTONE' | 'MEASURE', code: string): HeldItem => ({
  item: { kind, code, title: code, ministry: null, fields: { dependsOn: { type: 'codes', value: [] } } },
  annotation: { kind, code, attributes: {} },
});

/** A draft of generated measures, milestones and implementation plans, and what they link to. */
const draft = fc
  .tuple(
    fc.tuple(measure('M-1'), measure('007'), measure('M.2_b')),
    fc.tuple(milestone('W-SMI-01'), milestone('1E5')),
    planOf('UP-SMI'),
  )
  .map(([measures, milestones, plan]) =>
    knownDraft([
      bare('GOAL', 'Z-1'),
      bare('GOAL', 'Z-2.a'),
      plan,
      bare('MILESTONE', 'W-1'),
      ...milestones,
      bare('MEASURE', 'M-0'),
      ...measures,
    ]),
  );

function rowsOf(bytes: Uint8Array, { columns }: DraftThing): MappedRow[] {
  const { format, sheets } = readFile(bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const places = placesOf(mapColumns(sheet, columns, null, new Map()));
  expect(places.size).toBe(columns.length);
  return sheet.rows.map((row) => new MappedRow(row, places, format));
}

describe.each(Object.entries(DRAFT_THINGS))('%s, exported and imported again', (_kind, thing) => {
  test.each(TABLE_FORMATS.flatMap((format) => LANGS.map((lang) => [format, lang] as const)))(
    'change nothing as %s in %s, whatever the draft holds',
    async (format, lang) => {
      await fc.assert(
        fc.asyncProperty(draft, async (known) => {
          const table = draftTable(thing, known, CIO, lang);
          const file = await tableBytes(table, format, lang);
          const planned = await planDraftImport(rowsOf(file, thing), thing, known, factsFor(CIO));
          expect(planned.rows.filter(({ action }) => action !== 'SAME')).toEqual([]);
          expect(planned.rows).toHaveLength(table.rows.length);
        }),
        { numRuns: 40 },
      );
    },
  );
});
