import type { ImportKind } from '../../shared/domain/vocabulary.ts';
import { defineTexts, useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import { importLink } from '../lib/paths.ts';
import { LinkKeepingView } from './link-keeping-view.tsx';

const TEXTS = defineTexts({
  de: { take: 'Aus Excel übernehmen', name: (kind: string) => `Aus Excel übernehmen: ${kind}` },
  en: { take: 'Take over from Excel', name: (kind: string) => `Take over from Excel: ${kind}` },
});

/**
 * Leads from where something is kept to the import of a table of it.
 * @param ministry whose rows the template holds
 * @param round reporting date, for reports
 */
export function ImportTableLink(props: { kind: ImportKind; ministry?: string; round?: string }) {
  const t = useText(TEXTS);
  const labels = useLabels();
  const { kind, ...choice } = props;
  return (
    <LinkKeepingView
      to={importLink(kind, choice)}
      className="button button--secondary"
      label={t.name(labels(`importKind.${kind}`))}
    >
      {t.take}
    </LinkKeepingView>
  );
}
