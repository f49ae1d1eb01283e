import { useSuspenseQuery } from '@apollo/client/react';
import type { OperatorQuery as Answer } from '../../gql/graphql.ts';
import { useLanguage } from '../../lib/language.ts';
import { OperatorQuery } from './queries.ts';

/** Who runs this installation; what they did not say is null. */
export function useOperator(): Answer['operator'] {
  return useSuspenseQuery(OperatorQuery).data.operator;
}

/** A text of the operator. */
export interface WrittenText {
  readonly text: string;
  /** The language that it is in: the reader's where there is such a text, else German. */
  readonly language: 'de' | 'en';
}

/** The operator's imprint or privacy notice; null where there is none. */
export function useOperatorText(which: 'imprint' | 'privacy'): WrittenText | null {
  const language = useLanguage();
  const { de, en } = useOperator().texts[which];
  if (language === 'en' && en) return { text: en, language: 'en' };
  return de ? { text: de, language: 'de' } : null;
}
