import type { ReactNode } from 'react';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { REPORT_CHANGE_FIELDS, type ReportChangeField } from '../../../shared/domain/report-diff.ts';
import { LIFECYCLES, SELF_LIGHTS } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { TextChange, ValueChange } from '../../ui/changes.tsx';
import { German } from '../../ui/german.tsx';
import { LifecycleTag, SelfLightTag } from '../../ui/marker.tsx';
import type { ReviewChange } from './queries.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** Fields that are sentences: their words are compared. */
const SENTENCES: ReadonlySet<ReportChangeField> = new Set([
  'stateOfAffairs',
  'nextSteps',
  'selfLightReason',
  'evidence',
]);

/** Names and values of a report's fields in the current language. */
export function useReportWords() {
  const t = useText(REVIEW_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  return {
    /** "Voraussichtliches Ende", "Wegmarke W-SK-03: erwarteter Termin" */
    nameOf: (change: Pick<ReviewChange, 'field' | 'milestoneCode'>): string => {
      const field = fieldOf(change.field);
      if (change.milestoneCode !== null) {
        const code = change.milestoneCode;
        if (field === 'milestoneForecast') return labels('reportFieldPart.forecast', { code });
        if (field === 'milestoneActual') return labels('reportFieldPart.actual', { code });
        return t.milestone(code);
      }
      return field ? labels(`reportField.${field}`) : change.field;
    },
    /** A value as people read it; null where nothing is stated. */
    write: (field: ReportChangeField, value: string | null): ReactNode => {
      if (value === null || value === '') return null;
      switch (field) {
        case 'lifecycle': {
          const lifecycle = LIFECYCLES.find((each) => each === value);
          return lifecycle ? <LifecycleTag lifecycle={lifecycle} /> : value;
        }
        case 'selfLight': {
          const light = SELF_LIGHTS.find((each) => each === value);
          return light ? <SelfLightTag light={light} /> : value;
        }
        case 'progressPercent':
          return format.percent(Number(value));
        case 'actualEnd':
        case 'milestoneActual':
          return isDay(value) ? format.day(value) : value;
        case 'forecastEnd':
        case 'milestoneForecast':
          return format.planDate(value);
        default:
          return <German>{value}</German>;
      }
    },
  };
}

/** What one field was and is: words marked in sentences, days where a date moved. */
export function ChangedValue({ change }: { change: ReviewChange }) {
  const { write } = useReportWords();
  const field = fieldOf(change.field);
  if (!field || SENTENCES.has(field)) return <TextChange before={change.before} after={change.after} />;
  return (
    <ValueChange
      before={write(field, change.before)}
      after={write(field, change.after)}
      days={change.daysMoved}
    />
  );
}

/** The differences of a report to the accepted one before it, field by field. */
export function ReportChanges({ changes }: { changes: readonly ReviewChange[] }) {
  const { nameOf } = useReportWords();
  return (
    <dl className="field-changes">
      {changes.map((change) => (
        <div key={`${change.field} ${change.milestoneCode ?? ''}`}>
          <dt>{nameOf(change)}</dt>
          <dd>
            <ChangedValue change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function fieldOf(field: string): ReportChangeField | undefined {
  return REPORT_CHANGE_FIELDS.find((each) => each === field);
}
