import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Day } from '../../shared/domain/plan-date.ts';
import { revisionInForce } from '../../shared/domain/revision-in-force.ts';
import { loadSettings } from '../administration/settings.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import type { Job } from '../platform/jobs/job.ts';
import { createSystemContext, type RequestContext } from '../platform/request-context.ts';
import { loadPlanSnapshot } from '../plans/plan-snapshot.ts';
import { owedIn } from '../reporting/remind-reporting-round.ts';
import { allRounds } from '../reporting/reporting-rounds.ts';
import { reporters } from '../reporting/round-notices.ts';
import { createNotices } from './create-notices.ts';
import { type Deadline, deadlineNotices, deadlinesOn } from './deadline-notices.ts';

/** Missed days are made up for this far back. */
const CATCH_UP_DAYS = 13;

/** Reminds ministries of reports that are due or overdue, and tells the CIO office when they stay away. */
export const deadlineNoticesJob: Job = {
  name: 'deadline-notices',
  slots: { calendar: 'PRODUCT', from: '00:05', catchUpDays: CATCH_UP_DAYS },
  async run(services, { slot }) {
    const planned = await services.db.selectFrom('plan').select('id').executeTakeFirst();
    if (!planned) return 'there is no plan yet';
    const ctx = createSystemContext(services, loadPlanSnapshot, { lang: 'de', requestId: randomUUID() });
    const due = await deadlinesIn(ctx, slot);
    if (due.length === 0) return 'no deadline';
    return write(ctx, 'notice.create', async (tx, audit) => {
      const notices = await noticesOf(tx, due);
      const created = await createNotices(tx, ctx.clock.now(), notices);
      audit.about(slot);
      if (created > 0) audit.record({ entity: 'notice', entityKey: slot, after: { created } });
      return `${created} of ${notices.length} notices were new`;
    });
  },
};

/** A deadline of a round, and the plan that says which measures it has. */
interface DueRound {
  readonly deadline: Deadline;
  readonly roundId: number;
  readonly revisionId: number;
  readonly day: Day;
}

async function deadlinesIn(ctx: RequestContext, slot: Day): Promise<DueRound[]> {
  const [rules, rounds, plan] = [await loadSettings(ctx.db), await allRounds(ctx), await ctx.plan()];
  return rounds.flatMap(({ id, state, reportingDate, dueDate }) => {
    const revision = revisionInForce(plan.revisions, reportingDate);
    if (state !== 'OPEN' || !revision) return [];
    const round = { roundId: id, revisionId: revision.id, day: reportingDate };
    return deadlinesOn(slot, ctx.today, dueDate, rules).map((deadline) => ({ ...round, deadline }));
  });
}

async function noticesOf(tx: SqlEntityManager, due: readonly DueRound[]) {
  const recipients = { reporters: await reporters(tx), office: await officeIds(tx) };
  const notices = [];
  for (const { deadline, ...round } of due) {
    const owed = await owedIn(tx, round, null);
    notices.push(...deadlineNotices(deadline, round.roundId, owed, recipients));
  }
  return notices;
}

async function officeIds(tx: SqlEntityManager): Promise<number[]> {
  const rows = await kysely(tx)
    .selectFrom('account')
    .select('id')
    .where('active', '=', true)
    .where('role', '=', 'CIO_OFFICE')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
