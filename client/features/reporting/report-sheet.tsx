import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/filters.tsx';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { handedIn, isLeft, nextLeft } from './next-measure.ts';
import type { FormData, Sheet } from './queries.ts';
import { SheetRow } from './sheet-row.tsx';
import { REPORT_TEXTS } from './texts.ts';
import { useSheetSteps } from './use-sheet-steps.ts';

const SHOWN = ['ALL', 'LEFT', 'DONE'] as const;
type Shown = (typeof SHOWN)[number];

/**
 * The sheet of a ministry: what has not changed is answered with a tick, the rest is edited in its row; submitting a row
 * opens the next one that is left.
 */
export function ReportSheet(props: { sheet: Sheet; account: string; reload: () => Promise<unknown> }) {
  const t = useText(REPORT_TEXTS);
  const { sheet, reload } = props;
  const { rows } = sheet;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Shown>('ALL');
  const [open, setOpen] = useState<string | null>(null);
  const steps = useSheetSteps(sheet, reload);
  const repeatable = rows.filter((row) => isRepeatable(row));
  const toggle = (code: string) =>
    setChosen(new Set(chosen.has(code) ? [...chosen].filter((each) => each !== code) : [...chosen, code]));
  const visible = rows.filter(
    (row) => row.measure.code === open || shown === 'ALL' || (shown === 'LEFT') === isLeft(row),
  );
  const done = async (code: string, goOn: boolean) => {
    announce(t.submitted);
    const next = nextLeft(rows, code);
    await reload();
    setOpen(goOn && next ? next.measure.code : null);
  };
  return (
    <>
      <SheetTools
        rows={rows}
        shown={shown}
        onShow={setShown}
        repeatable={repeatable}
        chosen={chosen}
        onChoose={setChosen}
        steps={steps}
      />
      {steps.failure !== null && <ErrorState error={steps.failure} />}
      {visible.length === 0 && <EmptyState title={t.nothingLeft} />}
      {visible.length > 0 && (
        <div className="data-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.unchangedColumn}</th>
                <th scope="col">{t.measure}</th>
                <th scope="col">{t.light}</th>
                <th scope="col">{t.lastReport}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.edit}</th>
              </tr>
            </thead>
            <tbody>
              {visible.map((row) => (
                <SheetRow
                  key={row.measure.code}
                  row={row}
                  account={props.account}
                  next={nextLeft(rows, row.measure.code)}
                  choice={
                    isRepeatable(row)
                      ? { chosen: chosen.has(row.measure.code), toggle: () => toggle(row.measure.code) }
                      : null
                  }
                  outcome={steps.outcomes[row.measure.code] ?? null}
                  open={open === row.measure.code}
                  onOpen={(on) => setOpen(on ? row.measure.code : null)}
                  onDone={(goOn) => void done(row.measure.code, goOn)}
                  onDeleted={() => {
                    announce(t.deleted);
                    setOpen(null);
                    void reload();
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function isRepeatable(row: FormData): boolean {
  return row.viewerCanReport && row.last != null && isLeft(row);
}

function SheetTools(props: {
  rows: readonly FormData[];
  shown: Shown;
  onShow: (shown: Shown) => void;
  repeatable: readonly FormData[];
  chosen: ReadonlySet<string>;
  onChoose: (codes: ReadonlySet<string>) => void;
  steps: ReturnType<typeof useSheetSteps>;
}) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { rows, repeatable, chosen, steps } = props;
  const { done, of } = handedIn(rows);
  const left = rows.filter((row) => isLeft(row)).length;
  const names: Record<Shown, string> = {
    ALL: t.showAll(format.number(rows.length)),
    LEFT: t.showLeft(format.number(left)),
    DONE: t.showDone(format.number(rows.length - left)),
  };
  const hint = repeatable.length === 0 ? t.noneMissing : chosen.size === 0 ? t.noneChosen : null;
  const send = async () => {
    if (chosen.size === 0) return;
    await steps.reportUnchanged([...chosen]);
    props.onChoose(new Set());
  };
  return (
    <>
      <p className="report-progress">
        <progress className="progress__bar" max={Math.max(of, 1)} value={done} aria-hidden="true" />
        <span>{t.progressOf(format.number(done), format.number(of))}</span>
      </p>
      <div className="sheet-tools">
        <Select
          label={t.show}
          value={props.shown}
          options={SHOWN.map((value) => ({ value, label: names[value] }))}
          onChange={(value) => props.onShow(value === '' ? 'ALL' : value)}
        />
        {repeatable.length > 0 && (
          <Button onClick={() => props.onChoose(new Set(repeatable.map((row) => row.measure.code)))}>
            {t.chooseMissing}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button kind="primary" onClick={() => void send()}>
            {t.unchanged} ({chosen.size})
          </Button>
        )}
        {steps.drafts > 0 && (
          <Button onClick={() => void steps.submitDrafts()}>
            {t.submitMany} ({steps.drafts})
          </Button>
        )}
        {steps.releasable > 0 && (
          <Button onClick={() => void steps.releaseAll()}>
            {t.releaseMany} ({steps.releasable})
          </Button>
        )}
        <span role="status">{hint ?? t.chosen(chosen.size, repeatable.length)}</span>
      </div>
    </>
  );
}
