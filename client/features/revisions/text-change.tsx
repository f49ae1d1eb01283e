import { useText } from '../../lib/i18n.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { COMPARISON_TEXTS } from './comparison-texts.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** Where less than this share of the words stayed, marks would only disturb: the texts stand side by side as they are. */
const KEPT_MIN = 0.4;

/** A text before and after; where most of it stayed, what differs is marked. */
export function TextChange({ before, after }: { before: string | null; after: string | null }) {
  const t = useText(COMPARISON_TEXTS);
  const diff = before !== null && after !== null ? wordDiff(before, after) : null;
  const marked = diff !== null && keptShare(diff.before) >= KEPT_MIN && keptShare(diff.after) >= KEPT_MIN;
  return (
    <div className="text-change">
      <p>
        <span className="text-change__side">{t.before}</span>
        {marked ? <Marked parts={diff.before} as="del" /> : <Whole text={before} />}
      </p>
      <p>
        <span className="text-change__side">{t.after}</span>
        {marked ? <Marked parts={diff.after} as="ins" /> : <Whole text={after} />}
      </p>
    </div>
  );
}

function keptShare(parts: readonly DiffPart[]): number {
  const length = (run: readonly DiffPart[]) => run.reduce((sum, part) => sum + part.text.length, 0);
  return length(parts.filter((part) => !part.own)) / Math.max(1, length(parts));
}

function Whole({ text }: { text: string | null }) {
  const t = useText(COMPARISON_TEXTS);
  return text === null ? <span className="muted">{t.emptyValue}</span> : <span>{text}</span>;
}

/** A text with what only this side has marked; screen readers hear where a mark begins. */
function Marked({ parts, as: Mark }: { parts: readonly DiffPart[]; as: 'ins' | 'del' }) {
  const t = useText(COMPARISON_TEXTS);
  return (
    <span>
      {parts.map((part) =>
        part.own ? (
          <Mark key={part.start}>
            <VisuallyHidden>{Mark === 'ins' ? t.addedWords : t.removedWords} </VisuallyHidden>
            {part.text}
          </Mark>
        ) : (
          <span key={part.start}>{part.text}</span>
        ),
      )}
    </span>
  );
}
