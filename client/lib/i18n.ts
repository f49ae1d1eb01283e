/**
 * Texts of the interface, one `texts.ts` beside the code that shows them.
 *
 *     // client/features/goals/texts.ts
 *     export const GOAL_TEXTS = defineTexts({
 *       de: { title: 'Ziele', found: (n: number) => `${n} Ziele` },
 *       en: { title: 'Goals', found: (n: number) => `${n} goals` },
 *     });
 *     // in a component
 *     const t = useText(GOAL_TEXTS);
 *     <Page title={t.title}>{t.found(8)}</Page>
 *
 * English must have exactly the keys and parameters of German; the compiler says where it does not.
 * Labels of the domain's closed lists (lights, lifecycles, rules …) come from `useLabels` in labels.ts.
 */
import { useLanguage } from './language.ts';

/** Same keys; texts widened to string, functions kept with their parameters. */
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameShape<T[K]>;
};

/** German and English texts of one feature. */
export interface Texts<T> {
  readonly de: SameShape<T>;
  readonly en: SameShape<T>;
}

/** Declares the texts of a feature; see the top of this file. */
export function defineTexts<const T extends object>(texts: { de: T; en: SameShape<NoInfer<T>> }): Texts<T> {
  return texts as Texts<T>;
}

/** The texts in the current language. */
export function useText<T>(texts: Texts<T>): SameShape<T> {
  return texts[useLanguage()];
}
