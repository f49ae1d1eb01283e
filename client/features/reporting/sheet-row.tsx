import { useEffect, useRef } from 'react';
import { reportLink } from '../../../shared/addresses.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { Button } from '../../ui/button.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { LifecycleTag, Light } from '../../ui/marker.tsx';
import { Notice } from '../../ui/states.tsx';
import { LastReport } from './last-report.tsx';
import { counts, type MeasureStanding } from './next-measure.ts';
import type { FormData } from './queries.ts';
import { ReportEditor } from './report-editor.tsx';
import { REPORT_TEXTS } from './texts.ts';

interface Props {
  readonly row: FormData;
  readonly account: string;
  readonly next: MeasureStanding | null;
  /** The tick for "unchanged"; null where there is nothing to repeat. */
  readonly choice: { readonly chosen: boolean; readonly toggle: () => void } | null;
  readonly outcome: string | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onDone: (goOn: boolean) => void;
  readonly onDeleted: () => void;
}

/** One measure of the sheet, and under it, once it is opened, the whole form. */
export function SheetRow(props: Props) {
  const t = useText(REPORT_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  const { row, choice } = props;
  const { measure, current, last } = row;
  const editable = current ? current.viewerCan.save : row.viewerCanReport;
  const round = row.round?.reportingDate ?? null;
  const standing = current ? labels(`reportState.${current.state}`) : counts(row) ? t.notBegun : t.ended;
  return (
    <>
      <tr>
        <td data-label={t.unchangedColumn}>
          {choice && (
            <input
              type="checkbox"
              className="sheet-tick"
              aria-label={t.choose(measure.code)}
              checked={choice.chosen}
              onChange={choice.toggle}
            />
          )}
        </td>
        <th scope="row">
          <span className="code">{measure.code}</span>{' '}
          <LinkKeepingView to={reportLink(measure.code, { round })}>
            <German>{measure.title}</German>
          </LinkKeepingView>
          {props.outcome && <p className="sheet-outcome">{props.outcome}</p>}
        </th>
        <td data-label={t.light}>
          <Light light={measure.light} />
        </td>
        <td data-label={t.lastReport}>
          {last ? (
            <span>
              {format.day(last.reportedOn)} <LifecycleTag lifecycle={last.lifecycle} />{' '}
              {last.forecastEnd != null && format.planDate(last.forecastEnd)}
            </span>
          ) : (
            t.none
          )}
        </td>
        <td data-label={t.state}>{standing}</td>
        <td data-label={t.edit}>
          {editable && (
            <Button
              label={props.open ? t.hideOf(measure.code) : t.editOf(measure.code)}
              onClick={() => props.onOpen(!props.open)}
            >
              {props.open ? t.hide : t.edit}
            </Button>
          )}
        </td>
      </tr>
      {props.open && editable && <RowForm {...props} />}
    </>
  );
}

function RowForm(props: Props) {
  const t = useText(REPORT_TEXTS);
  const { row } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <tr className="sheet-form">
      <td colSpan={6}>
        <div ref={box} className="report-columns">
          <div>
            {row.current?.returnComment && (
              <Notice kind="warning" title={t.returned}>
                {row.current.returnComment}
              </Notice>
            )}
            <ReportEditor
              key={`${row.measure.code} ${row.current?.state ?? ''}`}
              form={row}
              account={props.account}
              corrects={null}
              next={props.next}
              onDone={props.onDone}
              onDeleted={props.onDeleted}
            />
          </div>
          <LastReport report={row.last ?? null} />
        </div>
      </td>
    </tr>
  );
}
