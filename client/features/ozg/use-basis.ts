import type { CountingRule } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { UI_TEXTS } from '../../ui/texts.ts';

/** Writes what stands under every figure: "Reifegrad ≥ 3 · Stand 15.10.2021". */
export function useBasis(): (rule: CountingRule, asOf: string) => string {
  const { asOf: writeDay } = useText(UI_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  return (rule, asOf) => `${labels(`countingRuleShort.${rule}`)} · ${writeDay(format.day(asOf))}`;
}
