import { useId, type ReactNode } from 'react';
import { SimulatedBadge } from '../../ui/simulated-badge.tsx';
import { KeyFigures } from '../../ui/values.tsx';

/**
 * Key figures under one heading.
 * @param basis rule, revision and day, said once for all figures of the group
 */
export function FigureGroup(props: {
  title: string;
  basis: string;
  simulated: boolean;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className="figure-group" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{props.title}</h2>
        <p>
          {props.basis} <SimulatedBadge show={props.simulated} />
        </p>
      </header>
      <KeyFigures>{props.children}</KeyFigures>
    </section>
  );
}
