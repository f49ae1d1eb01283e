import type { ReactNode } from 'react';

/**
 * A button. `primary` at most once per view, `quiet` for tools beside content.
 * @param label name for screen readers where the visible words are not enough
 */
export function Button(props: {
  children: ReactNode;
  onClick: () => void;
  kind?: 'primary' | 'secondary' | 'quiet';
  disabled?: boolean;
  label?: string;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      className={`button button--${props.kind ?? 'secondary'}`}
      onClick={props.onClick}
      disabled={props.disabled}
      aria-label={props.label}
      aria-pressed={props.pressed}
    >
      {props.children}
    </button>
  );
}
