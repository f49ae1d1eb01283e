import { useId, type ReactNode } from 'react';
import { WithGerman } from './german.tsx';

/**
 * A titled part of a page, a landmark region named by its heading.
 * @param german the words of the plan in the title
 * @param level 2 directly under the page's title, 3 inside another section
 * @param note a muted line under the title (rule, date, what is counted)
 * @param id anchor; links reach it as `#id`
 */
export function Section(props: {
  title: string;
  german?: string;
  level?: 2 | 3;
  note?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return <Region {...props} className="section" />;
}

/** A section on its own surface. Same properties as Section. */
export function Card(props: Parameters<typeof Section>[0]) {
  return <Region {...props} className="section card" />;
}

/** Lays cards and figures out side by side where they fit: `min` is the least width of one in rem. */
export function Columns({ min = 20, children }: { min?: 12 | 16 | 20 | 28; children: ReactNode }) {
  return <div className={`columns columns--${min}`}>{children}</div>;
}

function Region(props: Parameters<typeof Section>[0] & { className: string }) {
  const headingId = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section className={props.className} aria-labelledby={headingId} id={props.id}>
      <header className="section__header">
        <div>
          <Heading id={headingId}>
            <WithGerman text={props.title} german={props.german} />
          </Heading>
          {props.note && <p className="section__note">{props.note}</p>}
        </div>
        {props.actions && <div className="section__actions">{props.actions}</div>}
      </header>
      {props.children}
    </section>
  );
}
