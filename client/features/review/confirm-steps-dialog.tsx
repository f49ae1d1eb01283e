import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { German } from '../../ui/german.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import type { ReviewItem } from './queries.ts';
import type { ReviewStep } from './review-rules.ts';
import { REVIEW_TEXTS } from './texts.ts';

/** Before many reports are decided at once: which, and what among them deserves a second look. */
export function ConfirmStepsDialog(props: {
  step: ReviewStep;
  reports: readonly ReviewItem[];
  pending: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const t = useText(REVIEW_TEXTS);
  const { step, reports } = props;
  const count = reports.length;
  const accepts = step === 'ACCEPT';
  const gaps = reports.filter((report) => report.optimismGap === true).length;
  const changed = reports.filter((report) => report.changes.length > 0).length;
  return (
    <Dialog
      title={accepts ? t.confirmAcceptTitle(count) : t.confirmReleaseTitle(count)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="primary" disabled={props.pending} onClick={props.onConfirm}>
            {props.pending ? t.deciding : accepts ? t.acceptMany(count) : t.releaseMany(count)}
          </Button>
          <Button onClick={props.onClose}>{t.cancel}</Button>
        </>
      }
    >
      <p>{accepts ? t.confirmAccept : t.confirmRelease}</p>
      <p>{changed === 0 ? t.confirmUnchanged : t.confirmChanged(changed)}</p>
      {gaps > 0 && <p className="review-gap">{t.confirmGap(gaps)}</p>}
      <ScrollRegion label={t.results} className="confirm-list">
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <span className="code">{report.measure.code}</span> <German>{report.measure.title}</German>
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </Dialog>
  );
}
