import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, RadioGroup, SubmitButton } from '../../ui/form.tsx';
import { type Choices, differingParts, mergedContent, proposedChoices, type Side } from './content-parts.ts';
import type { ReportContent } from './report-content.ts';
import { REPORT_TEXTS } from './texts.ts';
import { usePartWords } from './use-part-words.ts';

/**
 * Somebody else saved the same report meanwhile: both states, part by part where they differ. Proposed is what only one
 * of the two changed; where both did, the own one, which is stored nowhere else.
 * @param base what both began with
 * @param onLater the dialog is put away; nothing is saved until the choice is made
 */
export function ConflictChoice(props: {
  base: ReportContent;
  yours: ReportContent;
  current: ReportContent;
  onChoose: (content: ReportContent) => void;
  onLater: () => void;
}) {
  const t = useText(REPORT_TEXTS);
  const { nameOf, write } = usePartWords();
  const { base, yours, current } = props;
  const parts = differingParts(yours, current);
  const [choices, setChoices] = useState<Choices>(() => proposedChoices(base, yours, current));
  const all = (side: Side) => setChoices(Object.fromEntries(parts.map((key) => [key, side])));
  return (
    <Dialog wide title={t.conflictTitle} onClose={props.onLater}>
      <Form onSubmit={() => props.onChoose(mergedContent(yours, current, choices))}>
        <p>{t.conflictHelp}</p>
        {parts.length > 1 && (
          <div className="report-actions">
            <Button onClick={() => all('YOURS')}>{t.allMine}</Button>
            <Button onClick={() => all('CURRENT')}>{t.allTheirs}</Button>
          </div>
        )}
        {parts.map((key) => (
          <RadioGroup
            key={key}
            name={key}
            label={nameOf(key)}
            value={choices[key] ?? null}
            options={[
              { value: 'YOURS', label: t.mine, hint: write(yours, key) || t.none },
              { value: 'CURRENT', label: t.theirs, hint: write(current, key) || t.none },
            ]}
            onChange={(side) => setChoices({ ...choices, [key]: side })}
          />
        ))}
        <div className="report-actions">
          <SubmitButton pending={false} pendingLabel={t.saveSAVING}>
            {t.saveChoice}
          </SubmitButton>
          <Button kind="quiet" onClick={props.onLater}>
            {t.decideLater}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
