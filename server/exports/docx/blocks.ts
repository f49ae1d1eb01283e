import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import type { Block, ChartBlock, ListBlock, Table } from '../../../shared/report/report-model.ts';
import { standsBeneath } from '../report/twin-place.ts';
import type { Captions } from './captions.ts';
import { chartPicture } from './chart-picture.ts';
import { textRuns } from './plain-text.ts';
import { factTable, keyFigures } from './side-by-side.ts';
import { LISTS } from './styles.ts';
import { dataTable } from './table.ts';
import { WORD_TEXTS } from './texts.ts';

/** What the blocks of a section need to know about the document. */
export interface BlockContext {
  readonly lang: Lang;
  readonly captions: Captions;
  /** Of the text, in twips. */
  readonly width: number;
  /** Number of the next list: each counts from one. */
  readonly nextList: () => number;
  /** Of the report. */
  readonly contentSha256: string;
}

/** Blocks of a part in their order. A small gap follows each table, unless its note does. */
export function documentBlocks(context: BlockContext, blocks: readonly Block[]): FileChild[] {
  return blocks.flatMap((block, index) => documentBlock(context, block, blocks[index + 1]?.kind === 'note'));
}

function documentBlock(context: BlockContext, block: Block, noteFollows: boolean): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: textRuns(block.text),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: textRuns(block.text) })];
    case 'note':
      return [new Paragraph({ style: 'ReportNote', children: textRuns(block.text) })];
    case 'list':
      return list(context, block);
    case 'figures':
      return block.items.length === 0 ? [] : closed(keyFigures(block.items, context.width), noteFollows);
    case 'facts':
      return block.facts.length === 0 ? [] : closed(factTable(block.facts, context.width), noteFollows);
    case 'checksum': {
      const sum = { label: block.label, value: context.contentSha256 };
      return closed(factTable([sum], context.width), noteFollows);
    }
    case 'table':
      return captionedTable(context, block.table, block.table.title, noteFollows);
    case 'chart':
      return chart(context, block, noteFollows);
  }
}

/** A table with its number and title. */
export function captionedTable(
  context: BlockContext,
  table: Table,
  title: string,
  noteFollows = false,
): FileChild[] {
  return [
    context.captions.table(table, title),
    ...closed(dataTable(context.lang, table, context.width), noteFollows),
  ];
}

function chart(context: BlockContext, block: ChartBlock, noteFollows: boolean): FileChild[] {
  const { lang, captions, width } = context;
  const beneath = standsBeneath(block);
  return [
    captions.figure(block.id, block.title),
    new Paragraph({
      style: 'Figure',
      keepNext: !beneath,
      children: [chartPicture(lang, block, width)],
    }),
    ...(beneath
      ? captionedTable(context, block.twin, block.twin.title, noteFollows)
      : [
          new Paragraph({
            style: 'ReportNote',
            children: [
              new TextRun(`${WORD_TEXTS[lang].valuesIn} `),
              captions.referTo(block.twin),
              new TextRun('.'),
            ],
          }),
        ]),
  ];
}

function list({ nextList }: BlockContext, { ordered, items }: ListBlock): FileChild[] {
  const instance = nextList();
  return items.map(
    (item) =>
      new Paragraph({
        style: ordered ? 'ListNumber' : 'ListBullet',
        numbering: { reference: ordered ? LISTS.ordered : LISTS.bullets, level: 0, instance },
        children: textRuns(item),
      }),
  );
}

/** Word sets what follows a table right against it. */
function closed(table: FileChild, noteFollows: boolean): FileChild[] {
  return noteFollows ? [table] : [table, new Paragraph({ style: 'TableEnd' })];
}
