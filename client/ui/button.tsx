import type { ReactNode } from 'react';

/**
 * A button. `primary` at most once per view, `quiet` for tools beside content.
 * @param busy what it starts is going on: it keeps the focus and takes no second press
 * @param label name for screen readers where the visible words are not enough
 */
export function Button(props: {
  children: ReactNode;
  onClick: () => void;
  kind?: 'primary' | 'secondary' | 'quiet';
  disabled?: boolean;
  busy?: boolean;
  label?: string;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      className={`button button--${props.kind ?? 'secondary'}`}
      onClick={props.busy ? undefined : props.onClick}
      disabled={props.disabled}
      aria-disabled={props.busy}
      aria-label={props.label}
      aria-pressed={props.pressed}
    >
      {props.children}
    </button>
  );
}
