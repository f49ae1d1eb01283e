import { useEffect, useRef, useState } from 'react';
import { useAppearance } from '../../lib/appearance.ts';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmStepsDialog } from './confirm-steps-dialog.tsx';
import { KeysHelp } from './keys-help.tsx';
import type { ReviewItem } from './queries.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { ReviewCard } from './review-card.tsx';
import { neighbour, type ReviewCommand } from './review-keys.ts';
import { isGreenAndUnchanged, stepOf, type ReviewStep } from './review-rules.ts';
import { StepFailures } from './step-outcome.tsx';
import { REVIEW_TEXTS } from './texts.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewSteps } from './use-review-steps.ts';

/**
 * The reports of a page of the queue: selected, decided one by one or many at once, by mouse or keys.
 * @param step what this person does with reports, for the words of the toolbar
 */
export function ReviewList({ reports, step }: { reports: readonly ReviewItem[]; step: ReviewStep }) {
  const t = useText(REVIEW_TEXTS);
  const steps = useReviewSteps();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const [returning, setReturning] = useState<ReviewItem | null>(null);
  const keysOn = useAppearance().shortcuts === 'ON';
  const focus = useCardFocus(reports);

  const decidable = reports.filter((report) => stepOf(report) === step);
  const selected = decidable.filter((report) => chosen.has(report.id));
  const select = (id: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const decide = (report: ReviewItem) => {
    const its = stepOf(report);
    if (its === null || steps.pending) return;
    focus.keepPlace(report.id);
    void steps.take(its, [report]).then((done) => done === 0 && focus.forgetPlace());
  };
  const giveBack = (report: ReviewItem) => {
    if (report.viewerCan.return && !steps.pending) setReturning(report);
  };
  useReviewKeys(keysOn, (command: ReviewCommand, id) => {
    const report = reports.find((each) => each.id === id);
    switch (command) {
      case 'NEXT':
      case 'PREVIOUS':
        focus.move(command, id);
        break;
      case 'STEP':
        if (report) decide(report);
        break;
      case 'RETURN':
        if (report) giveBack(report);
        break;
      case 'SELECT':
        if (report && stepOf(report) === step) select(report.id, !chosen.has(report.id));
        break;
    }
  });

  return (
    <>
      {decidable.length > 0 && (
        <SelectionBar
          step={step}
          decidable={decidable}
          selected={selected}
          pending={steps.pending}
          onSelect={(ids) => setChosen(new Set(ids))}
          onStep={() => setConfirming(true)}
        />
      )}
      <KeysHelp step={step} />
      <StepFailures outcome={steps.outcome} error={steps.error} onClose={steps.clear} />
      <ul className="review-list" aria-label={t.results}>
        {reports.map((report) => (
          <ReviewCard
            key={report.id}
            report={report}
            selected={chosen.has(report.id)}
            busy={steps.pending}
            register={(card) => focus.register(report.id, card)}
            onSelect={(on) => select(report.id, on)}
            onStep={() => decide(report)}
            onReturn={() => giveBack(report)}
          />
        ))}
      </ul>
      {confirming && selected.length > 0 && (
        <ConfirmStepsDialog
          step={step}
          reports={selected}
          pending={steps.pending}
          onClose={() => setConfirming(false)}
          onConfirm={() =>
            void steps.take(step, selected).then((done) => {
              setConfirming(false);
              setChosen(new Set());
              return done;
            })
          }
        />
      )}
      {returning && (
        <ReturnDialog
          report={returning}
          onReturned={() => focus.keepPlace(returning.id)}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  );
}

/** How many are selected, quick selections, and the step for all of them. Stays in sight while the list scrolls. */
function SelectionBar(props: {
  step: ReviewStep;
  decidable: readonly ReviewItem[];
  selected: readonly ReviewItem[];
  pending: boolean;
  onSelect: (ids: number[]) => void;
  onStep: () => void;
}) {
  const t = useText(REVIEW_TEXTS);
  const { decidable, selected, step } = props;
  const green = decidable.filter((report) => isGreenAndUnchanged(report));
  const ids = (reports: readonly ReviewItem[]) => reports.map((report) => report.id);
  return (
    <div className="selection-bar" role="group" aria-label={t.selection}>
      <p role="status">{t.selectedCount(selected.length, decidable.length)}</p>
      <Button kind="quiet" disabled={green.length === 0} onClick={() => props.onSelect(ids(green))}>
        {t.selectGreen(green.length)}
      </Button>
      <Button kind="quiet" onClick={() => props.onSelect(ids(decidable))}>
        {t.selectAll(decidable.length)}
      </Button>
      {selected.length > 0 && (
        <Button kind="quiet" onClick={() => props.onSelect([])}>
          {t.selectNone}
        </Button>
      )}
      <Button kind="primary" disabled={selected.length === 0 || props.pending} onClick={props.onStep}>
        {step === 'ACCEPT' ? t.acceptMany(selected.length) : t.releaseMany(selected.length)}
      </Button>
    </div>
  );
}

/**
 * The focus among the cards: moves by keys, and stays at its place in the list when the card under it leaves.
 */
function useCardFocus(reports: readonly ReviewItem[]) {
  const cards = useRef(new Map<number, HTMLLIElement>());
  const place = useRef<{ id: number; index: number } | null>(null);
  const go = (index: number) => {
    const id = reports[index]?.id;
    const card = id === undefined ? undefined : cards.current.get(id);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    const kept = place.current;
    if (kept === null || reports.some((report) => report.id === kept.id)) return;
    place.current = null;
    const id = reports[Math.min(kept.index, reports.length - 1)]?.id;
    if (id !== undefined) cards.current.get(id)?.focus({ preventScroll: true });
  }, [reports]);
  return {
    register: (id: number, element: HTMLLIElement | null) => {
      if (element) cards.current.set(id, element);
      else cards.current.delete(id);
    },
    move: (command: 'NEXT' | 'PREVIOUS', from: number | null) => {
      const index = reports.findIndex((report) => report.id === from);
      const to = neighbour(index, reports.length, command);
      if (to !== null) go(to);
    },
    /** Remembers the place of a report that is about to leave the list. */
    keepPlace: (id: number) => {
      place.current = { id, index: reports.findIndex((report) => report.id === id) };
    },
    forgetPlace: () => {
      place.current = null;
    },
  };
}
