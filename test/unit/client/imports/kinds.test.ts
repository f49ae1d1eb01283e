import { describe, expect, it } from 'vitest';
import { importKindsOf, resultPath } from '../../../../client/features/imports/kinds.ts';
import { readAnswer } from '../../../../client/features/imports/upload-file.ts';
import { importKindOfSegment, importLink } from '../../../../client/lib/paths.ts';
import { IMPORT_KINDS, type Role } from '../../../../shared/domain/vocabulary.ts';

const NOTHING = {
  report: false,
  release: false,
  accept: false,
  manageRounds: false,
  manageAccounts: false,
  manageOrganisations: false,
  manageSettings: false,
  readAudit: false,
  openRevision: false,
  draft: false,
};

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

  it.each<[Role | null, Partial<typeof NOTHING>, readonly string[]]>([
    [null, {}, []],
    ['CABINET', {}, []],
    [
      'EDITOR',
      { draft: true, report: true },
      ['MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'STATUS_REPORTS', 'MATURITY', 'ROLLOUTS'],
    ],
    [
      'CIO_OFFICE',
      { draft: true },
      ['MEASURES', 'MILESTONES', 'IMPLEMENTATION_PLANS', 'MATURITY', 'ROLLOUTS', 'SERVICE_CATALOGUE'],
    ],
    ['ADMIN', { manageOrganisations: true }, ['ORGANISATIONS']],
  ])('offered to %s', (role, can, kinds) => {
    expect(importKindsOf({ role, viewerCan: { ...NOTHING, ...can } })).toEqual(kinds);
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
