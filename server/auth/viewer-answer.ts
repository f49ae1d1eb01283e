import type { Role } from '../../shared/domain/vocabulary.ts';
import { readAudit } from '../audit/audit.policy.ts';
import { manageAccounts } from '../administration/account.policy.ts';
import { manageSettings } from '../administration/setting.policy.ts';
import { manageOrganisations } from '../organisations/organisation.policy.ts';
import { message } from '../platform/messages.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { canRate } from '../reporting/measure-rating.policy.ts';
import { canManageRounds } from '../reporting/reporting-round.policy.ts';
import { canDraft, canSteerRevisions } from '../revisions/draft/draft.policy.ts';
import { isDemonstration } from './demonstration.ts';
import type { ViewerAbilitiesType, ViewerType } from './viewer.types.ts';

/** The viewer as the API answers it; what mutations that change the viewer return. */
export async function viewerAnswer(ctx: RequestContext): Promise<ViewerType> {
  const [viewer, demonstration] = await Promise.all([ctx.viewer(), isDemonstration(ctx.db)]);
  return {
    role: viewer.role,
    displayName: viewer.displayName ?? message(ctx.lang, 'guest'),
    today: ctx.today,
    demonstration,
    email: viewer.email,
  };
}

/** What a person of this role may do at all. */
export function viewerAbilities(viewer: { readonly role: Role | null }): ViewerAbilitiesType {
  const { role } = viewer;
  return {
    report: role === 'EDITOR' || role === 'COORDINATOR',
    release: role === 'COORDINATOR',
    accept: canRate(viewer),
    manageRounds: canManageRounds(viewer),
    manageAccounts: manageAccounts(viewer),
    manageOrganisations: manageOrganisations(viewer),
    manageSettings: manageSettings(viewer),
    readAudit: readAudit(viewer),
    openRevision: canSteerRevisions(viewer),
    draft: canDraft(viewer),
  };
}
