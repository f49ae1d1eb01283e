import { existsOn } from '../../../shared/domain/exists-on.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlan } from '../../plans/plan-view.ts';
import type { DraftBoard } from '../draft/draft-board.ts';
import { type Finding, revisionFindings } from '../findings.ts';
import { loadLedger } from '../load-ledger.ts';
import { cancelledMeasures } from '../publish-revision.ts';
import { loadOrganisations } from '../../organisations/organisations.ts';

/** What speaks against publishing the draft, or should be seen before. Kept per data version and day. */
export async function boardFindings(ctx: RequestContext, board: DraftBoard): Promise<readonly Finding[]> {
  const { plan } = await openPlan(ctx);
  const key = `${plan.dataVersion} ${board.revision.id} ${ctx.today}`;
  return ctx.cache.read('draft-findings', key, () => findDraftFaults(ctx, board));
}

async function findDraftFaults(ctx: RequestContext, board: DraftBoard): Promise<Finding[]> {
  const { revision, base, content, baseContent, submitted } = board;
  const day = revision.effectiveDate ?? ctx.today;
  const organisations = await loadOrganisations(ctx.db, null, null);
  const gone = organisations.filter((organisation) => !existsOn(organisation, day));
  return revisionFindings({
    number: revision.number,
    effectiveDate: revision.effectiveDate,
    content,
    previous: base && baseContent ? { effectiveDate: base.effectiveDate ?? '', content: baseContent } : null,
    ledger: await loadLedger(ctx.db, [revision.id]),
    inactiveMeasures: await cancelledMeasures(ctx.db, day),
    work: {
      decisionReference: revision.decisionReference,
      submitted,
      invalidLeads: new Set(gone.map((each) => each.code)),
    },
  });
}
