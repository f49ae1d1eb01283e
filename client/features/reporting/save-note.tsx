import { describeError } from '../../lib/errors.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import type { SaveStatus } from './autosave.ts';
import { REPORT_TEXTS } from './texts.ts';

/** Whether what is typed is saved, quietly; a failure says why. */
export function SaveNote({ status }: { status: SaveStatus }) {
  const t = useText(REPORT_TEXTS);
  const language = useLanguage();
  if (status.kind === 'FAILED') {
    const { happened, next } = describeError(status.error, language);
    return (
      <p role="alert" className="save-note save-note--failed">
        {t.saveFAILED}: {happened} {next}
      </p>
    );
  }
  const time = (at: Date) =>
    at.toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <p role="status" className="save-note">
      {status.kind === 'SAVED' ? t.saveSAVED(time(status.at)) : t[`save${status.kind}`]}
    </p>
  );
}
