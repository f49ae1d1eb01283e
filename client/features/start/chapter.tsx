import { useId, type ReactNode } from 'react';
import { Figure, type FigureFacts } from '../../ui/figure.tsx';
import { LightShape } from '../../ui/marker.tsx';
import type { ScheduleLight } from '../../../shared/domain/vocabulary.ts';

/** One question of a start page with its answer: the question stands small beside it, the answer is what one reads. */
export function Chapter(props: { question: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="chapter" aria-labelledby={id}>
      <div className="chapter__question">
        <h2 id={id}>{props.question}</h2>
        {props.actions}
      </div>
      <div className="chapter__answer">{props.children}</div>
    </section>
  );
}

/**
 * Lines of a number and what it is of.
 * @param columns stands in two columns where there is room
 */
export function Tally({ columns = false, children }: { columns?: boolean; children: ReactNode }) {
  return <ul className={columns ? 'tally tally--columns' : 'tally'}>{children}</ul>;
}

/**
 * One such line.
 * @param light gives it the shape of a light, so that colour is never alone
 * @param children what stands below in small: names of the things counted
 */
export function TallyLine(props: {
  value: string;
  label: string;
  facts: FigureFacts;
  light?: ScheduleLight;
  children?: ReactNode;
}) {
  return (
    <li>
      <span className="tally__number">
        <Figure value={props.value} name={props.label} facts={props.facts} />
      </span>
      <div>
        <p className="tally__label">
          {props.light && <LightShape light={props.light} />} {props.label}
        </p>
        {props.children}
      </div>
    </li>
  );
}
