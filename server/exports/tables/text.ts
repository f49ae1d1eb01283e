/** What XML 1.0 cannot hold: control characters, lone surrogates, and two code points that are no characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text as every format can hold it: line breaks as LF, what is no character as '\uFFFD', so that its place shows. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(ILLEGAL, '\uFFFD');
}

/** Cuts a text to `max` UTF-16 units including the mark at its end, and never through a character. */
export function cutText(text: string, max: number, mark: string): string {
  if (text.length <= max) return text;
  const end = max - mark.length;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(0, splitsPair ? end - 1 : end).trimEnd() + mark;
}

/** A clean text as content or attribute of XML. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
