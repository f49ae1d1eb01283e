import type { TestApp, TestPerson } from './test-app.ts';

export interface PreviewRow {
  readonly line: number;
  readonly action: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly needsReason: boolean;
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly faults: readonly {
    readonly field: string;
    readonly column: string;
    readonly cell: string;
    readonly code: string;
    readonly written: string;
    readonly message: string;
  }[];
}

export interface Preview {
  readonly format: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly missing: readonly string[];
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly needsReason: boolean;
  readonly digest: string;
  readonly undo: { readonly id: number; readonly canUndo: boolean; readonly why: string | null } | null;
  readonly rows: { readonly totalCount: number; readonly nodes: readonly PreviewRow[] };
}

const PREVIEW = `format sheet sheets columns { place letter header field example } fields { field label required }
  missing total added changed same refused needsReason digest undo { id canUndo why undone }
  rows(action: $action, first: 200) { totalCount nodes { line action code title needsReason
    changes { field label before after } faults { field column cell code written message } } }`;

/** Hands a file in. @returns its SHA-256 */
export async function upload(
  app: TestApp,
  person: TestPerson,
  content: string | Uint8Array,
  name = 'datei.csv',
): Promise<string> {
  const response = await fetch(`${app.url}/imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie: person.cookie },
    body: typeof content === 'string' ? content : Buffer.from(content),
  });
  const body = (await response.json()) as { file?: string };
  if (!body.file) throw new Error(`not kept: ${JSON.stringify(body)}`);
  return body.file;
}

/** What a person is told before an import. */
export function preview(
  person: TestPerson,
  kind: string,
  file: string,
  { options = {}, action = null }: { options?: object | null; action?: readonly string[] | null } = {},
) {
  return person.ask<{ preview: Preview }>(
    `query ($kind: ImportKind!, $file: String!, $options: ImportOptionsInput, $action: [ImportAction!]) {
      preview: importPreview(kind: $kind, file: $file, options: $options) { ${PREVIEW} } }`,
    { kind, file, options, action },
  );
}

/** Applies what a preview showed. */
export function apply(
  person: TestPerson,
  kind: string,
  file: string,
  digest: string,
  { options = {}, action = null }: { options?: object | null; action?: readonly string[] | null } = {},
) {
  return person.ask<{ preview: Preview }>(
    `mutation ($kind: ImportKind!, $file: String!, $digest: String!, $options: ImportOptionsInput,
        $action: [ImportAction!]) {
      preview: importApply(kind: $kind, file: $file, digest: $digest, options: $options) { ${PREVIEW} } }`,
    { kind, file, digest, options, action },
  );
}

/** The answer, which must be there. */
export function answered<T>({ data, errors }: { data: { preview: T } | null; errors: readonly object[] }): T {
  if (!data) throw new Error(JSON.stringify(errors));
  return data.preview;
}
