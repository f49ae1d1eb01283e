import { MATURITY_LEVELS } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { OZG_TEXTS } from './texts.ts';
import './ozg.css';

const STEP = 10;
const STEPS = MATURITY_LEVELS.filter((level) => level > 0);

/** Four steps, filled up to the lowest level and outlined up to the highest; the words stand beside it. */
function MaturitySteps({ minimum, maximum }: { minimum: number; maximum: number }) {
  return (
    <svg
      className="maturity-steps"
      viewBox={`0 0 ${STEPS.length * STEP} 12`}
      aria-hidden="true"
      focusable="false"
    >
      {STEPS.map((level, index) => (
        <rect
          key={level}
          className={
            level <= minimum
              ? `maturity-steps__step maturity-steps__step--filled maturity-steps__step--${level}`
              : level <= maximum
                ? 'maturity-steps__step maturity-steps__step--partly'
                : 'maturity-steps__step'
          }
          x={index * STEP + 1}
          y={10 - level * 2.2}
          width={STEP - 3}
          height={level * 2.2 + 1}
        />
      ))}
    </svg>
  );
}

/** Maturity of a service: its lowest level, and beside it the highest where that is better; never the highest alone. */
export function MaturityMark(props: { minimum?: number | null; maximum?: number | null }) {
  const t = useText(OZG_TEXTS);
  const minimum = props.minimum ?? null;
  const maximum = props.maximum ?? null;
  return (
    <span className="maturity">
      <MaturitySteps minimum={minimum ?? 0} maximum={maximum ?? 0} />
      <span>
        {minimum === null ? <span className="muted">{t.noLevel}</span> : t.level(minimum)}
        {maximum !== null && maximum > (minimum ?? -1) && (
          <span className="muted maturity__upto"> {t.upTo(maximum)}</span>
        )}
      </span>
    </span>
  );
}
