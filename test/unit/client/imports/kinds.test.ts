import { describe, expect, it } from 'vitest';
import { resultPath } from '../../../../client/features/imports/kinds.ts';
import { readAnswer } from '../../../../client/features/imports/upload-file.ts';
import { importKindOfSegment, importLink } from '../../../../client/lib/paths.ts';
import { IMPORT_KINDS } from '../../../../shared/domain/vocabulary.ts';

describe('the kinds of import', () => {
  it.each(IMPORT_KINDS)('%s has an address of its own that leads back to it', (kind) => {
    const [, , segment = ''] = importLink(kind).split('/');
    expect(importKindOfSegment(segment)).toBe(kind);
  });

  it('carry ministry and round in the address', () => {
    expect(importLink('STATUS_REPORTS', { ministry: 'SK', round: '2021-10-15' })).toBe(
      '/importieren/statusmeldungen?ressort=SK&runde=2021-10-15',
    );
    expect(importKindOfSegment('gibt-es-nicht')).toBeNull();
  });

  it('lead to where their result is seen', () => {
    const own = { ministry: 'SK', round: '2021-10-15' };
    const all = { ministry: null, round: null };
    expect(resultPath('MEASURES', own)).toBe('/fortschreibung/ressort/SK');
    expect(resultPath('MEASURES', all)).toBe('/fortschreibung');
    expect(resultPath('STATUS_REPORTS', own)).toBe('/berichtsrunden/2021-10-15/SK');
    expect(resultPath('STATUS_REPORTS', { ...own, ministry: null })).toBe('/berichtsrunden/2021-10-15');
    expect(resultPath('SERVICE_CATALOGUE', own)).toBe('/ozg');
  });
});

describe('the answer to a file', () => {
  it('is its name on the server, or what the server says against it', () => {
    expect(readAnswer('{"file":"abc"}')).toEqual({ file: 'abc' });
    expect(readAnswer('{"errors":[{"message":"Die Datei ist leer."}]}')).toEqual({
      refusal: 'Die Datei ist leer.',
    });
  });

  it.each(['', '<html>502</html>', 'null', '{}', '{"errors":[]}', '{"errors":[{}]}', '{"file":1}'])(
    'that is none, such as %j, counts as a lost connection',
    (text) => {
      expect(readAnswer(text)).toEqual({ lost: true });
    },
  );
});
