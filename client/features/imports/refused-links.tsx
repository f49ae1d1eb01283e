import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import type { ImportOptionsInput } from '../../gql/graphql.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';

const FORMATS = ['xlsx', 'csv'] as const;

/** The refused rows with what is wrong with them, as a file to correct and hand in again. */
export function RefusedLinks(props: { kind: ImportKind; file: string; options: ImportOptionsInput }) {
  const t = useText(PREVIEW_TEXTS);
  const lang = useLanguage();
  const query = refusedQuery(props.options);
  query.set('lang', lang);
  return (
    <div className="import-repair">
      <p>
        <strong>{t.repair}</strong> <span className="muted">{t.repairHelp}</span>
      </p>
      <ul className="import-templates">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              href={`/imports/refused/${props.kind}/${props.file}.${format}?${query.toString()}`}
              download
              aria-label={t.repairName(t.repairAs[format])}
            >
              <Icon name="download" /> {t.repairAs[format]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the file is read, as the address of the refused rows says it. */
function refusedQuery({ revision, round, sheet, mapping }: ImportOptionsInput): URLSearchParams {
  const query = new URLSearchParams();
  if (revision != null) query.set('revision', String(revision));
  if (round != null) query.set('round', round);
  if (sheet != null) query.set('sheet', sheet);
  if (mapping != null) {
    query.set('mapping', mapping.map(({ column, field }) => `${column}:${field ?? ''}`).join(','));
  }
  return query;
}
