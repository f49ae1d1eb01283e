import { partsByTerm } from '../lib/glossary/term-forms.ts';
import { useLanguage } from '../lib/language.ts';
import { Term } from './term.tsx';

/** A text whose jargon explains itself where it stands first. */
export default function TermText({ children }: { children: string }) {
  const language = useLanguage();
  return partsByTerm(children, language).map(({ text, term }) =>
    term === null ? (
      text
    ) : (
      <Term key={term} id={term}>
        {text}
      </Term>
    ),
  );
}
