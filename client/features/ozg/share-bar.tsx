import './ozg.css';

/** A part of a whole as a bar; the numbers stand beside it. */
export function ShareBar({ part, of }: { part: number; of: number }) {
  return (
    <svg
      className="share-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x={0} y={0} width={of > 0 ? (part / of) * 100 : 0} height={8} />
    </svg>
  );
}
