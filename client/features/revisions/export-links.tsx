import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { COMPARISON_TEXTS } from './comparison-texts.ts';

/**
 * The rows behind a page as files, with the page's own filters.
 * @param path of the export without its ending, such as '/exports/ledger'
 * @param filter by the names of the API; lists repeat their name
 */
export function ExportLinks(props: {
  path: string;
  filter: Readonly<
    Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
  >;
}) {
  const t = useText(COMPARISON_TEXTS);
  const language = useLanguage();
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(props.filter)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each != null && each !== false) query.append(name, String(each));
    }
  }
  query.set('lang', language);
  return (
    <p className="export-links">
      {(['csv', 'json'] as const).map((kind) => (
        <a key={kind} href={`${props.path}.${kind}?${query.toString()}`} download>
          <Icon name="download" /> {t.exportAs(kind.toUpperCase())}
        </a>
      ))}
    </p>
  );
}
