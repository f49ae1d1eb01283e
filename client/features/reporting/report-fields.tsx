import { EVIDENCE_MAX, TEXT_MAX } from '../../../shared/domain/limits.ts';
import { LIFECYCLES, SELF_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, NumberField, RadioGroup, TextArea, TextField } from '../../ui/form.tsx';
import { German } from '../../ui/german.tsx';
import { Light } from '../../ui/marker.tsx';
import { PlanDateField } from '../../ui/plan-date-field.tsx';
import { answerOf } from './content-parts.ts';
import type { FormData } from './queries.ts';
import type { MilestoneAnswer, ReportContent } from './report-content.ts';
import type { ReportJudgement } from './report-facts.ts';
import { REPORT_TEXTS } from './texts.ts';
import { useSinceLast } from './use-since-last.ts';

interface FormProps {
  readonly form: FormData;
  readonly content: ReportContent;
  readonly judgement: ReportJudgement;
  readonly change: (part: Partial<ReportContent>) => void;
}

interface Props extends FormProps {
  /** What stands beside a part: as in the last report, or what it said. */
  readonly since: ReturnType<typeof useSinceLast>;
}

/** The questions that a ministry answers, in their order. */
export function ReportFields(formProps: FormProps) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const { content, change } = formProps;
  const since = useSinceLast(formProps.form, content);
  const props: Props = { ...formProps, since };
  return (
    <>
      <RadioGroup
        name="lifecycle"
        label={t.lifecycle}
        hint={since('lifecycle')}
        inline
        value={content.lifecycle}
        options={LIFECYCLES.map((value) => ({ value, label: labels(`lifecycle.${value}`) }))}
        onChange={(lifecycle) => change({ lifecycle })}
      />
      <TextArea
        name="stateOfAffairs"
        german
        label={t.stateOfAffairs}
        hint={since('stateOfAffairs')}
        value={content.stateOfAffairs}
        maxLength={TEXT_MAX.stateOfAffairs}
        onChange={(stateOfAffairs) => change({ stateOfAffairs })}
      />
      <TextArea
        name="nextSteps"
        german
        label={t.nextSteps}
        hint={since('nextSteps')}
        value={content.nextSteps}
        maxLength={TEXT_MAX.nextSteps}
        onChange={(nextSteps) => change({ nextSteps })}
      />
      <Schedule {...props} />
      <NumberField
        name="progressPercent"
        label={t.progress}
        hint={since('progressPercent')}
        unit="%"
        min={0}
        max={100}
        value={content.progressPercent}
        onChange={(progressPercent) => change({ progressPercent })}
      />
      <Assessment {...props} />
      <EvidenceFields {...props} />
      <TextArea
        name="internalRemark"
        german
        label={t.internalRemark}
        hint={t.internalHint}
        value={content.internalRemark}
        maxLength={TEXT_MAX.internalRemark}
        onChange={(internalRemark) => change({ internalRemark })}
      />
    </>
  );
}

function Schedule({ form, content, change, since }: Props) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const ended = content.lifecycle === 'COMPLETED' || content.lifecycle === 'CANCELLED';
  const answer = (code: string, part: Partial<MilestoneAnswer>) => {
    const next = { milestone: code, forecast: null, actual: null, ...answerOf(content, code), ...part };
    const others = content.milestones.filter((row) => row.milestone !== code);
    change({ milestones: [...others, next] });
  };
  return (
    <fieldset className="report-schedule">
      <legend>{t.schedule}</legend>
      <p>{t.planned(format.planDate(form.measure.plannedEnd))}</p>
      {ended || content.actualEnd !== null ? (
        <DayField
          name="actualEnd"
          label={t.actualEnd}
          hint={since('actualEnd')}
          max={form.reportDate}
          value={content.actualEnd}
          onChange={(actualEnd) => change({ actualEnd })}
        />
      ) : null}
      {!ended && (
        <PlanDateField
          name="forecastEnd"
          label={t.forecastEnd}
          hint={since('forecastEnd')}
          value={content.forecastEnd}
          onChange={(forecastEnd) => change({ forecastEnd })}
        />
      )}
      {form.milestones.map(({ code, title, planned }) => (
        <fieldset key={code} className="report-milestone">
          <legend>
            {code} <German>{title}</German>
          </legend>
          <p>
            {t.planned(format.planDate(planned))} <span className="muted">{since(`milestone:${code}`)}</span>
          </p>
          <PlanDateField
            name={`milestones.${code}.forecast`}
            label={t.milestoneForecast}
            value={answerOf(content, code)?.forecast ?? null}
            onChange={(forecast) =>
              answer(code, forecast === null ? { forecast } : { forecast, actual: null })
            }
          />
          <DayField
            name={`milestones.${code}.actual`}
            label={t.milestoneActual}
            max={form.reportDate}
            value={answerOf(content, code)?.actual ?? null}
            onChange={(actual) => answer(code, actual === null ? { actual } : { actual, forecast: null })}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}

function Assessment({ content, judgement, change, since }: Props) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const needsReason = judgement.faults.some(({ code }) => code === 'REASON_MISSING');
  return (
    <>
      <section className="report-light" aria-live="polite">
        <h2 className="report-light__title">{t.computed}</h2>
        <Light light={judgement.light.light} />
        <ul>
          {judgement.light.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.milestoneCode ?? ''}`}>{labels.reason(reason)}</li>
          ))}
        </ul>
      </section>
      <RadioGroup
        name="selfLight"
        label={t.selfLight}
        hint={since('selfLight')}
        inline
        value={content.selfLight}
        options={SELF_LIGHTS.map((value) => ({ value, label: labels(`selfLight.${value}`) }))}
        onChange={(selfLight) => change({ selfLight })}
      />
      <TextArea
        name="selfLightReason"
        german
        label={t.selfLightReason}
        hint={needsReason ? t.reasonNeeded : t.reasonHint}
        rows={2}
        value={content.selfLightReason}
        maxLength={TEXT_MAX.selfLightReason}
        onChange={(selfLightReason) => change({ selfLightReason })}
      />
    </>
  );
}

function EvidenceFields({ content, change }: FormProps) {
  const t = useText(REPORT_TEXTS);
  const { evidence } = content;
  const set = (index: number, part: { url?: string; title?: string }) =>
    change({ evidence: evidence.map((link, at) => (at === index ? { ...link, ...part } : link)) });
  return (
    <fieldset className="report-evidence">
      <legend>{t.evidence}</legend>
      {evidence.map((link, index) => (
        // oxlint-disable-next-line no-array-index-key -- rows have no identity of their own: their place tells them apart
        <div key={index} className="report-evidence__row">
          <TextField
            name={`evidence.${index}.url`}
            label={t.evidenceUrl(index + 1)}
            type="url"
            value={link.url}
            maxLength={TEXT_MAX.url}
            onChange={(url) => set(index, { url })}
          />
          <TextField
            name={`evidence.${index}.title`}
            german
            label={t.evidenceTitle(index + 1)}
            value={link.title}
            maxLength={TEXT_MAX.title}
            onChange={(title) => set(index, { title })}
          />
          <Button
            kind="quiet"
            onClick={() => change({ evidence: evidence.filter((_link, at) => at !== index) })}
          >
            {t.removeEvidence(index + 1)}
          </Button>
        </div>
      ))}
      {evidence.length < EVIDENCE_MAX && (
        <Button onClick={() => change({ evidence: [...evidence, { url: '', title: '' }] })}>
          {t.addEvidence}
        </Button>
      )}
    </fieldset>
  );
}
