/**
 * Breaks a text into lines at its spaces and after its hyphens; a word longer than a line stays whole.
 * @param room characters of a line
 */
export function wrapWords(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=-)| /)) {
    const last = lines.at(-1);
    const joint = last?.endsWith('-') ? '' : ' ';
    if (last !== undefined && last.length + joint.length + word.length <= room) {
      lines[lines.length - 1] = last + joint + word;
    } else lines.push(word);
  }
  return lines;
}
