import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, itemOf, save, startDrafting, valueOf } from '../support/drafting.ts';
import { answered, apply, preview, upload } from '../support/importing.ts';
import type { TestPerson } from '../support/test-app.ts';

describe.each(DATABASE_KINDS)('import into the draft on %s', (kind) => {
  let story: Awaited<ReturnType<typeof startDrafting>>;
  beforeAll(async () => {
    story = await startDrafting(kind, { publicAccess: true });
  });
  afterAll(() => story.app.stop());

  const send = (content: string | Uint8Array, person: TestPerson = story.cio) =>
    upload(story.app, person, content);
  const look = async (
    content: string | Uint8Array,
    more: Parameters<typeof preview>[3] = {},
    of = 'MEASURES',
  ) => {
    const file = await send(content);
    return { file, ...answered(await preview(story.cio, of, file, more)) };
  };
  const exported = async (query: string, person = story.cio) => {
    const response = await fetch(`${story.app.url}/exports/measures.${query}`, {
      headers: { cookie: person.cookie },
    });
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };

  test.each(['csv', 'xlsx', 'ods'].flatMap((format) => ['de', 'en'].map((lang) => [format, lang] as const)))(
    'the catalogue as %s in %s, imported again, changes nothing',
    async (format, lang) => {
      const found = await look(await exported(`${format}?revision=${DRAFT}&lang=${lang}`));
      expect(found.format).toBe(format);
      expect(found.rows.nodes.filter(({ action }) => action !== 'SAME')).toEqual([]);
      expect(found.same).toBe(found.total);
      expect(found.total).toBeGreaterThan(50);
      expect(found.columns.filter(({ field }) => field !== null).map(({ field }) => field)).toEqual(
        expect.arrayContaining([
          'code',
          'title',
          'ministry',
          'plannedEnd',
          'level',
          'kind',
          'topicArea',
          'start',
        ]),
      );
    },
  );

  test('an edited export changes exactly what was edited, and can be taken back with its reasons', async () => {
    const text = new TextDecoder().decode(
      await exported(`csv?revision=${DRAFT}&lang=de&columns=CODE,TITLE,PLANNED_END`),
    );
    const lines = text.split('\r\n');
    const at = lines.findIndex((line) => /;\d{4}-\d\d-\d\d$/.test(line));
    const [code = '', , end = ''] = (lines[at] ?? '').split(';');
    lines[at] = `${code};Ganz neuer Titel;31.12.2029`;
    const file = await send(lines.join('\r\n'));
    const found = answered(await preview(story.cio, 'MEASURES', file, { action: ['CHANGE'] }));
    expect(found).toMatchObject({ changed: 1, added: 0, refused: 0, needsReason: true });
    expect(found.rows.nodes[0]).toMatchObject({ code, line: at + 1, needsReason: true });
    const before = await itemOf(story.cio, 'MEASURE', code);
    const bare = await apply(story.cio, 'MEASURES', file, found.digest);
    expect(bare.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['options.reason'] });
    const done = answered(
      await apply(story.cio, 'MEASURES', file, found.digest, { options: { reason: 'Haushalt gekürzt' } }),
    );
    expect(done.undo).toMatchObject({ canUndo: true, why: null });
    const after = await itemOf(story.cio, 'MEASURE', code);
    expect(valueOf(after, 'title')).toBe('Ganz neuer Titel');
    expect(valueOf(after, 'plannedEnd')).toBe('2029-12-31');
    expect(valueOf(before, 'plannedEnd')).toBe(end);
    expect(after.reasons).toContainEqual(expect.objectContaining({ reason: 'Haushalt gekürzt' }));
    const same = answered(await preview(story.cio, 'MEASURES', file, {}));
    expect(same).toMatchObject({ changed: 0, same: same.total });
    const undo = await story.cio.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id: done.undo?.id });
    expect(undo.errors).toEqual([]);
    const back = await itemOf(story.cio, 'MEASURE', code);
    expect({ ...back, version: 0 }).toEqual({ ...before, version: 0 });
    const again = await story.cio.ask('mutation ($id: Int!) { undoImport(id: $id) }', { id: done.undo?.id });
    expect(again.errors[0]?.extensions.code).toBe('CONFLICT');
    void [kysely, save];
  });
});
