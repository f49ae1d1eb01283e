import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { COUNTING_RULES } from '../../../shared/domain/vocabulary.ts';
import { LANGS } from '../../../shared/i18n/index.ts';
import { PART_TITLES } from '../../../shared/report/part-titles.ts';
import { type Report, tablesOf } from '../../../shared/report/report-model.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { useLanguage } from '../../lib/language.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DateField, MultiSelect, Select } from '../../ui/filters.tsx';
import { organisationOption } from '../../ui/ministry-filter.tsx';
import { Checkbox } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { offeredDays, SEPARATORS } from './choices.ts';
import { usualTable } from './csv-table.ts';
import { PartsChoice } from './parts-choice.tsx';
import { ReportScopeQuery } from './queries.ts';
import { REPORT_TEXTS } from './texts.ts';
import type { PageChoices } from './use-choices.ts';

/** From here on the choices stand beside the preview; narrower, they open on demand. */
const WIDE = '(min-width: 64rem)';

/** Everything that can be chosen before a report is made; each change shows in the preview at once. */
export function ChoicesForm({ page, report }: { page: PageChoices; report: Report | null }) {
  const t = useText(REPORT_TEXTS);
  const [open] = useState(() => window.matchMedia(WIDE).matches);
  return (
    <Section title={t.choicesTitle}>
      <div className="report-choices">
        <Disclosure summary={t.contentTitle} open={open}>
          <div className="report-choices__fields">
            <Basis page={page} />
            <Scope page={page} />
          </div>
        </Disclosure>
        <Disclosure summary={t.partsTitle} open={open}>
          <PartsChoice parts={page.choices.parts} onChange={(parts) => page.set({ parts })} />
        </Disclosure>
        <Disclosure summary={t.filesTitle}>
          <Files page={page} report={report} />
        </Disclosure>
      </div>
    </Section>
  );
}

/** Revision, day, rule and language. */
function Basis({ page }: { page: PageChoices }) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const plan = usePlanContext();
  const { choices, set } = page;
  const setDay = (day: string | null) => set({ asOf: day === plan.today ? null : day });
  const days = offeredDays(
    plan.today,
    plan.rounds.map((round) => round.reportingDate),
  );
  return (
    <>
      <DateField label={t.asOf} value={plan.asOf} min={DATE_MIN} max={DATE_MAX} onChange={setDay} />
      <div className="quick-dates" role="group" aria-label={t.days}>
        {days.map((day) => (
          <button key={day} type="button" aria-pressed={day === plan.asOf} onClick={() => setDay(day)}>
            {day === plan.today ? t.today : format.day(day)}
          </button>
        ))}
      </div>
      <Select
        label={t.revision}
        value={choices.revision == null ? '' : String(choices.revision)}
        allLabel={t.inForce}
        options={plan.revisions.map(({ number, title, state }) => ({
          value: String(number),
          label: t.revisionOption(
            number,
            title,
            state === 'PUBLISHED' ? '' : ` (${labels(`revisionState.${state}`)})`,
          ),
        }))}
        onChange={(number) => set({ revision: number === '' ? null : Number(number) })}
      />
      <Select
        label={t.rule}
        value={choices.rule}
        options={COUNTING_RULES.map((value) => ({ value, label: labels(`countingRule.${value}`) }))}
        onChange={(rule) => rule !== '' && set({ rule })}
      />
      <Select
        label={t.language}
        value={choices.lang}
        options={LANGS.map((value) => ({ value, label: t.languages[value] }))}
        onChange={(lang) => lang !== '' && set({ lang })}
      />
    </>
  );
}

/** Which ministries and goals the report speaks of. */
function Scope({ page }: { page: PageChoices }) {
  const t = useText(REPORT_TEXTS);
  const { revision, asOf } = usePlanContext();
  const { choices, set } = page;
  const { data, previousData } = useQuery(ReportScopeQuery, {
    variables: { number: revision?.number ?? null, asOf },
  });
  const scope = data ?? previousData;
  return (
    <>
      <MultiSelect
        label={t.ministries}
        noneLabel={t.allMinistries}
        options={(scope?.organisations ?? []).map(organisationOption)}
        values={choices.ministries}
        onChange={(ministries) => set({ ministries })}
      />
      <MultiSelect
        label={t.goals}
        noneLabel={t.allGoals}
        options={(scope?.goals ?? []).map((each) => ({
          value: each.code,
          label: `${each.code} – ${each.title}`,
          german: true,
        }))}
        values={choices.goals}
        onChange={(goals) => set({ goals })}
      />
    </>
  );
}

/** How PDF and CSV files are written. */
function Files({ page, report }: { page: PageChoices; report: Report | null }) {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  const { choices, set } = page;
  const tables = report ? tablesOf(report) : [];
  const usual = usualTable(report);
  return (
    <div className="report-choices__fields">
      <Checkbox
        name="pdfa"
        label={t.pdfa}
        hint={t.pdfaHint}
        checked={choices.pdfa}
        onChange={(pdfa) => set({ pdfa })}
      />
      <Select
        label={t.csvTable}
        value={choices.table ?? ''}
        allLabel={usual?.title ?? PART_TITLES[language].MEASURES}
        options={tables
          .filter((table) => table !== usual)
          .map((table) => ({ value: table.id, label: table.title }))}
        onChange={(table) => set({ table: table === '' ? null : table })}
      />
      <Select
        label={t.separator}
        value={choices.separator ?? ''}
        allLabel={t.separatorUsual}
        options={SEPARATORS.map((value) => ({ value, label: t.separators[value] }))}
        onChange={(separator) => set({ separator: separator === '' ? null : separator })}
      />
    </div>
  );
}
