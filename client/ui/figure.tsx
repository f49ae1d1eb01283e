import { useId } from 'react';
import { useText } from '../lib/i18n.ts';
import { FIGURE_TEXTS } from './figure-texts.ts';
import { LinkKeepingView } from './link-keeping-view.tsx';
import './figure.css';

/** What a figure says about itself. */
export interface FigureFacts {
  /** What is counted, and out of what: "Maßnahmen mit Ampel verzögert, von allen 110 der Fassung". */
  readonly counts: string;
  /** The rule in a sentence; where none but counting was used, leave it out. */
  readonly rule?: string;
  /** Day and revision: "15.10.2021 · Fassung 4". */
  readonly basis: string;
  /** List of just the rows counted: an address out of lib/paths.ts; leave it out where no such list exists. */
  readonly to?: string;
}

/**
 * A number that explains itself in one click: what counts, by which rule, as of when, and the way to its rows. It
 * stands wherever text stands, also within a sentence.
 *
 *     <Figure value="13" name={t.late} facts={{ counts: …, rule: …, basis: …, to: measuresLink({ light: ['RED'] }) }} />
 *
 * @param value ready written: "13", "18 %"
 * @param name what the number is of; with the value it is the button's name
 */
export function Figure({ value, name, facts }: { value: string; name: string; facts: FigureFacts }) {
  const t = useText(FIGURE_TEXTS);
  const id = useId();
  return (
    <span className="figure">
      <button
        type="button"
        className="figure__value"
        popoverTarget={id}
        aria-label={`${value} ${name}: ${t.explain}`}
      >
        {value}
      </button>
      <span popover="auto" id={id} className="popover figure__facts" role="note">
        <Fact term={t.counts}>{facts.counts}</Fact>
        {facts.rule && <Fact term={t.rule}>{facts.rule}</Fact>}
        <Fact term={t.basis}>{facts.basis}</Fact>
        {facts.to && <LinkKeepingView to={facts.to}>{t.rows}</LinkKeepingView>}
      </span>
    </span>
  );
}

/** Spans, for a list may not stand within a sentence. */
function Fact({ term, children }: { term: string; children: string }) {
  return (
    <span className="figure__fact">
      <span className="figure__term">{term}</span> {children}
    </span>
  );
}
