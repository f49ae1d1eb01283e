import type { ReactNode } from 'react';

/** Content that may be wider than the screen scrolls inside itself; reachable by keyboard, so that arrow keys scroll it. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: what scrolls must take the focus
    <div role="group" className={`scroll-x ${className ?? ''}`} aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
