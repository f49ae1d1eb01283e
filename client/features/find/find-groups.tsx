import type { ReactNode } from 'react';
import { textMatcher } from '../../../shared/text-search.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { contentPath, paths } from '../../lib/paths.ts';
import { Light, MilestoneStateTag } from '../../ui/marker.tsx';
import type { Recent } from './recents.ts';
import { FIND_TEXTS } from './texts.ts';
import type { SearchAnswer } from './use-search.ts';

/** A page that can be found by its name. */
export interface FindPage {
  readonly to: string;
  readonly label: string;
  /** Name of the part of the navigation that holds it. */
  readonly section: string | null;
}

/** One answer of the search. */
export interface FindOption extends Recent {
  readonly state?: ReactNode;
  /** Leads to the whole list of its kind, and is no thing to remember. */
  readonly isMore?: boolean;
}

export interface FindGroup {
  readonly label: string;
  readonly options: readonly FindOption[];
}

/** Pages by a word of their name; none for nothing typed means all of them. */
export function matchingPages(pages: readonly FindPage[], text: string): readonly FindPage[] {
  const matches = textMatcher(text);
  return pages.filter(({ label, section }) => matches(label, section));
}

/** The answers in groups: pages that the browser knows itself, then what the server found. */
export function useFindGroups(
  text: string,
  {
    pages,
    recents,
    answer,
  }: {
    pages: readonly FindPage[];
    recents: readonly Recent[];
    answer: SearchAnswer | null;
  },
): FindGroup[] {
  const t = useText(FIND_TEXTS);
  const found = useFoundGroups(text, answer);
  const pageOptions = matchingPages(pages, text).map(({ to, label, section }) => ({
    to,
    title: label,
    line: section ?? '',
  }));
  const groups =
    text.trim() === ''
      ? [
          { label: t.recents, options: recents },
          { label: t.pages, options: pageOptions },
        ]
      : [{ label: t.pages, options: pageOptions }, ...found];
  return groups.filter(({ options }) => options.length > 0);
}

function useFoundGroups(text: string, answer: SearchAnswer | null): FindGroup[] {
  const t = useText(FIND_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  if (answer === null) return [];
  const query = `?suche=${encodeURIComponent(text.trim())}`;
  const withMore = (options: FindOption[], count: number, list: string): FindOption[] =>
    count > options.length
      ? [...options, { to: list + query, title: t.all(count), line: '', isMore: true }]
      : options;
  return [
    {
      label: t.ministries,
      options: answer.ministries.map(({ abbreviation, name, lineage }) => ({
        to: paths.plan(lineage),
        title: name,
        german: true,
        line: abbreviation,
      })),
    },
    {
      label: t.measures,
      options: withMore(
        answer.measures.map(({ code, title, light, ministry }) => ({
          to: paths.measure(code),
          title,
          german: true,
          line: [code, ministry?.abbreviation].filter(Boolean).join(' · '),
          state: <Light light={light} />,
        })),
        answer.measureCount,
        paths.measures,
      ),
    },
    {
      label: t.milestones,
      options: withMore(
        answer.milestones.map(({ code, title, planned, state }) => ({
          to: contentPath('MILESTONE', code, null),
          title,
          german: true,
          line: `${code} · ${t.planned(format.planDate(planned))}`,
          state: <MilestoneStateTag state={state} />,
        })),
        answer.milestoneCount,
        paths.milestones,
      ),
    },
    {
      label: t.services,
      options: withMore(
        answer.services.map(({ code, title, maturity }) => ({
          to: paths.service(code),
          title,
          german: true,
          line: `${code} · ${maturity === null ? t.notRecorded : labels(`maturity.${maturity as 0}`)}`,
        })),
        answer.serviceCount,
        paths.ozg,
      ),
    },
    {
      label: t.goals,
      options: answer.goals.map(({ code, title, kind }) => ({
        to: paths.goal(code),
        title,
        german: true,
        line: labels(`goalKind.${kind}`),
      })),
    },
  ];
}
