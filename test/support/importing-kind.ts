import { answered, apply, preview, type Preview, upload } from './importing.ts';
import type { TestApp, TestPerson } from './test-app.ts';

/** Rows as a CSV file: the first holds the headers, empty cells are ''. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

/** Imports of one kind into an application. */
export function importingKind(app: TestApp, kind: string) {
  const see = async (who: TestPerson, content: string, options: object = {}) => {
    // Who may import nothing hands nothing in; what the API itself says to them is what counts.
    const file = await upload(app, who, content, `${kind.toLowerCase()}.csv`).catch(() => '0'.repeat(64));
    return { ...(await preview(who, kind, file, { options })), file };
  };
  const take = (who: TestPerson, seen: Awaited<ReturnType<typeof see>>, options: object = {}) =>
    apply(who, kind, seen.file, answered(seen).digest, { options });
  return {
    /** The answer of a preview, with the file that it is of. */
    see,
    /** Applies what was seen. */
    take,
    /** What a preview says. */
    plan: async (who: TestPerson, content: string, options: object = {}): Promise<Preview> =>
      answered(await see(who, content, options)),
    /** Previews and applies. */
    bring: async (who: TestPerson, content: string, options: object = {}): Promise<Preview> =>
      answered(await take(who, await see(who, content, options), options)),
    /** Faults by line, cell and code: '2 A2 CODE_TWICE'. @throws Error where one has no sentence */
    async faults(who: TestPerson, content: string, options: object = {}): Promise<string[]> {
      const { rows } = answered(await see(who, content, options));
      const found = rows.nodes.flatMap(({ line, faults }) =>
        faults.map(({ cell, code, message }) => {
          if (!/\S \S/.test(message)) throw new Error(`no sentence for ${code}: ${message}`);
          return `${line} ${cell} ${code}`;
        }),
      );
      return found.toSorted();
    },
    undo: (who: TestPerson, id: number | undefined) =>
      who.ask<{ undoImport: boolean }>('mutation ($id: Int!) { undoImport(id: $id) }', { id }),
  };
}
