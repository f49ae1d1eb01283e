import type { OnRows } from '../collect-sheet.ts';
import type { RawFile } from '../raw-file.ts';
import { fileOf } from '../raw-file-of.ts';
import { readXml } from '../read-xml.ts';
import { fileFault } from '../refuse.ts';
import type { Archive } from '../zip/archive.ts';
import { OdsStyles } from './ods-styles.ts';
import { ContentReader } from './read-content.ts';

const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads an OpenDocument spreadsheet: its visible sheets, with the values that are stored. What is repeated a billion
 * times is only written out where it holds something.
 * @throws AppError BAD_USER_INPUT where it is encrypted, damaged, too large, or no sheet can be imported
 */
export function readOds(archive: Archive, onRows: OnRows): RawFile {
  if (archive.has(MANIFEST)) refuseEncrypted(archive);
  const styles = new OdsStyles();
  if (archive.has(STYLES)) {
    readXml(archive, STYLES, { open: (name, attributes) => styles.open(name, attributes), close() {} });
  }
  const content = new ContentReader(styles, onRows);
  readXml(archive, 'content.xml', content);
  return fileOf('ods', content.sheets, content.hidden);
}

function refuseEncrypted(archive: Archive): void {
  readXml(archive, MANIFEST, {
    open(name) {
      if (name.endsWith(':encryption-data')) throw fileFault('importEncrypted');
    },
    close() {},
  });
}
