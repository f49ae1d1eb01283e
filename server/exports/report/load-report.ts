import { addresses } from '../../../shared/addresses.ts';
import type { ReportPart } from '../../../shared/domain/vocabulary.ts';
import { REPORT_PARTS } from '../../../shared/domain/vocabulary.ts';
import { formatDay, translate } from '../../../shared/i18n/index.ts';
import { revisionInForce } from '../../../shared/domain/revision-in-force.ts';
import { sha256OfCanonical } from '../../platform/canonical.ts';
import { breathe } from '../../platform/in-parts.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { openPlanView } from '../../plans/plan-view.ts';
import { changesPart } from './parts/changes-part.ts';
import { completenessPart } from './parts/completeness-part.ts';
import { matrixPart } from './parts/matrix-part.ts';
import { measuresPart } from './parts/measures-part.ts';
import { methodPart } from './parts/method-part.ts';
import { ministriesPart } from './parts/ministries-part.ts';
import { progressPart } from './parts/progress-part.ts';
import { summaryPart } from './parts/summary-part.ts';
import { trendPart } from './parts/trend-part.ts';
import { verificationPart } from './parts/verification-part.ts';
import { audienceContext, type ReportAudience } from './report-audience.ts';
import { hasPart, normalised, type ReportChoices, type ResolvedChoices } from './report-choices.ts';
import { loadReportFacts, type ReportFacts } from './report-facts.ts';
import { type Block, type Cover, type Report, REPORT_SCHEMA } from '../../../shared/report/report-model.ts';
import { REPORT_WORDS } from './words/index.ts';

/** A report with what it was made from. */
export interface LoadedReport {
  readonly report: Report;
  readonly choices: ResolvedChoices;
}

/**
 * Makes the report of the choices for an audience.
 * @param ctx of the person who asks: decides which revisions there are to choose from
 * @throws AppError UNAUTHENTICATED where the person may not read; NOT_FOUND for a revision, ministry or goal that is
 * unknown or hidden, or where no revision is in force on the day
 */
export async function loadReport(
  ctx: RequestContext,
  chosen: ReportChoices,
  audience: ReportAudience,
): Promise<LoadedReport> {
  const { revision, asOf, plan } = await openPlanView(ctx, chosen);
  const choices = normalised({ ...chosen, revision: revision.number, asOf });
  const reader = audienceContext(ctx, audience, revision.state !== 'PUBLISHED');
  const key = `${plan.dataVersion} ${audience} ${JSON.stringify(choices)}`;
  return ctx.cache.read('report', key, async () => {
    const facts = await loadReportFacts(reader, revision, choices, audience);
    await breathe();
    return { report: reportOf(facts, ctx.config.publicUrl + addresses.verify), choices };
  });
}

/**
 * Puts a report together from its facts.
 * @param verifyAddress page where a file can be verified
 */
export function reportOf(facts: ReportFacts, verifyAddress: string): Report {
  const { lang } = facts.choices;
  const words = REPORT_WORDS[lang];
  const parts = REPORT_PARTS.filter((part) => hasPart(facts.choices, part)).map((id) => ({
    id,
    title: words.parts[id],
    blocks: blocksOf(facts, id, verifyAddress),
  }));
  const content = { schema: REPORT_SCHEMA, lang, cover: coverOf(facts), parts } as const;
  return { ...content, contentSha256: sha256OfCanonical(content) };
}

function blocksOf(facts: ReportFacts, part: ReportPart, verifyAddress: string): Block[] {
  switch (part) {
    case 'SUMMARY':
      return summaryPart(facts);
    case 'PROGRESS':
      return progressPart(facts);
    case 'MATRIX':
      return matrixPart(facts);
    case 'CHANGES':
      return changesPart(facts);
    case 'TREND':
      return trendPart(facts);
    case 'MINISTRIES':
      return ministriesPart(facts);
    case 'COMPLETENESS':
      return completenessPart(facts);
    case 'MEASURES':
      return measuresPart(facts);
    case 'METHOD':
      return methodPart(facts);
    case 'VERIFICATION':
      return verificationPart(facts, verifyAddress);
  }
}

function coverOf({ choices, audience, plan, revision, selection, simulated }: ReportFacts): Cover {
  const { lang, asOf, rule } = choices;
  const { cover: words, marks, title, subtitle, none } = REPORT_WORDS[lang];
  const day = (value: string | null) => (value === null ? none : formatDay(lang, value));
  const inForce = revisionInForce(plan.revisions, asOf);
  return {
    plan: plan.title,
    title,
    subtitle: subtitle(day(asOf), revision.number),
    facts: [
      { label: words.revision, value: words.revisionName(revision.number, revision.title) },
      { label: words.effective, value: day(revision.effectiveDate) },
      { label: words.decision, value: revision.decisionReference ?? words.noDecision },
      { label: words.asOf, value: day(asOf) },
      { label: words.rule, value: translate(lang, `countingRule.${rule}`) },
      { label: words.selection, value: selection.length === 0 ? words.everything : selection.join(', ') },
      { label: words.audience, value: audience === 'PUBLIC' ? words.forPublic : words.forGovernment },
    ],
    marks: [
      ...(revision.state === 'PUBLISHED' ? [] : [marks.draft]),
      ...(revision.state === 'PUBLISHED' && inForce?.number !== revision.number ? [marks.notInForce] : []),
      ...(selection.length === 0 ? [] : [marks.selection(selection.join(', '))]),
      ...(simulated ? [marks.simulated] : []),
    ],
    asOf,
    revision: revision.number,
    rule,
  };
}
