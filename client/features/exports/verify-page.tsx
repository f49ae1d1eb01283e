import './exports.css';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { Page } from '../../ui/page.tsx';
import { Columns, Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { readChecksum } from './checksum.ts';
import { ChecksumForm } from './checksum-form.tsx';
import { FileDrop } from './file-drop.tsx';
import { VerifyAnswer } from './verify-answer.tsx';
import { VERIFY_TEXTS } from './verify-texts.ts';

/** Says what a file or a checksum is. The checksum stands in the address; the file's name only in this tab. */
export function Component() {
  const t = useText(VERIFY_TEXTS);
  const { sha256: written } = useParams();
  const navigate = useNavigate();
  const location = useLocation();
  const sha256 = written === undefined ? null : readChecksum(written);
  const show = (checksum: string, file: string | null) =>
    void navigate(paths.verifyFile(checksum), { state: { file } });
  return (
    <Page title={t.title} lead={t.lead} breadcrumbs={[{ label: t.reports, to: paths.reports }]}>
      <Columns min={20}>
        <Section title={t.dropTitle}>
          <FileDrop onHashed={show} />
        </Section>
        <Section title={t.textTitle}>
          <ChecksumForm initial={sha256 ?? written ?? ''} onChecksum={(checksum) => show(checksum, null)} />
        </Section>
      </Columns>
      {written !== undefined && sha256 === null && (
        <Notice kind="warning" title={t.badAddress}>
          {t.malformed}
        </Notice>
      )}
      {sha256 && <VerifyAnswer key={sha256} sha256={sha256} file={fileOf(location.state)} />}
    </Page>
  );
}

/** The checked file's name, as this tab's history holds it; a link brings none along. */
function fileOf(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'file' in state && typeof state.file === 'string'
    ? state.file
    : null;
}
