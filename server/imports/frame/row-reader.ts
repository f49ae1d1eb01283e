import type { TextParams } from '../../../shared/i18n/index.ts';
import { type CellReader, cellText, saysNothing } from './cells.ts';
import { exactText } from './exact-text.ts';
import type { ImportFault } from './import-kind.ts';
import type { MappedRow } from './mapped-row.ts';

/** How much of a cell a fault repeats. */
const WRITTEN_MAX = 80;

/** Reads the cells of a row and collects every fault of it; none hides another. */
export class RowReader {
  readonly row: MappedRow;
  readonly faults: ImportFault[] = [];

  constructor(row: MappedRow) {
    this.row = row;
  }

  /**
   * The value of a field.
   * @param read how its cell is read
   * @returns null where the cell is empty; undefined where the file has no such column, or the cell is faulty
   */
  read<T>(field: string, read: CellReader<T>): T | null | undefined {
    const cell = this.row.cell(field);
    if (cell === null) return undefined;
    const text = cellText(cell);
    if ('fault' in text) return this.fault(field, text.fault, text.params);
    if (text.value === null) return null;
    const found = read(text.value, cell);
    if ('fault' in found) return this.fault(field, found.fault, found.params);
    return found.value;
  }

  /** As read, where a dash and the like say that there is nothing: for anything but free texts. */
  readOrNothing<T>(field: string, read: CellReader<T>): T | null | undefined {
    const cell = this.row.cell(field);
    return cell && saysNothing(exactText(cell).trim()) ? null : this.read(field, read);
  }

  /** Notes a fault of a field. @returns undefined, so that it can stand for the value */
  fault(field: string, code: string, params?: TextParams): undefined {
    const cell = this.row.cell(field);
    this.faults.push({
      field,
      cell: this.row.address(field),
      code,
      written: cell === null ? '' : exactText(cell).trim().slice(0, WRITTEN_MAX),
      ...(params && { params }),
    });
  }

  hasFault(field: string): boolean {
    return this.faults.some((fault) => fault.field === field);
  }
}
