import { strFromU8, unzipSync } from 'fflate';

/** Parts of a Word document by path: XML as text, everything else as bytes. */
export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const text = (path: string): string => {
    const file = files[path];
    if (!file) throw new Error(`the document has no ${path}`);
    return strFromU8(file);
  };
  return { paths: Object.keys(files), files, text, body: text('word/document.xml') };
}

/** Text of a piece of WordprocessingML as a reader sees it; a paragraph ends in a line break. */
export function textOf(xml: string): string {
  return decode(
    xml
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<\/w:p>|<w:br\/>/g, '\n')
      .replace(/<w:tab\/>/g, '\t')
      .replace(/<[^>]*>/g, ''),
  );
}

/** Paragraphs with their style and text, in order, those of table cells among them. */
export function paragraphsOf(xml: string): { style: string; text: string; xml: string }[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: textOf(paragraph).trim(),
    xml: paragraph,
  }));
}

/** Tables as rows of cells of text. */
export function tablesOf(xml: string): { xml: string; rows: string[][] }[] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => ({
    xml: table,
    rows: [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell).trim()),
    ),
  }));
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
