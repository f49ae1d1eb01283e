import { TERM_PLACES, termWords, type TermId } from '../../lib/glossary/terms.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { useLabels } from '../../lib/labels.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { GLOSSARY_PAGE_TEXTS } from './glossary-texts.ts';
import { valuesOf } from './term-values.ts';

/** One term: what it means, the values that it can take, and where one meets it. */
export function GlossaryTerm({ id }: { id: TermId }) {
  const t = useText(GLOSSARY_PAGE_TEXTS);
  const { name, text } = termWords(id, useLanguage());
  const values = valuesOf(id, useLabels());
  const place = TERM_PLACES[id];
  return (
    <div className="glossary__entry" id={id}>
      <dt>{name}</dt>
      <dd>
        <p>{text}</p>
        {values.length > 0 && (
          <ul className="glossary__values">
            {values.map((value) => (
              <li key={value.name}>
                <strong>{value.name}</strong>
                {value.meaning && `: ${value.meaning}`}
              </li>
            ))}
          </ul>
        )}
        {place && (
          <p>
            <LinkKeepingView to={place} label={t.meetItNamed(name)}>
              {t.meetIt}
            </LinkKeepingView>
          </p>
        )}
      </dd>
    </div>
  );
}
