import { Notice } from '../../ui/states.tsx';
import { useText } from '../../lib/i18n.ts';
import { LEGAL_TEXTS } from './legal-texts.ts';
import { useOperatorText } from './use-operator.ts';

const HEADING = /^#+ /;

/** What the operator wrote: paragraphs apart by empty lines, headings begin with "# ". Says so where it is missing. */
export function OperatorText({ which }: { which: 'imprint' | 'privacy' }) {
  const t = useText(LEGAL_TEXTS);
  const written = useOperatorText(which);
  if (!written) {
    return (
      <Notice kind="warning" title={t.missingTitle[which]}>
        <p>{t.missing(t.missingFile[which])}</p>
      </Notice>
    );
  }
  return (
    <div className="prose" lang={written.language}>
      {written.text.split(/\n{2,}/).map((block) =>
        HEADING.test(block) ? (
          <h2 key={block}>{block.replace(HEADING, '')}</h2>
        ) : (
          <p key={block} className="prose__lines">
            {block}
          </p>
        ),
      )}
    </div>
  );
}
