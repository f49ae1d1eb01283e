import { addDays } from '../../../shared/domain/plan-date.ts';
import { bumpDataVersion } from '../../../server/platform/db/data-version.ts';
import type { ReadDatabase } from '../../../server/platform/read-database.ts';
import { type Actor, OWN_MINISTRY } from './actors.ts';
import type { RightsDesk } from './desk.ts';
import type { Standing } from './report-rights.ts';

const NOW = '2021-10-15T08:00:00.000Z';

export interface ReportRecord {
  readonly id: number;
  readonly version: number;
  readonly measure: string;
  readonly roundId: number;
  /** Reporting date of its round. */
  readonly round: string;
}

export interface RecordWanted {
  readonly standing: Standing;
  /** Without it OPEN. */
  readonly roundState?: 'OPEN' | 'CLOSED';
  /** Also wrote at it, beside the editor. */
  readonly contributor?: Exclude<Actor, 'nobody' | 'public'>;
  /** Says something in every field that not everybody reads. */
  readonly outspoken?: boolean;
}

/** Makes rows that the server itself would take many steps to make; each report stands in a round of its own. */
export class Records {
  readonly #desk: RightsDesk;
  readonly #measure: { readonly id: number; readonly code: string };
  readonly #plan: number;
  #day = '2022-01-01';

  private constructor(desk: RightsDesk, measure: { id: number; code: string }, plan: number) {
    this.#desk = desk;
    this.#measure = measure;
    this.#plan = plan;
  }

  /** Records on a running measure of the own ministry that has reported before. */
  static async open(desk: RightsDesk): Promise<Records> {
    const { id: plan } = await desk.db.selectFrom('plan').select('id').executeTakeFirstOrThrow();
    return new Records(desk, await runningMeasure(desk), plan);
  }

  get measure(): string {
    return this.#measure.code;
  }

  /** A round for a day that has none. */
  async round(): Promise<{ id: number; day: string }> {
    const day = this.#day;
    this.#day = addDays(day, 1);
    const { id } = await this.#desk.db
      .insertInto('reporting_round')
      .values({
        plan_id: this.#plan,
        reporting_date: day,
        due_date: addDays(day, 14),
        title: `Runde ${day}`,
        state: 'OPEN',
        opened_at: NOW,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id, day };
  }

  /** A round's day that is still free, for a round to be opened; every other round is closed. */
  async onlyFreeDay(): Promise<string> {
    await this.#desk.db.updateTable('reporting_round').set({ state: 'CLOSED' }).execute();
    this.#day = addDays(this.#day, 1);
    return addDays(this.#day, -1);
  }

  /** A report in the state and round that is wanted, written by the editor of the own ministry. */
  async report({ standing, roundState, contributor, outspoken }: RecordWanted): Promise<ReportRecord> {
    const { db } = this.#desk;
    const round = await this.round();
    const id = await this.#draft(round.id, null, outspoken ?? false);
    const writers = contributor === undefined ? ['ED-own' as const] : ['ED-own' as const, contributor];
    await db
      .insertInto('status_report_contributor')
      .values(writers.map((actor) => ({ report_id: id, account_id: this.#desk.accountId(actor) })))
      .execute();
    const state = standing === 'CORRECTED' ? 'ACCEPTED' : standing;
    if (state !== 'DRAFT') {
      await db
        .updateTable('status_report')
        .set(this.#path(state, outspoken ?? false))
        .where('id', '=', id)
        .execute();
    }
    if (standing === 'CORRECTED') await this.#draft(round.id, id, false);
    if (roundState === 'CLOSED') {
      const closed = { state: roundState, closed_at: NOW };
      await db.updateTable('reporting_round').set(closed).where('id', '=', round.id).execute();
    }
    await bumpDataVersion(this.#desk.orm.em.fork());
    return { id, version: 1, measure: this.measure, roundId: round.id, round: round.day };
  }

  async #draft(round: number, corrects: number | null, outspoken: boolean): Promise<number> {
    const { id } = await this.#desk.db
      .insertInto('status_report')
      .values({
        measure_id: this.#measure.id,
        round_id: round,
        corrects_id: corrects,
        reported_on: '2021-10-15',
        state: 'DRAFT',
        lifecycle: 'IN_PROGRESS',
        state_of_affairs: 'Die Arbeiten verlaufen wie vereinbart.',
        next_steps: 'Abnahme der nächsten Ausbaustufe.',
        forecast_end_date: '2023-12-31',
        forecast_end_precision: 'MONTH',
        progress_percent: 40,
        self_light: outspoken ? 'RED' : null,
        self_light_reason: outspoken ? 'Ein Zulieferer fällt aus.' : null,
        internal_remark: outspoken ? 'Nur für Ressort und CIO-Büro.' : null,
        author_id: this.#desk.accountId('ED-own'),
        created_at: NOW,
        updated_at: NOW,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  /** What the steps up to a state leave on a report. */
  #path(state: Exclude<Standing, 'DRAFT' | 'CORRECTED'>, outspoken: boolean) {
    const submitted = { state, submitted_at: NOW };
    if (state === 'SUBMITTED') return submitted;
    const released = { ...submitted, released_by_id: this.#desk.accountId('CO-own'), released_at: NOW };
    if (state === 'RELEASED') return released;
    const decided = { ...released, decided_by_id: this.#desk.accountId('half'), decided_at: NOW };
    return state === 'ACCEPTED' && !outspoken ? decided : { ...decided, return_comment: 'Bitte begründen.' };
  }
}

async function runningMeasure(desk: RightsDesk): Promise<{ id: number; code: string }> {
  const { data, errors } = await desk.ask<{
    measures: { nodes: { code: string; reportedOn: string | null }[] };
  }>(
    'CIO',
    `query ($ministry: [String!]) {
      measures(first: 200, filter: { ministry: $ministry, lifecycle: [IN_PROGRESS] }) { nodes { code reportedOn } }
    }`,
    { ministry: [OWN_MINISTRY] },
  );
  const code = data?.measures.nodes.find(({ reportedOn }) => reportedOn !== null)?.code;
  if (code === undefined) throw new Error(`no running measure of ${OWN_MINISTRY}: ${JSON.stringify(errors)}`);
  return measureOf(desk.db, code);
}

async function measureOf(db: ReadDatabase, code: string): Promise<{ id: number; code: string }> {
  return db.selectFrom('measure').where('code', '=', code).select(['id', 'code']).executeTakeFirstOrThrow();
}
