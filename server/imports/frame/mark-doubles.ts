import type { RowReader } from './row-reader.ts';
import { shortList } from './organisation-names.ts';

/** Refuses all rows that bear one code: nobody knows which of them counts. */
export function markDoubles(
  rows: readonly { readonly reader: RowReader; readonly code: string | null }[],
): void {
  const byCode = new Map<string, RowReader[]>();
  for (const { reader, code } of rows) {
    if (code === null) continue;
    const same = byCode.get(code);
    if (same) same.push(reader);
    else byCode.set(code, [reader]);
  }
  for (const same of byCode.values()) {
    if (same.length === 1) continue;
    const lines = shortList(same.map(({ row }) => String(row.line)));
    for (const reader of same) reader.fault('code', 'CODE_TWICE', { lines });
  }
}
