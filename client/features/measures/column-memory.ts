import { browserStorage } from '../../lib/browser-storage.ts';
import { useState } from 'react';

const STORAGE_KEY = 'masterplan.measures.columns';

type Visibility = Readonly<Record<string, boolean>>;

/**
 * Which columns the reader wants to see, remembered on this device.
 * @param initial visibility by column id where the reader has chosen nothing; only these ids are remembered
 */
export function useRememberedColumns(initial: Visibility): [Visibility, (next: Visibility) => void] {
  const [visibility, setVisibility] = useState<Visibility>(() => ({ ...initial, ...readStored(initial) }));
  return [
    visibility,
    (next) => {
      setVisibility(next);
      browserStorage()?.setItem(STORAGE_KEY, JSON.stringify(next));
    },
  ];
}

function readStored(known: Visibility): Visibility {
  const stored = parse(browserStorage()?.getItem(STORAGE_KEY) ?? null);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, boolean] => entry[0] in known && typeof entry[1] === 'boolean',
    ),
  );
}

/** Null for anything that is not JSON: someone else may have written there. */
function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
