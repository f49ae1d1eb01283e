import { useText } from '../lib/i18n.ts';
import { paths } from '../lib/paths.ts';
import { reachable } from '../lib/reachable.ts';
import type { Viewer } from '../lib/session.ts';
import { APP_TEXTS } from './texts.ts';

/** A page of the navigation. */
export interface NavigationLink {
  readonly to: string;
  readonly label: string;
}

/** Pages that belong together, behind one name. */
export interface NavigationGroup {
  readonly label: string;
  readonly links: readonly NavigationLink[];
}

export type NavigationEntry = NavigationLink | NavigationGroup;

/**
 * Where a person can go: few entries, the pages of one kind of question behind one name. Only what the person may open.
 * @param viewer null while that is not known yet: what everybody may open
 */
export function useNavigationEntries(viewer: Viewer | null): NavigationEntry[] {
  const t = useText(APP_TEXTS);
  const may = reachable(viewer);
  const group = (label: string, links: readonly (NavigationLink | false)[]): NavigationGroup => ({
    label,
    links: links.filter((link) => typeof link === 'object'),
  });
  return [
    { to: paths.start, label: t.start },
    { to: paths.overview, label: t.overview },
    may.tasks && { to: paths.tasks, label: t.tasks },
    group(t.planGroup, [
      { to: paths.goals, label: t.goals },
      { to: paths.plans, label: t.plans },
      { to: paths.measures, label: t.measures },
      { to: paths.milestones, label: t.milestones },
      { to: paths.revisions, label: t.revisions },
      may.drafting && { to: paths.drafting, label: t.drafting },
    ]),
    group(t.ozgGroup, [
      { to: paths.ozg, label: t.ozg },
      { to: paths.coverage, label: t.coverage },
      { to: paths.counting, label: t.counting },
      may.maturityReports && { to: paths.maturityReports, label: t.maturityReports },
    ]),
    may.rounds &&
      group(t.reportingGroup, [
        { to: paths.rounds, label: t.rounds },
        may.review && { to: paths.review, label: t.review },
      ]),
    group(t.dataGroup, [
      { to: paths.reports, label: t.reports },
      { to: paths.openData, label: t.openDataShort },
      may.imports && { to: paths.imports, label: t.imports },
    ]),
  ].filter((entry) => typeof entry === 'object');
}

/** The link of the page that an address belongs to: the longest that the address begins with; null for none. */
export function currentLink(entries: readonly NavigationEntry[], pathname: string): NavigationLink | null {
  const links = entries.flatMap((entry) => ('links' in entry ? entry.links : [entry]));
  const holding = links.filter(
    ({ to }) => pathname === to || (to !== paths.start && pathname.startsWith(`${to}/`)),
  );
  return holding.toSorted((a, b) => b.to.length - a.to.length)[0] ?? null;
}
