import type { Lifecycle, MilestoneState, ScheduleLight, SelfLight } from '../../shared/domain/vocabulary.ts';
import { useLabels } from '../lib/labels.ts';
import { LIGHT_SHAPES } from '../../shared/light-shapes.ts';

/** The shape of a light alone; decorative, the word stands beside it. */
export function LightShape({ light }: { light: ScheduleLight }) {
  const { outline, sign } = LIGHT_SHAPES[light];
  return (
    <svg
      className={`light-shape light-shape--${light.toLowerCase()}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path className="light-shape__outline" d={outline} />
      {sign && <path className="light-shape__sign" d={sign} />}
    </svg>
  );
}

/**
 * A computed schedule light: shape, word and colour.
 * @param wordless shows the shape alone and keeps the word for screen readers; for narrow cells only
 */
export function Light({ light, wordless = false }: { light: ScheduleLight; wordless?: boolean }) {
  const word = useLabels()(`scheduleLight.${light}`);
  return (
    <span className={`light light--${light.toLowerCase()}`} title={wordless ? word : undefined}>
      <LightShape light={light} />
      <span className={wordless ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}

/** A light that a ministry gave itself; drawn hollow, so that nobody takes it for the computed one. */
export function SelfLightTag({ light }: { light: SelfLight }) {
  const word = useLabels()(`selfLight.${light}`);
  return (
    <span className={`light light--self light--${light.toLowerCase()}`}>
      <LightShape light={light} />
      <span>{word}</span>
    </span>
  );
}

/** Umsetzungsstand of a measure. */
export function LifecycleTag({ lifecycle }: { lifecycle: Lifecycle }) {
  return (
    <span className={`tag tag--${lifecycle.toLowerCase()}`}>{useLabels()(`lifecycle.${lifecycle}`)}</span>
  );
}

/** State of a milestone; its light-like shape says the same without colour. */
export function MilestoneStateTag({ state }: { state: MilestoneState }) {
  const shape = { REACHED: 'DONE', OVERDUE: 'RED', DUE_SOON: 'YELLOW', PLANNED: 'NEUTRAL' } as const;
  return (
    <span className={`light light--${shape[state].toLowerCase()}`}>
      <LightShape light={shape[state]} />
      <span>{useLabels()(`milestoneState.${state}`)}</span>
    </span>
  );
}
