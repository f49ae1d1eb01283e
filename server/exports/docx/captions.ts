import { Bookmark, Paragraph, type ParagraphChild, SequentialIdentifier, SimpleField, TextRun } from 'docx';
import type { Lang } from '../../../shared/i18n/index.ts';
import { DOCUMENT_WORDS } from '../report/document-words.ts';
import type { Report, Table } from '../../../shared/report/report-model.ts';
import { chartsOf, chartsWithClosingTable, standsBeneath } from '../report/twin-place.ts';
import { plainText } from './plain-text.ts';
import { WORD_TEXTS } from './texts.ts';

/** Numbers of figures and tables, as Word's fields will count them: by their order in the document. */
export class Captions {
  private readonly figures: ReadonlyMap<string, number>;
  private readonly tables: ReadonlyMap<string, number>;

  constructor(
    private readonly lang: Lang,
    report: Report,
  ) {
    this.figures = numbered(chartsOf(report).map(({ id }) => id));
    this.tables = numbered([
      ...report.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind === 'table') return block.table.id;
          return block.kind === 'chart' && standsBeneath(block) ? block.twin.id : [];
        }),
      ),
      ...chartsWithClosingTable(report).map(({ twin }) => twin.id),
    ]);
  }

  /** 'Abbildung 3: …'; the number is a field. */
  figure(id: string, title: string): Paragraph {
    return caption(DOCUMENT_WORDS[this.lang].figure, bookmarkOf('figure', this.figures.get(id)), title);
  }

  /** 'Tabelle 3: …'; the number is a field. */
  table({ id }: Table, title: string): Paragraph {
    return caption(WORD_TEXTS[this.lang].table, bookmarkOf('table', this.tables.get(id)), title);
  }

  /** 'Abbildung 3', in words. */
  figureName(id: string): string {
    return `${DOCUMENT_WORDS[this.lang].figure}\u00a0${this.figures.get(id)}`;
  }

  /** 'Tabelle 3' as a field that follows the table wherever it is moved. */
  referTo({ id }: Table): ParagraphChild {
    const number = this.tables.get(id);
    const name = `${WORD_TEXTS[this.lang].table}\u00a0${number}`;
    return new SimpleField(`REF ${bookmarkOf('table', number)} \\h`, name);
  }
}

function caption(word: string, bookmark: string, title: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new Bookmark({
        id: bookmark,
        children: [new TextRun(`${word}\u00a0`), new SequentialIdentifier(word)],
      }),
      new TextRun(`: ${plainText(title)}`),
    ],
  });
}

function bookmarkOf(kind: 'figure' | 'table', number: number | undefined): string {
  return `_Ref_${kind}_${number}`;
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index + 1]));
}
