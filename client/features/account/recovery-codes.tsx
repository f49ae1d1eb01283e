import { useText } from '../../lib/i18n.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { ACCOUNT_TEXTS } from './texts.ts';

/** Recovery codes, in sight this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useText(ACCOUNT_TEXTS);
  const text = codes.join('\n');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce(t.copied),
      () => announce(t.copyFailed),
    );
  return (
    <div role="status">
      <Notice
        kind="success"
        title={t.recoveryTitle}
        actions={
          <>
            <Button onClick={() => void copy()}>
              <Icon name="link" /> {t.copy}
            </Button>
            <a
              className="button button--secondary"
              download={t.fileName}
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            >
              <Icon name="download" /> {t.download}
            </a>
            <Button kind="primary" onClick={onKept}>
              {t.kept}
            </Button>
          </>
        }
      >
        <p>{t.recovery}</p>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
