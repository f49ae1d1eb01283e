import { isIP } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '../../auth/throttle.ts';
import { AppError } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Points of query cost (query-cost.ts) that may be spent in a minute. A page of the interface costs between some
 * hundred and 30,000 points. An address may stand for a whole ministry behind one gateway, an account for one person.
 */
export const QUERY_BUDGET = {
  /** What a request costs at least: reading it is work too. */
  leastPerRequest: 500,
  account: 6_000_000,
  address: 15_000_000,
  seconds: 60,
} as const;
export type QueryBudgetLimits = { readonly [K in keyof typeof QUERY_BUDGET]: number };

type Spender = Pick<RequestContext, 'http' | 'viewer' | 'log'>;

/**
 * Who asks how much. Kept in the memory of the process: it protects the work of this process, so that several serve
 * several times as much, and no statement is spent on counting. Attempts to sign in are counted in the database.
 */
export class QueryBudget {
  readonly #limits: QueryBudgetLimits;
  readonly #accounts: RateLimiterMemory;
  readonly #addresses: RateLimiterMemory;

  constructor(limits: QueryBudgetLimits = QUERY_BUDGET) {
    const { account, address, seconds } = limits;
    this.#limits = limits;
    this.#accounts = new RateLimiterMemory({ keyPrefix: 'account', points: account, duration: seconds });
    this.#addresses = new RateLimiterMemory({ keyPrefix: 'address', points: address, duration: seconds });
  }

  /**
   * Counts a query before it is executed: by account, or by address for visitors. This machine itself is not counted:
   * its operator measures, and a proxy that does not say for whom it asks would count as one caller.
   * @param cost in points
   * @throws AppError RATE_LIMITED with the seconds to wait
   */
  async spend(ctx: Spender, cost: number): Promise<void> {
    const refusal = await this.refusal(ctx, cost);
    if (refusal) throw refusal;
  }

  /** Counts as `spend` does, and hands the refusal out; null where the query may go on. */
  async refusal(ctx: Spender, cost: number): Promise<AppError | null> {
    const address = addressKey(ctx.http.address);
    if (isThisMachine(address)) return null;
    const { accountId } = ctx.http.token === null ? { accountId: null } : await ctx.viewer();
    const points = Math.max(cost, this.#limits.leastPerRequest);
    try {
      if (accountId === null) await this.#addresses.consume(address, points);
      else await this.#accounts.consume(accountId, points);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      ctx.log.warn({ accountId }, 'too many queries');
      return new AppError('RATE_LIMITED', 'tooManyQueries', { seconds }, [], { seconds });
    }
  }
}

function isThisMachine(address: string): boolean {
  return isIP(address) === 4 ? address.startsWith('127.') : address === '0:0:0:0::/64';
}
