/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Between card, shown place and edge of the screen. */
const GAP = 16;

/**
 * Where the card stands: below the place that it speaks of, else above it, else at the bottom, always within the screen.
 * @param spot the place; null puts the card into the middle
 */
export function placeCard(
  spot: Box | null,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { readonly top: number; readonly left: number } {
  const lowest = Math.max(GAP, screen.height - card.height - GAP);
  const rightmost = Math.max(GAP, screen.width - card.width - GAP);
  if (!spot) return { top: Math.min(lowest, (screen.height - card.height) / 2), left: rightmost / 2 };
  const left = Math.min(rightmost, Math.max(GAP, spot.left));
  const below = spot.top + spot.height + GAP;
  const above = spot.top - card.height - GAP;
  const top = below <= lowest ? below : above >= GAP ? above : lowest;
  // A place beyond the edge of the screen must not take the card along.
  return { top: Math.min(lowest, Math.max(GAP, top)), left };
}
