import { existsOn } from '../../shared/domain/exists-on.ts';
import type { MeasureBoard } from '../measures/board.types.ts';
import type { OrganisationReference } from '../measures/board-references.ts';
import type { MemberTexts } from '../ozg/member-search.ts';
import type { OzgBoard } from '../ozg/ozg-board.ts';
import { wordsOf } from '../../shared/text-search.ts';
import { rankMatches } from './rank-matches.ts';
import type { SearchResultType } from './search.types.ts';

/** What is searched: the plan as of a day, and the catalogue of services of that day. */
export interface SearchedPlan {
  readonly board: MeasureBoard;
  readonly ozg: OzgBoard;
  readonly memberTexts: MemberTexts;
}

const NOTHING: SearchResultType = {
  measures: [],
  measureCount: 0,
  milestones: [],
  milestoneCount: 0,
  services: [],
  serviceCount: 0,
  ministries: [],
  ministryCount: 0,
  goals: [],
  goalCount: 0,
};

/**
 * Searches everything that a person may look for by name, in what is loaded already.
 * @param text what was typed; without a word nothing is found
 * @param first most rows of each kind
 */
export function searchPlan(plan: SearchedPlan, text: string, first: number): SearchResultType {
  if (wordsOf(text).length === 0) return NOTHING;
  const { board, ozg, memberTexts } = plan;
  const measures = rankMatches(board.measures, {
    text,
    first,
    by: ({ code, title, description, responsibleBody, ministry }) => ({
      code,
      title,
      further: [description, responsibleBody, ministry?.abbreviation ?? null],
    }),
  });
  const milestones = rankMatches(board.milestones, {
    text,
    first,
    by: ({ code, title, description, ministry }) => ({
      code,
      title,
      further: [description, ministry.abbreviation],
    }),
  });
  const services = rankMatches(ozg.services, {
    text,
    first,
    by: ({ id, code, title }) => ({ code, title, further: [memberTexts.get(id) ?? null] }),
  });
  const ministries = rankMatches(ministriesOf(board), {
    text,
    first,
    by: ({ abbreviation, name }) => ({ code: abbreviation, title: name, further: [] }),
  });
  const goals = rankMatches(board.references.goals, {
    text,
    first,
    by: ({ code, title, description }) => ({ code, title, further: [description] }),
  });
  return {
    measures: measures.best,
    measureCount: measures.total,
    milestones: milestones.best,
    milestoneCount: milestones.total,
    services: services.best.map(({ code, title, maturity }) => ({ code, title, maturity: maturity.minimum })),
    serviceCount: services.total,
    ministries: ministries.best,
    ministryCount: ministries.total,
    goals: goals.best,
    goalCount: goals.total,
  };
}

function ministriesOf({ references, asOf }: MeasureBoard): OrganisationReference[] {
  return references.organisations.filter(
    (organisation) => organisation.kind === 'MINISTRY' && existsOn(organisation, asOf),
  );
}
