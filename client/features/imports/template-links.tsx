import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { useViewer } from '../../lib/session.ts';
import { Section } from '../../ui/section.tsx';
import { TemplateMinistry } from './template-ministry.tsx';
import { IMPORT_TEXTS } from './texts.ts';

const FORMATS = ['xlsx', 'ods', 'csv'] as const;

/** Kinds whose rows belong to ministries. */
const OF_MINISTRIES: ReadonlySet<ImportKind> = new Set([
  'MEASURES',
  'MILESTONES',
  'IMPLEMENTATION_PLANS',
  'STATUS_REPORTS',
  'MATURITY',
  'ROLLOUTS',
]);

/** Today's rows as a table to be edited and imported again. */
export function TemplateLinks(props: { kind: ImportKind; ministry: string | null; round: string | null }) {
  const t = useText(IMPORT_TEXTS);
  const lang = useLanguage();
  const viewer = useViewer();
  const query = new URLSearchParams({
    lang,
    ...(props.ministry === null ? {} : { ministry: props.ministry }),
    ...(props.round === null ? {} : { round: props.round }),
  });
  return (
    <Section title={t.template}>
      <p>{t.templateHelp}</p>
      {viewer.role === 'CIO_OFFICE' && OF_MINISTRIES.has(props.kind) && (
        <TemplateMinistry ministry={props.ministry} />
      )}
      <ul className="import-templates">
        {FORMATS.map((format) => (
          <li key={format}>
            <a
              href={`/imports/templates/${props.kind}.${format}?${query.toString()}`}
              download
              aria-label={t.templateName(t.templateAs[format])}
            >
              <Icon name="download" /> {t.templateAs[format]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
