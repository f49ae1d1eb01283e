import { useState } from 'react';
import type { DraftItem } from './queries.ts';

/** The things of a list that a person has marked. What leaves the list, or can no longer be edited, is not marked. */
export function useSelection(items: readonly DraftItem[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const choosable = items.filter(({ viewerCan, version }) => viewerCan.edit && version != null);
  const chosen = choosable.filter(({ code }) => marked.has(code));
  return {
    choosable,
    chosen,
    isChosen: (code: string) => marked.has(code),
    toggle: (code: string) => {
      const next = new Set(marked);
      if (!next.delete(code)) next.add(code);
      setMarked(next);
    },
    setAll: (all: boolean) => setMarked(new Set(all ? choosable.map(({ code }) => code) : [])),
  };
}
