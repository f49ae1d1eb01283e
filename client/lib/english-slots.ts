/**
 * Where the English words of a build come in. In a build each `texts.ts` keeps its German words and an empty slot for
 * the English ones (client/split-languages.ts); one file, fetched only by who reads English, fills them all. From
 * source every text brings both languages along, and no slot is used.
 */
const slots = new Map<string, object>();

/**
 * The object that holds, or will hold, the English words of one file.
 * @param file its path in the project
 */
export function englishSlot(file: string): object {
  const known = slots.get(file);
  if (known) return known;
  const fresh = {};
  slots.set(file, fresh);
  return fresh;
}
