import { TEXT_MAX } from '../../shared/domain/limits.ts';

/** Addresses of this system itself, where nobody can go on reading. */
const NO_PAGE = /^\/(?:auth|graphql)(?:[/?#]|$)/;

/**
 * A path of this system to go on to; '/' for whatever leads elsewhere, so that nobody borrows our name to send
 * people to their own site.
 * @param asked what stood in the address; anything
 */
export function localPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > TEXT_MAX.url || !/^\/(?![/\\])/.test(asked)) return '/';
  const base = 'http://masterplan.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, base);
  const path = pathname + search + hash;
  // A path such as '/.//elsewhere' is only seen for what it is once it has been read.
  return origin === base && !path.startsWith('//') && !NO_PAGE.test(path) ? path : '/';
}
