import { TERM_PLACES, termWords, type TermId } from '../../lib/glossary/terms.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { useLabels } from '../../lib/labels.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { GLOSSARY_PAGE_TEXTS } from './glossary-texts.ts';
import { type TermValue, valuesOf } from './term-values.ts';

/** One term: what it means, the values that it can take, and where one meets it. */
export function GlossaryTerm({ id }: { id: TermId }) {
  const t = useText(GLOSSARY_PAGE_TEXTS);
  const { name, text } = termWords(id, useLanguage());
  const labels = useLabels();
  const place = TERM_PLACES[id];
  return (
    <div className="glossary__entry" id={id}>
      <dt>{name}</dt>
      <dd>
        <p>{text}</p>
        <Values values={valuesOf(id, labels)} />
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

/** In one line where the names say it all, else one below the other. */
function Values({ values }: { values: readonly TermValue[] }) {
  if (values.every(({ meaning }) => meaning === null)) {
    return values.length > 0 && <p>{values.map(({ name }) => name).join(' · ')}</p>;
  }
  return (
    <ul className="glossary__values">
      {values.map(({ name, meaning }) => (
        <li key={name}>
          <strong>{name}</strong>: {meaning}
        </li>
      ))}
    </ul>
  );
}
