import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly pages: number;
  /** Text of each page, without the marks that only allow breaks. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly bookmarks: readonly string[];
  /** Roles of all elements of the structure, in reading order. */
  readonly roles: readonly string[];
  /** Alternative texts of figures. */
  readonly alts: readonly string[];
  /** Links within the document, over all pages. */
  readonly links: number;
  /** Width and height of each page. */
  readonly sizes: readonly (readonly [number, number])[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF back with a library that had no part in writing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const texts: string[] = [];
  const nodes: Node[] = [];
  const sizes: (readonly [number, number])[] = [];
  let links = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .replaceAll('\u200b', ''),
    );
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) nodes.push(...flat(tree));
    links += (await page.getAnnotations()).filter(
      (each: { subtype?: string }) => each.subtype === 'Link',
    ).length;
    const [, , width = 0, height = 0] = page.view;
    sizes.push([Math.round(width), Math.round(height)]);
  }
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const outline = (await document.getOutline()) ?? [];
  return {
    pages: document.numPages,
    texts,
    title: facts.Title ?? '',
    language: facts.Language ?? (metadata?.get('dc:language') as string | undefined) ?? '',
    isTagged: (await document.getMarkInfo())?.Marked === true,
    bookmarks: outline.map((entry: { title: string }) => entry.title),
    roles: nodes.flatMap((node) => node.role ?? []),
    alts: nodes.flatMap((node) => node.alt ?? []),
    links,
    sizes,
  };
}

function flat(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}
