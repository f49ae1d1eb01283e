import { useText } from '../../lib/i18n.ts';
import { Select } from '../../ui/filters.tsx';
import type { Draft } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';
import { useDraftItems } from './use-draft-items.ts';

/**
 * Narrows the measures of the draft down by ministry and by goal.
 * @param lead lineage of a ministry; '' for all, null where there is only one to see
 */
export function CatalogueFilters(props: {
  draft: Draft;
  lead: string | null;
  goal: string;
  onLead: (lineage: string) => void;
  onGoal: (code: string) => void;
}) {
  const t = useText(DRAFTING_TEXTS);
  const goals = useDraftItems({ kind: ['GOAL'] });
  return (
    <>
      {props.lead !== null && (
        <Select
          label={t.ministry}
          allLabel={t.all}
          value={props.lead}
          options={props.draft.parts.map(({ ministry }) => ({
            value: ministry.lineage,
            label: ministry.abbreviation,
          }))}
          onChange={props.onLead}
        />
      )}
      <Select
        label={t.servesGoal}
        allLabel={t.all}
        value={props.goal}
        options={goals.items
          .filter(({ version }) => version != null)
          .map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        onChange={props.onGoal}
      />
    </>
  );
}
