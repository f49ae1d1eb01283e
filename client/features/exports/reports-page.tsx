import './exports.css';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewer } from '../../lib/session.ts';
import { CopyLink } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { MakeReport } from './make-report.tsx';
import { Preview } from './preview.tsx';
import { ReportExports } from './report-exports.tsx';
import { ReportSets } from './report-sets.tsx';
import { REPORT_TEXTS } from './texts.ts';
import { type PageChoices, useChoices } from './use-choices.ts';
import { useReport } from './use-report.ts';

/** Where the cabinet report is made: at once with the usual settings, or after choosing, with a preview. */
export function Component() {
  const t = useText(REPORT_TEXTS);
  const page = useChoices();
  const { role } = useViewer();
  const { revision } = usePlanContext();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkKeepingView to={paths.verify} className="button button--quiet">
            <Icon name="check" /> {t.verify}
          </LinkKeepingView>
          <CopyLink />
        </>
      }
    >
      {page.problems.length > 0 && <Notice kind="warning">{t.ignored}</Notice>}
      {revision ? <Making page={page} /> : <NoPlan page={page} />}
      {(role === 'CIO_OFFICE' || role === 'CABINET') && <ReportExports />}
    </Page>
  );
}

function Making({ page }: { page: PageChoices }) {
  const { role } = useViewer();
  const loaded = useReport(page.choices);
  return (
    <>
      <MakeReport page={page} report={loaded.report} />
      <div className="report-layout">
        <div className="report-layout__choices">
          {role !== null && <ReportSets choices={page.choices} />}
          <ChoicesForm page={page} report={loaded.report} />
        </div>
        <Preview loaded={loaded} onReset={page.reset} />
      </div>
    </>
  );
}

/** No plan to report on: another day or revision helps. */
function NoPlan({ page }: { page: PageChoices }) {
  const t = useText(REPORT_TEXTS);
  const format = useFormat();
  const { asOf, unknownRevision } = usePlanContext();
  const { revision } = page.choices;
  return (
    <>
      <EmptyState title={t.noPlanTitle}>
        {unknownRevision && revision != null ? t.noRevision(revision) : t.noPlan(format.day(asOf))}
      </EmptyState>
      <div className="report-layout__choices">
        <ChoicesForm page={page} report={null} />
      </div>
    </>
  );
}
