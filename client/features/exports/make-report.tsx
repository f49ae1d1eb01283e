import { PART_TITLES } from '../../../shared/report/part-titles.ts';
import type { Report } from '../../../shared/report/report-model.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewer } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card } from '../../ui/section.tsx';
import { basisInWords, partsInWords, scopeInWords, useWording } from './choice-words.ts';
import { exportAddress } from './choices.ts';
import { csvTable, usualTable } from './csv-table.ts';
import { DownloadStatus } from './download-status.tsx';
import { REPORT_TEXTS } from './texts.ts';
import type { PageChoices } from './use-choices.ts';
import { useDownload } from './use-download.ts';

const OTHERS = REPORT_FORMATS.filter((format) => format !== 'pdf');

/** The report in one click: as PDF first, then what else there is and what it is for. */
export function MakeReport({ page, report }: { page: PageChoices; report: Report | null }) {
  const t = useText(REPORT_TEXTS);
  const { role } = useViewer();
  const { choices } = page;
  const language = useLanguage();
  const { download, start, cancel, dismiss } = useDownload();
  const running = download.kind === 'RUNNING';
  const make = (format: ReportFormat) => start(format, exportAddress(format, choices));
  const table = csvTable(report, choices.table) ?? usualTable(report);
  return (
    <Card title={t.makeTitle} note={role === null ? t.publicOnly : t.government}>
      <Chosen page={page} />
      <div className="report-make">
        <div className="report-make__first">
          <Button kind="primary" busy={running} onClick={() => make('pdf')}>
            <Icon name="download" /> {t.makePdf}
          </Button>
          <p className="muted">{choices.pdfa ? t.makePdfANote : t.makePdfNote}</p>
        </div>
        <ul className="report-make__others" aria-label={t.otherFormats}>
          {OTHERS.map((format) => (
            <li key={format}>
              <Button
                busy={running}
                label={`${format.toUpperCase()}: ${t.makeAs(format.toUpperCase())}`}
                onClick={() => make(format)}
              >
                {format.toUpperCase()}
              </Button>
              <span>
                {format === 'csv'
                  ? t.uses.csv(table?.title ?? PART_TITLES[language].MEASURES)
                  : t.uses[format]}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <DownloadStatus
        download={download}
        onCancel={cancel}
        onDismiss={dismiss}
        onRetry={make}
        onReset={() => {
          dismiss();
          page.reset();
        }}
      />
    </Card>
  );
}

/** What the report will speak of, whichever way it was chosen. */
function Chosen({ page }: { page: PageChoices }) {
  const { revision, asOf } = usePlanContext();
  const wording = useWording();
  const choices = { ...page.choices, revision: revision?.number ?? null, asOf };
  return (
    <p className="report-chosen">
      {[
        ...basisInWords(choices, wording),
        ...scopeInWords(choices, wording),
        partsInWords(choices, wording),
      ].join(' · ')}
      {!page.usual && (
        <Button kind="quiet" onClick={page.reset}>
          {wording.t.reset}
        </Button>
      )}
    </p>
  );
}
