import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { ShellQuery } from '../../lib/shell-query.ts';
import { DEFAULT_RULE } from '../../lib/view-state.ts';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import { HELP_TEXTS } from './help-texts.ts';

/** The report of the last closed round in one click; nothing for those who may not read the plan, or before a round. */
export function SampleReport() {
  const t = useText(HELP_TEXTS);
  const format = useFormat();
  const lang = useLanguage();
  const { data } = useQuery(ShellQuery);
  const day = data?.reportingRounds
    .filter((round) => round.state === 'CLOSED')
    .map((round) => round.reportingDate)
    .toSorted((a, b) => a.localeCompare(b))
    .at(-1);
  if (!day) return null;
  const query = new URLSearchParams({ asOf: day, rule: DEFAULT_RULE, lang });
  return (
    <Section title={t.sample}>
      <p className="prose">{t.sampleText(format.day(day))}</p>
      <p>
        <a className="button button--secondary" href={`/exports/report.pdf?${query.toString()}`} download>
          <Icon name="download" /> {t.sampleLink}
        </a>
      </p>
    </Section>
  );
}
