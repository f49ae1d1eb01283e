import { useFormat, type Format } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { KeyFigure } from '../../ui/values.tsx';
import { OZG_TEXTS } from './texts.ts';
import { useBasis } from './use-basis.ts';

/** Go-lives per month. Needed is 0 where the target is met and null where its date has passed; observed is null with too few data. */
export interface Pace {
  readonly rule: Parameters<ReturnType<typeof useBasis>>[0];
  readonly asOf: string;
  readonly requiredPerMonth?: number | null;
  readonly observedPerMonth?: number | null;
  readonly simulated: boolean;
}

/** Key figure that sets the pace so far against the pace that the target needs. */
export function PaceFigure({ figure }: { figure: Pace }) {
  const t = useText(OZG_TEXTS);
  const format = useFormat();
  const basis = useBasis()(figure.rule, figure.asOf);
  const required = figure.requiredPerMonth ?? null;
  const observed = figure.observedPerMonth ?? null;
  const behind = required !== null && observed !== null && observed < required;
  return (
    <KeyFigure
      label={t.pace}
      value={observed === null ? t.paceUnknown : format.number(observed, 1)}
      denominator={denominator(required, observed, t, format)}
      basis={`${t.paceBasis} · ${basis}`}
      note={verdict(figure, t, format)}
      tone={behind ? 'alarm' : 'plain'}
      simulated={figure.simulated}
    />
  );
}

function denominator(
  required: number | null,
  observed: number | null,
  t: { perMonth: string; paceNeeded: (value: string) => string },
  format: Format,
): string | undefined {
  const unit = observed === null ? [] : [t.perMonth];
  const needed = !required ? [] : [t.paceNeeded(format.number(required, 1))];
  return [...unit, ...needed].join(', ') || undefined;
}

function verdict(
  figure: Pace,
  t: {
    paceTargetMet: string;
    paceTargetPassed: string;
    fastEnough: string;
    tooSlow: (factor: string) => string;
  },
  format: Format,
): string | undefined {
  const { requiredPerMonth: required, observedPerMonth: observed } = figure;
  if (required == null) return t.paceTargetPassed;
  if (required === 0) return t.paceTargetMet;
  if (observed == null) return undefined;
  if (observed >= required) return t.fastEnough;
  return observed > 0 ? t.tooSlow(format.number(required / observed, 1)) : undefined;
}
