import type { PackedFile } from './pack-file.ts';
import type { Refusal } from './raw-file.ts';

/** What the thread that reads files answers to a file's bytes. */
export type FileOutcome = { readonly file: PackedFile } | { readonly refusal: Refusal };
