import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useChoiceWords } from './choice-words.ts';
import { onlyChoices, type ReportChoices, writeChoices } from './choices.ts';
import { ChoicesLink } from './choices-link.tsx';
import { type ReportSet, ReportSetsQuery } from './queries.ts';
import { ReportSetDialog } from './report-set-dialog.tsx';
import { SET_TEXTS } from './set-texts.ts';

/** Saved choices: one's own and those shared by the CIO office; a press on one applies it. */
export function ReportSets({ choices }: { choices: ReportChoices }) {
  const t = useText(SET_TEXTS);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(ReportSetsQuery, { fetchPolicy: 'cache-and-network' });
  const [editing, setEditing] = useState<ReportSet | 'NEW' | null>(null);
  const sets = data?.reportSets;
  const now = writeChoices(onlyChoices(choices), language).toString();
  return (
    <Section title={t.title}>
      {error && !sets ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !sets ? (
        <Skeleton rows={2} />
      ) : sets.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ul className="report-sets">
          {sets.map((set) => (
            <SetRow
              key={set.id}
              set={set}
              applied={writeChoices(onlyChoices(set.choices), language).toString() === now}
              onEdit={() => setEditing(set)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setEditing('NEW')}>{t.save}</Button>
      </div>
      {editing && (
        <ReportSetDialog
          set={editing === 'NEW' ? null : editing}
          choices={choices}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function SetRow({ set, applied, onEdit }: { set: ReportSet; applied: boolean; onEdit: () => void }) {
  const t = useText(SET_TEXTS);
  const describe = useChoiceWords();
  return (
    <li>
      <p className="report-sets__name">
        <ChoicesLink choices={set.choices}>{set.name}</ChoicesLink>
        {set.shared && <span className="tag">{t.shared}</span>}
        {applied && <span className="tag tag--completed">{t.applied}</span>}
      </p>
      <p className="muted">
        {!set.mine && `${t.from(set.owner)} · `}
        {describe(set.choices)}
      </p>
      {set.mine && (
        <Button kind="quiet" label={t.editOf(set.name)} onClick={onEdit}>
          {t.edit}
        </Button>
      )}
    </li>
  );
}
