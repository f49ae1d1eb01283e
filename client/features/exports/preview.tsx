import { useId, useState } from 'react';
import type { Part, Report } from '../../../shared/report/report-model.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice, Skeleton } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { DOWNLOAD_TEXTS } from './download-texts.ts';
import { FailureNotice } from './download-status.tsx';
import { PreviewBlock } from './preview-block.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import type { LoadedReport } from './use-report.ts';

/** The report as it will be: cover and parts in the document's order, from the model that every file is made from. */
export function Preview({ loaded, onReset }: { loaded: LoadedReport; onReset: () => void }) {
  const t = useText(PREVIEW_TEXTS);
  const words = useText(DOWNLOAD_TEXTS);
  const { report, failure, busy, reload } = loaded;
  return (
    <Section title={t.title} note={t.note}>
      <p role="status" className={busy && report ? 'preview-busy' : 'visually-hidden'}>
        {busy && (report ? t.busy : t.loading)}
      </p>
      {failure ? (
        <FailureNotice
          title={words.previewFailedTitle}
          failure={failure}
          onRetry={reload}
          onReset={onReset}
        />
      ) : report ? (
        <Sheet report={report} busy={busy} />
      ) : (
        <Skeleton rows={14} />
      )}
    </Section>
  );
}

function Sheet({ report, busy }: { report: Report; busy: boolean }) {
  const t = useText(PREVIEW_TEXTS);
  const interfaceLanguage = useLanguage();
  const { cover, parts, lang } = report;
  const [all, setAll] = useState(false);
  return (
    <div className={busy ? 'sheet sheet--busy' : 'sheet'} aria-busy={busy}>
      <div lang={lang === interfaceLanguage ? undefined : lang}>
        <header className="sheet__cover">
          <p className="muted">{cover.plan}</p>
          <h3>{cover.title}</h3>
          <p className="sheet__subtitle">{cover.subtitle}</p>
          <DefinitionList entries={cover.facts.map(({ label, value }) => ({ term: label, value }))} />
          {cover.marks.map((mark) => (
            <Notice key={mark} kind="warning">
              {mark}
            </Notice>
          ))}
        </header>
      </div>
      <p className="sheet__tools">
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t.closeAll : t.openAll}
        </Button>
      </p>
      <div lang={lang === interfaceLanguage ? undefined : lang}>
        {parts.map((part, index) => (
          <PartPreview key={part.id} part={part} report={report} open={all || index === 0} />
        ))}
      </div>
    </div>
  );
}

function PartPreview({ part, report, open }: { part: Part; report: Report; open: boolean }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Disclosure summary={<h3 id={id}>{part.title}</h3>} open={open}>
        <div className="sheet__part">
          {part.blocks.map((block, index) => (
            // The order of a report's blocks never changes while it is shown.
            // oxlint-disable-next-line react/no-array-index-key -- blocks have no name of their own
            <PreviewBlock key={index} block={block} before={part.blocks[index - 1]} report={report} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}
