import type { ReactNode } from 'react';
import { useLanguage } from '../lib/language.ts';

/**
 * Words of the plan, which is written in German: marked as such where the interface is not, so that a screen reader
 * takes the right voice and the browser the right hyphens (WCAG 3.1.2).
 */
export function German({ children }: { children: ReactNode }) {
  const lang = useGermanMark();
  return lang ? <span lang={lang}>{children}</span> : children;
}

/**
 * A sentence of the interface with words of the plan in it.
 * @param text the whole sentence, in the language of the interface
 * @param german the words out of the plan; where the sentence does not hold them, it stands as it is
 */
export function WithGerman({ text, german }: { text: string; german: string | null | undefined }) {
  const at = german ? text.indexOf(german) : -1;
  if (!german || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <German>{german}</German>
      {text.slice(at + german.length)}
    </>
  );
}

/** `lang` for an element that holds nothing but words of the plan and takes no other inside: a choice, a field, a drawn text. */
export function useGermanMark(): 'de' | undefined {
  return useLanguage() === 'de' ? undefined : 'de';
}
