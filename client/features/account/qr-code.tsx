import { useMemo } from 'react';
import { encode } from 'uqr';

/** Light modules around the code that readers need to find it. */
const QUIET_ZONE = 4;

/**
 * A QR code as a drawing: dark on light in every colour scheme, as readers expect.
 * @param text what it says
 * @param name what it is, for screen readers
 */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { path, size } = useMemo(() => draw(text), [text]);
  return (
    <svg className="qr-code" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One path of unit squares for the dark modules. */
function draw(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { path: squares.join(''), size };
}
