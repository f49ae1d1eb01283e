import type { Block, Report } from '../../../shared/report/report-model.ts';
import { useText } from '../../lib/i18n.ts';
import { LightShape } from '../../ui/marker.tsx';
import { DefinitionList, KeyFigure, KeyFigures } from '../../ui/values.tsx';
import { ChecksumLine } from './checksum-line.tsx';
import { PreviewTable } from './preview-table.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';

/**
 * One block of the report, whatever kind it is.
 * @param before the block above it in its part
 */
export function PreviewBlock({
  block,
  before,
  report,
}: {
  block: Block;
  before: Block | undefined;
  report: Report;
}) {
  const { lang, contentSha256 } = report;
  const t = useText(PREVIEW_TEXTS);
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'paragraph':
      return <p className="sheet__text">{block.text}</p>;
    case 'note':
      return <p className="muted sheet__note">{block.text}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className="sheet__list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'figures':
      return (
        <KeyFigures>
          {block.items.map(({ label, value, note, light }) => (
            <KeyFigure
              key={label}
              label={label}
              value={value}
              note={
                <span className="sheet__light">
                  {light && <LightShape light={light} />} {note}
                </span>
              }
            />
          ))}
        </KeyFigures>
      );
    case 'facts':
      return <DefinitionList entries={block.facts.map(({ label, value }) => ({ term: label, value }))} />;
    case 'checksum':
      return <ChecksumLine label={block.label} sha256={contentSha256} />;
    case 'table':
      return (
        <PreviewTable
          table={block.table}
          lang={lang}
          captionHidden={before?.kind === 'heading' && before.text === block.table.title}
        />
      );
    case 'chart':
      return (
        <figure className="sheet__chart">
          <figcaption>
            <strong>{block.title}</strong> <span className="tag">{t.chart}</span>
          </figcaption>
          <PreviewTable table={block.twin} lang={lang} />
        </figure>
      );
  }
}
