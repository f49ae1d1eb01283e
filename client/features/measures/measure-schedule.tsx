import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { Card } from '../../ui/section.tsx';
import { DefinitionList, DeltaDays } from '../../ui/values.tsx';
import type { MeasureDetail } from './measure-query.ts';
import { MEASURE_TEXTS } from './measure-texts.ts';

/** Planned, forecast and actual dates in the precision they were written, and the drift against both baselines. */
export function MeasureSchedule({ measure }: { measure: MeasureDetail }) {
  const t = useText(MEASURE_TEXTS);
  const format = useFormat();
  const { drift } = measure;
  const done = measure.actualEnd !== null;
  const baseline = (days: number | null, planned: string | null) => (
    <>
      <DeltaDays days={days} /> {planned && <span className="muted">{t.was(format.planDate(planned))}</span>}
    </>
  );
  return (
    <Card title={t.schedule}>
      <DefinitionList
        entries={[
          { term: t.start, value: format.planDate(measure.start) },
          { term: t.plannedEnd, value: measure.plannedEnd ? format.planDate(measure.plannedEnd) : t.noEnd },
          done
            ? { term: t.actualEnd, value: format.day(measure.actualEnd) }
            : {
                term: t.forecastEnd,
                value: measure.forecastEnd ? format.planDate(measure.forecastEnd) : t.noForecast,
              },
          ...(drift.firstRevision === null
            ? []
            : [
                {
                  term: t.againstFirst(drift.firstRevision),
                  value: baseline(drift.daysAgainstFirst, drift.firstPlanned),
                },
              ]),
          ...(drift.previousRevision === null || drift.previousRevision === drift.firstRevision
            ? []
            : [
                {
                  term: t.againstPrevious(drift.previousRevision),
                  value: baseline(drift.daysAgainstPrevious, drift.previousPlanned),
                },
              ]),
        ]}
      />
    </Card>
  );
}
