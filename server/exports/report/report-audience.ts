import { canSeeField } from '../../auth/policy.ts';
import { visitor, type Viewer } from '../../auth/viewer.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/**
 * For whom a report is made. There are just two, so that the same choices give everybody within the government the
 * same file: what is for ministries and the CIO office alone (internal remarks, names) never leaves.
 */
export const REPORT_AUDIENCES = ['PUBLIC', 'GOVERNMENT'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

/** The widest report that the viewer may read. */
export function audienceOf(viewer: Viewer): ReportAudience {
  return canSeeField(viewer, 'GOVERNMENT') ? 'GOVERNMENT' : 'PUBLIC';
}

/**
 * A context that sees what the audience sees, whoever asks.
 * @param draft the report is of a draft, which the person was found to see; a report prints no field that only those
 * who see drafts may read
 */
export function audienceContext(
  ctx: RequestContext,
  audience: ReportAudience,
  draft: boolean,
): RequestContext {
  const viewer: Viewer = { ...visitor(true), reading: draft ? 'INTERNAL' : audience };
  const kept = new Map<string, unknown>();
  return {
    ...ctx,
    viewer: async () => viewer,
    once: <T>(key: string, create: () => T): T => {
      if (!kept.has(key)) kept.set(key, create());
      // Each key belongs to one caller, who always asks for the same type.
      return kept.get(key) as T;
    },
    forget: () => {
      kept.clear();
      ctx.forget();
    },
  };
}
