import { IMPORT_MEGABYTES_MAX } from '../../../shared/domain/limits.ts';

/** Largest file, in bytes. */
export const FILE_MAX = IMPORT_MEGABYTES_MAX * 1024 * 1024;

/** Most rows of a sheet beneath its header. */
export const ROWS_MAX = 60_000;
/** Most columns of a sheet. */
export const COLUMNS_MAX = 200;
/** Most cells of a file that hold something: what a thread of 1 GB can hold. */
export const CELLS_MAX = 2_000_000;
/** Longest text of a cell, in UTF-16 units: what Excel can hold. */
export const CELL_MAX = 32_767;

/** Most entries of a ZIP file. Workbooks have some ten, with pictures some hundred. */
export const ENTRIES_MAX = 2_000;
/** Most bytes that all read parts of a file may unpack to. They are read as a stream and never held together. */
export const UNPACKED_MAX = 400 * 1024 * 1024;
/** A part above RATIO_FROM bytes that unpacks to more than so many times its size is no table; DEFLATE reaches 1032. */
export const RATIO_MAX = 500;
export const RATIO_FROM = 10 * 1024 * 1024;
/** Deepest nesting of elements; sheets need about 12. */
export const DEPTH_MAX = 100;
/** Most attributes of an element; the root elements of LibreOffice have about 40. */
export const ATTRIBUTES_MAX = 200;
