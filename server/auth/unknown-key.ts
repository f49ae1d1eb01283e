import type { RequestContext } from '../platform/request-context.ts';
import { hashToken } from './session-token.ts';

/** Letters of the hash that the audit trail keeps: enough to see the same one again. */
const KEY_LENGTH = 12;

/**
 * What the audit trail calls somebody who has no account: a piece of a hash, since it is not ours to keep who they are.
 * @param name what they are known by; null where even that is not known
 */
export function unknownKey({ config }: Pick<RequestContext, 'config'>, name: string | null): string {
  return name === null ? 'unknown' : `unknown:${hashToken(name, config.sessionSecret).slice(0, KEY_LENGTH)}`;
}
