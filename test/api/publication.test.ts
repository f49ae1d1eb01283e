import { describe, expect, test } from 'vitest';
import { kysely } from '../../server/platform/db/kysely.ts';
import { verifyChain } from '../../server/revisions/verify-chain.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DRAFT, itemOf, itemsOf, save, startDrafting, valueOf } from '../support/drafting.ts';
import type { TestPerson } from '../support/test-app.ts';

interface DraftAnswer {
  readonly version: number;
  readonly contentSha256: string | null;
  readonly returnComment: string | null;
  readonly revision: { readonly number: number; readonly state: string };
  readonly findings: readonly {
    readonly code: string;
    readonly blocking: boolean;
    readonly subject: string;
    readonly message: string;
  }[];
  readonly parts: readonly {
    readonly ministry: { readonly abbreviation: string };
    readonly submittedAt: string | null;
    readonly changeCount: number;
    readonly viewerCan: { readonly edit: boolean; readonly submit: boolean; readonly reopen: boolean };
  }[];
  readonly viewerCan: { readonly propose: boolean; readonly approve: boolean; readonly return: boolean };
}

const DRAFT_FIELDS = `version contentSha256 returnComment revision { number state }
  findings { code blocking subject message }
  parts { ministry { abbreviation } submittedAt changeCount viewerCan { edit submit reopen } }
  viewerCan { propose approve return }`;

async function draftOf(person: TestPerson): Promise<DraftAnswer> {
  const { draft } = await person.get<{ draft: DraftAnswer | null }>(`{ draft { ${DRAFT_FIELDS} } }`);
  if (!draft) throw new Error('there is no draft');
  return draft;
}

const step = (person: TestPerson, mutation: string, variables: Record<string, unknown> = {}) => {
  const names = Object.entries({ number: DRAFT, ...variables }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  const answer = mutation === 'approveRevision' ? 'number state contentSha256 previousSha256' : DRAFT_FIELDS;
  return person.ask<Record<string, DraftAnswer>>(
    `mutation { ${mutation}(${names.join(', ')}) { ${answer} } }`,
  );
};

describe.each(DATABASE_KINDS)('publication on %s', (kind) => {
  test('drafted by three people, published by two, and then nobody changes it', async () => {
    const desk = await startDrafting(kind);
    try {
      const measures = await itemsOf(desk.editor, { kind: ['MEASURE'], ministry: ['SMI'] });
      const measure = measures.find((item) => item.viewerCan.edit);
      if (!measure) throw new Error('SMI has no measure');
      const [ours, foreign] = await Promise.all([
        save(desk.editor, 'Measure', { code: measure.code, version: measure.version, contact: 'Referat 1' }),
        (async () => {
          const [own] = await itemsOf(desk.stranger, { kind: ['IMPLEMENTATION_PLAN'], ministry: ['SMK'] });
          return save(desk.stranger, 'ImplementationPlan', {
            code: own?.code,
            version: own?.version,
            currentState: 'Neu beschrieben.',
          });
        })(),
      ]);
      expect([ours.errors, foreign.errors]).toEqual([[], []]);

      expect((await step(desk.editor, 'submitPart', { ministry: 'SMI' })).errors[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
      expect((await step(desk.coordinator, 'submitPart', { ministry: 'SMI' })).errors).toEqual([]);
      const locked = await save(desk.editor, 'Measure', {
        code: measure.code,
        version: (measure.version ?? 0) + 1,
        contact: 'Referat 2',
      });
      expect(locked.errors[0]?.extensions.code).toBe('LOCKED');
      const given = await step(desk.cio, 'reopenPart', {
        ministry: 'SMI',
        comment: 'Bitte Ansprechstelle prüfen.',
      });
      expect(given.errors).toEqual([]);
      expect((await step(desk.coordinator, 'submitPart', { ministry: 'SMI' })).errors).toEqual([]);

      let draft = await draftOf(desk.cio);
      expect(draft.findings.some((finding) => finding.code === 'PART_NOT_SUBMITTED')).toBe(true);
      expect(draft.findings.filter((finding) => finding.subject === 'SMI')).toEqual([]);
      for (const finding of draft.findings) expect(finding.message).not.toContain('{');

      // An obstacle first: without a date nobody proposes.
      const undated = await desk.cio.ask<{ saveRevision: DraftAnswer }>(
        `mutation { saveRevision(input: {number: ${DRAFT}, version: ${draft.version}, effectiveDate: null}) { ${DRAFT_FIELDS} } }`,
      );
      expect(undated.errors).toEqual([]);
      draft = undated.data?.saveRevision ?? draft;
      expect(draft.viewerCan.propose).toBe(false);
      const refused = await step(desk.cio, 'proposeRevision', { version: draft.version });
      expect(refused.errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        findings: [{ code: 'NO_EFFECTIVE_DATE' }],
      });
      const dated = await desk.cio.ask<{ saveRevision: DraftAnswer }>(
        `mutation { saveRevision(input: {number: ${DRAFT}, version: ${draft.version}, effectiveDate: "2022-03-15"}) { ${DRAFT_FIELDS} } }`,
      );
      expect(dated.errors).toEqual([]);
      draft = dated.data?.saveRevision ?? draft;
      const blocking = draft.findings.filter((finding) => finding.blocking);
      expect(blocking).toEqual([]);

      const proposed = await step(desk.cio, 'proposeRevision', { version: draft.version });
      expect(proposed.errors).toEqual([]);
      draft = proposed.data?.['proposeRevision'] ?? draft;
      expect(draft.revision.state).toBe('IN_REVIEW');
      expect(draft.viewerCan).toEqual({ propose: false, approve: false, return: true });
      expect(
        (await save(desk.cio, 'Goal', { code: 'KZ1', version: 1, title: 'x' })).errors[0]?.extensions.code,
      ).toBe('LOCKED');

      const own = await step(desk.cio, 'approveRevision', { version: draft.version });
      expect(own.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await draftOf(desk.cio)).version).toBe(draft.version);
      const denied = await kysely(desk.app.orm.em.fork())
        .selectFrom('audit_entry')
        .where('action', '=', 'access.denied')
        .where('entity_key', '=', 'revision.publish')
        .select('actor_label')
        .execute();
      expect(denied).toHaveLength(1);

      const back = await step(desk.cio2, 'returnRevision', {
        version: draft.version,
        comment: 'Bitte Zusammenfassung ergänzen.',
      });
      expect(back.errors).toEqual([]);
      draft = back.data?.['returnRevision'] ?? draft;
      expect(draft).toMatchObject({
        returnComment: 'Bitte Zusammenfassung ergänzen.',
        revision: { state: 'DRAFT' },
      });
      const again = await step(desk.cio, 'proposeRevision', { version: draft.version });
      draft = again.data?.['proposeRevision'] ?? draft;
      const preview = draft.contentSha256;
      const stale = await step(desk.cio2, 'approveRevision', { version: draft.version - 1 });
      expect(stale.errors[0]?.extensions.code).toBe('CONFLICT');
      const published = await desk.cio2.ask<{
        approveRevision: { state: string; contentSha256: string; previousSha256: string };
      }>(
        `mutation { approveRevision(number: ${DRAFT}, version: ${draft.version}) { state contentSha256 previousSha256 } }`,
      );
      expect(published.errors).toEqual([]);
      expect(published.data?.approveRevision).toMatchObject({ state: 'PUBLISHED', contentSha256: preview });
      const chain = await verifyChain(kysely(desk.app.orm.em.fork()));
      expect(chain.filter((link) => link.fault !== null)).toEqual([]);

      const late = await save(desk.cio, 'Measure', { code: measure.code, version: 3, contact: 'spät' });
      expect(late.errors[0]?.extensions.code).toBe('LOCKED');
      for (const statement of [
        `update measure_version set title = 'x' where revision_id = (select id from revision where number = ${DRAFT})`,
        `delete from milestone_goal where revision_id = (select id from revision where number = ${DRAFT})`,
        `delete from ministry_submission where revision_id = (select id from revision where number = ${DRAFT})`,
        `update revision set title = 'x' where number = ${DRAFT}`,
      ]) {
        await expect(desk.app.orm.em.fork().execute(statement)).rejects.toThrow(/LOCKED/);
      }

      const opened = await desk.cio.ask<{ openRevision: DraftAnswer }>(
        `mutation { openRevision(input: {title: "Fassung 2023"}) { ${DRAFT_FIELDS} } }`,
      );
      expect(opened.errors).toEqual([]);
      expect(opened.data?.openRevision).toMatchObject({ revision: { number: 6, state: 'DRAFT' } });
      const copy = await itemOf(desk.editor, 'MEASURE', measure.code);
      expect(copy).toMatchObject({ state: 'UNCHANGED', version: 1 });
      expect(valueOf(copy, 'contact')).toBe('Referat 1');
      const twice = await desk.cio2.ask('mutation { openRevision(input: {title: "Noch eine"}) { version } }');
      expect(twice.errors[0]?.extensions.code).toBe('CONFLICT');
      const { version } = await draftOf(desk.cio);
      const gone = await desk.cio.ask<{ discardRevision: boolean }>(
        `mutation { discardRevision(number: 6, version: ${version}) }`,
      );
      expect(gone.errors).toEqual([]);
      expect((await desk.cio.get<{ draft: DraftAnswer | null }>('{ draft { version } }')).draft).toBeNull();
    } finally {
      await desk.app.stop();
    }
  }, 60_000);
});
