import { useText } from '../../lib/i18n.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { useMemberColumns } from './member-columns.tsx';
import type { Ministry, OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';

/** The member services with the level each one was last reported at, and what each says for itself. */
export function ServiceMembers(props: { service: OzgServiceDetail; ministries: readonly Ministry[] }) {
  const t = useText(SERVICE_TEXTS);
  const { members } = props.service;
  const columns = useMemberColumns(members, props.ministries);
  return (
    <Section title={t.membersSection} note={t.membersNote}>
      {members.length === 0 ? (
        <p className="muted">{t.membersMissing}</p>
      ) : (
        <DataTable
          caption={t.membersSection}
          captionHidden
          columns={columns}
          rows={members}
          rowKey={(member) => String(member.position)}
        />
      )}
    </Section>
  );
}
