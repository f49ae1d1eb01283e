import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { owedIn } from '../../server/reporting/remind-reporting-round.ts';
import { owesReports } from '../../shared/domain/reporting-duty.ts';
import type { Lifecycle } from '../../shared/domain/vocabulary.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { startSeededApp } from '../support/test-app.ts';

const PLACES = `query ($ministry: String!) {
  worklist { tasks { kind count reportId correctsId measure { code } round { reportingDate } } }
  reportSheet(ministry: $ministry) {
    round { reportingDate }
    ministry { lineage }
    rows { measure { code lifecycle } current { state } }
  }
  reportingRounds { id reportingDate state ministries { ministry { lineage } total missing ended draft returned } }
}`;

interface Answer {
  worklist: {
    tasks: {
      kind: string;
      reportId: number | null;
      measure: { code: string } | null;
      round: { reportingDate: string } | null;
    }[];
  };
  reportSheet: {
    round: { reportingDate: string };
    ministry: { lineage: string };
    rows: { measure: { code: string; lifecycle: Lifecycle }; current: { state: string } | null }[];
  };
  reportingRounds: {
    id: number;
    reportingDate: string;
    state: string;
    ministries: {
      ministry: { lineage: string } | null;
      total: number;
      missing: number;
      ended: number;
      draft: number;
      returned: number;
    }[];
  }[];
}

describe.each(DATABASE_KINDS)('what a ministry owes on %s', (kind) => {
  let app: Awaited<ReturnType<typeof startSeededApp>>;
  beforeAll(async () => {
    app = await startSeededApp(kind);
  });
  afterAll(() => app.stop());

  it.each(['SK', 'SMI', 'SMS', 'SMWA', 'SMK', 'SMF', 'SMEKUL', 'SMWKT', 'SMR', 'SMJusDEG'])(
    'is the same for %s in worklist, sheet, round and reminder',
    async (ministry) => {
      const editor = await app.as(`${ministry.toLowerCase()}.bearbeitung@demo.example`);
      const { worklist, reportSheet, reportingRounds } = await editor.get<Answer>(PLACES, { ministry });
      const { rows, round } = reportSheet;
      const missing = rows.filter(({ current, measure }) => !current && owesReports(measure.lifecycle));
      const open = reportingRounds.find(({ state }) => state === 'OPEN');
      const { lineage } = reportSheet.ministry;
      const own = open?.ministries.find((row) => row.ministry?.lineage === lineage);
      if (!open || !own) throw new Error(`the open round does not know ${ministry}`);
      expect(open.reportingDate).toBe(round.reportingDate);
      const listed = worklist.tasks.filter(
        (task) => task.kind === 'REPORT' && task.reportId === null && task.round !== null,
      );
      expect(listed.map((task) => task.measure?.code ?? '').toSorted()).toEqual(
        missing.map(({ measure }) => measure.code).toSorted(),
      );
      expect(own).toMatchObject({
        total: rows.length,
        missing: missing.length,
        ended: rows.filter(({ current, measure }) => !current && !owesReports(measure.lifecycle)).length,
      });
      const revision = await revisionOn(round.reportingDate);
      const owed = await owedIn(
        app.orm.em.fork(),
        { roundId: open.id, revisionId: revision, day: round.reportingDate },
        null,
      );
      const reminded = owed.get(lineage);
      expect(reminded?.toWrite).toBe(own.missing + own.draft + own.returned);
    },
  );

  async function revisionOn(day: string): Promise<number> {
    const [row] = await app.orm.em.fork().execute<{ id: number }[]>(
      `select id from revision where state = 'PUBLISHED' and effective_date <= '${day}'
       order by effective_date desc limit 1`,
    );
    if (!row) throw new Error(`no revision is in force on ${day}`);
    return row.id;
  }
});
