import { MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { colourOf, MATURITY_SWATCHES, OBSERVED_SWATCH } from '../../charts/palette.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { Columns, Section } from '../../ui/section.tsx';
import { MaturitySteps, STEPS_HEIGHT } from './maturity-steps-chart.tsx';
import type { OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';
import { ShareBar } from './share-bar.tsx';
import { OZG_TEXTS } from './texts.ts';

/** How mature the members are today, and how minimum and maximum came about. */
export function ServiceMaturity({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const labels = useLabels();
  return (
    <Section title={t.maturitySection} note={labels('maturityNote.lowest')}>
      <Columns min={28}>
        {service.maturity.memberCount > 0 && <Distribution maturity={service.maturity} />}
        <History service={service} />
      </Columns>
    </Section>
  );
}

function Distribution({ maturity }: { maturity: OzgServiceDetail['maturity'] }) {
  const t = useText(SERVICE_TEXTS);
  const { notReported } = useText(OZG_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const rows = [
    ...MATURITY_LEVELS.toReversed().map((level) => ({
      key: String(level),
      label: labels(`maturity.${level}`),
      count: maturity.distribution[level] ?? 0,
    })),
    { key: 'none', label: notReported, count: maturity.notRecorded },
  ];
  return (
    <div className="distribution">
      <table>
        <caption>{t.distribution}</caption>
        <thead>
          <tr>
            <th scope="col">{t.levelColumn}</th>
            <th scope="col" className="cell--end">
              {t.countColumn}
            </th>
            <th scope="col">{t.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td className="cell--end">{format.number(row.count)}</td>
              <td>
                <ShareBar part={row.count} of={maturity.memberCount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function History({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { asOf } = usePlanContext();
  const steps = service.maturityHistory;
  if (steps.length === 0) return <p className="muted">{t.noHistory}</p>;
  return (
    <ChartFrame
      level={3}
      title={t.historyTitle}
      asOf={asOf}
      note={labels('maturityNote.lowest')}
      simulated={service.simulated}
      fileName={t.historyFile(service.code)}
      height={STEPS_HEIGHT}
      legend={[
        { key: 'minimum', label: t.lowest, colour: colourOf(OBSERVED_SWATCH), mark: 'line' },
        { key: 'maximum', label: t.highest, colour: colourOf(MATURITY_SWATCHES[2]), mark: 'dash' },
      ]}
      table={{
        columns: [{ label: t.date }, { label: t.lowest, numeric: true }, { label: t.highest, numeric: true }],
        rows: steps.map((step) => [format.day(step.date), step.minimum ?? null, step.maximum ?? null]),
      }}
    >
      <MaturitySteps steps={steps} asOf={asOf} title={t.historyTitle} />
    </ChartFrame>
  );
}
