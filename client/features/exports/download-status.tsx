import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { ReportFormat } from '../../../shared/domain/vocabulary.ts';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { paths, signInLink } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Notice } from '../../ui/states.tsx';
import { ChecksumLine } from './checksum-line.tsx';
import { DOWNLOAD_TEXTS } from './download-texts.ts';
import { type Failure } from './refusal.ts';
import { bytesInWords, describeProgress, type Download, type RunningDownload } from './progress.ts';
import { wordFailure } from './failure-words.ts';

/** What goes on with a download and what came of it. Phases are read out; the seconds are only seen. */
export function DownloadStatus(props: {
  download: Download;
  onCancel: () => void;
  onDismiss: () => void;
  onRetry: (format: ReportFormat) => void;
  onReset: () => void;
}) {
  const t = useText(DOWNLOAD_TEXTS);
  const { download } = props;
  const box = useRef<HTMLDivElement>(null);
  // On a phone the buttons may fill the screen.
  useEffect(() => {
    if (download.kind !== 'IDLE') box.current?.scrollIntoView({ block: 'nearest' });
  }, [download.kind]);
  return (
    <div ref={box} className="download" role="status">
      {download.kind === 'RUNNING' && <Running download={download} onCancel={props.onCancel} />}
      {download.kind === 'CANCELLED' && <p>{t.cancelled}</p>}
      {download.kind === 'DONE' && <Done download={download} onDismiss={props.onDismiss} />}
      {download.kind === 'FAILED' && (
        <FailureNotice
          title={t.failedTitle}
          failure={download.failure}
          onRetry={() => props.onRetry(download.format)}
          onReset={props.onReset}
        />
      )}
    </div>
  );
}

function Running({ download, onCancel }: { download: RunningDownload; onCancel: () => void }) {
  const t = useText(DOWNLOAD_TEXTS);
  const format = useFormat();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const { phase, count } = describeProgress(download, now, t, format);
  const { received, total } = download;
  return (
    <div className="download__running">
      <p>{phase} …</p>
      <progress
        aria-label={phase}
        max={total ?? undefined}
        value={total === null || received === null ? undefined : received}
      />
      {/* Each second would be read out. */}
      <p className="muted" aria-hidden="true">
        {count}
      </p>
      <Button onClick={onCancel}>{t.cancel}</Button>
    </div>
  );
}

function Done(props: { download: Extract<Download, { kind: 'DONE' }>; onDismiss: () => void }) {
  const t = useText(DOWNLOAD_TEXTS);
  const format = useFormat();
  const { name, bytes, seconds, sha256, compared } = props.download;
  return (
    <Notice
      kind="success"
      title={t.doneTitle(name)}
      actions={
        <>
          {sha256 && (
            <LinkKeepingView to={paths.verifyFile(sha256)} className="button button--secondary">
              {t.toVerification}
            </LinkKeepingView>
          )}
          <Button kind="quiet" onClick={props.onDismiss}>
            {t.close}
          </Button>
        </>
      }
    >
      <p>{t.done(bytesInWords(bytes, format), format.number(seconds, 1))}</p>
      {sha256 && <ChecksumLine label={t.checksum} sha256={sha256} />}
      {compared && <p>{t.compared}</p>}
    </Notice>
  );
}

/** Why something did not come, what is safe, and what helps. */
export function FailureNotice(props: {
  title: string;
  failure: Failure;
  onRetry: () => void;
  onReset: () => void;
}) {
  const t = useText(DOWNLOAD_TEXTS);
  const format = useFormat();
  const { pathname, search } = useLocation();
  const { happened, next, helps } = wordFailure(props.failure, t, format);
  return (
    <Notice
      kind="danger"
      title={props.title}
      actions={
        helps === 'SIGN_IN' ? (
          <LinkKeepingView to={signInLink(pathname + search)} className="button button--secondary">
            {t.signIn}
          </LinkKeepingView>
        ) : helps === 'RETRY' ? (
          <Button onClick={props.onRetry}>{t.retry}</Button>
        ) : (
          <Button onClick={props.onReset}>{t.reset}</Button>
        )
      }
    >
      <p>
        {happened} {t.safe} {next}
      </p>
    </Notice>
  );
}
