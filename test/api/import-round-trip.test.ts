import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type Viewer } from '../../server/auth/viewer.ts';
import { mapColumns, placesOf } from '../../server/imports/frame/columns.ts';
import type { ImportScope } from '../../server/imports/frame/import-kind.ts';
import { MappedRow } from '../../server/imports/frame/mapped-row.ts';
import { NO_OPTIONS } from '../../server/imports/frame/preview-import.ts';
import { readFile } from '../../server/imports/files/read-file.ts';
import { kindOf } from '../../server/imports/kinds/kinds.ts';
import { kysely } from '../../server/platform/db/kysely.ts';
import type { ImportKind, Role } from '../../shared/domain/vocabulary.ts';
import { LANGS } from '../../shared/i18n/index.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { done, reportInput, ROUND, save, startReporting } from '../support/reporting.ts';
import { TABLE_FORMATS, tableBytes } from '../support/table-bytes.ts';

const KINDS = [
  ['STATUS_REPORTS', 'smi.bearbeitung'],
  ['MATURITY', 'cio'],
  ['ROLLOUTS', 'smi.bearbeitung'],
  ['ORGANISATIONS', 'admin'],
] as const satisfies readonly (readonly [ImportKind, string])[];

/** What formats and programs trip over. */
const ODD = ' =1+1\r\n\t"Anführung"; und, Trenner – 🏛️ <b>&amp;</b> ';

describe.each(DATABASE_KINDS)(
  'what is stored, exported and imported again, changes nothing on %s',
  (kind) => {
    let reporting: Awaited<ReturnType<typeof startReporting>>;
    beforeAll(async () => {
      reporting = await startReporting(kind);
      const { editor } = reporting.people;
      const more = {
        stateOfAffairs: ODD,
        nextSteps: '-5',
        internalRemark: '007',
        evidence: [
          { url: 'https://www.example.org/a b?c=d&e', title: 'Mit: Doppelpunkt -' },
          { url: '', title: 'Noch ohne Adresse' },
          { url: 'https://www.example.org', title: '' },
        ],
      };
      done(await save(editor, reportInput(reporting.nextMeasure(), more)));
      const note = kysely(reporting.app.orm.em.fork()).updateTable('organisation').set({ name_en: ODD });
      await note.where('id', '=', 1).execute();
    });
    afterAll(() => reporting.app.stop());

    test.each(KINDS)('%s', async (importKind, person) => {
      const db = kysely(reporting.app.orm.em.fork());
      const viewer = await viewerOf(person);
      const definition = kindOf(importKind);
      const options = { ...NO_OPTIONS, round: importKind === 'STATUS_REPORTS' ? ROUND : null };
      for (const lang of LANGS) {
        const scope: ImportScope = { db, viewer, planId: 1, today: '2021-10-15', lang, options };
        const table = await definition.current(scope);
        if (!table) throw new Error('there is no table');
        expect(table.rows.length).toBeGreaterThan(5);
        for (const format of TABLE_FORMATS) {
          const rows = rowsOf(await tableBytes(table, format, lang), importKind);
          const facts = { viewer, today: scope.today, lang, reason: null, options };
          const prepared = await definition.prepare(scope, rows, facts);
          expect(prepared.rows.filter(({ action }) => action !== 'SAME').slice(0, 3)).toEqual([]);
          expect(prepared.rows).toHaveLength(table.rows.length);
        }
      }
    });

    function rowsOf(bytes: Uint8Array, importKind: ImportKind): MappedRow[] {
      const { columns } = kindOf(importKind);
      const { format, sheets } = readFile(bytes);
      const [sheet] = sheets;
      if (!sheet) throw new Error('no sheet');
      const places = placesOf(mapColumns(sheet, columns, null, new Map()));
      expect(places.size).toBe(columns.length);
      return sheet.rows.map((row) => new MappedRow(row, places, format));
    }

    async function viewerOf(name: string): Promise<Viewer> {
      const row = await kysely(reporting.app.orm.em.fork())
        .selectFrom('account as a')
        .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
        .where('a.email', '=', `${name}@demo.example`)
        .select(['a.id as accountId', 'a.role', 'o.id', 'o.code', 'o.abbreviation', 'o.name', 'o.lineage'])
        .executeTakeFirstOrThrow();
      const { accountId, id, code, abbreviation, name: title, lineage } = row;
      const organisation =
        id !== null && code !== null && abbreviation !== null && title !== null && lineage !== null
          ? { id, code, abbreviation, name: title, lineage }
          : null;
      const role: Role = row.role;
      return signedIn({ accountId, role, displayName: name, email: name, organisation, sessionId: 1 });
    }
  },
);
