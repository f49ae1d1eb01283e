import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Section } from '../../ui/section.tsx';
import { MaturityMark } from './maturity-mark.tsx';
import type { OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';

type Member = OzgServiceDetail['members'][number];

/** The member services with the level each one was last reported at. */
export function ServiceMembers({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const { members } = service;
  const columns = useMemberColumns(members);
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

/** Columns of the member services; the LeiKa key only where one is known. */
function useMemberColumns(members: readonly Member[]): DataColumn<Member>[] {
  const t = useText(SERVICE_TEXTS);
  const format = useFormat();
  return useMemo<DataColumn<Member>[]>(
    () => [
      {
        id: 'position',
        header: t.position,
        align: 'end',
        cell: (member) => format.number(member.position),
        sortValue: (member) => member.position,
      },
      {
        id: 'title',
        header: t.memberTitle,
        rowHeader: true,
        cell: (member) => member.title ?? t.memberUntitled(member.position),
        sortValue: (member) => member.title ?? t.memberUntitled(member.position),
      },
      ...(members.some((member) => member.leikaKey)
        ? [{ id: 'leika', header: t.leika, cell: (member: Member) => member.leikaKey ?? '–' }]
        : []),
      {
        id: 'maturity',
        header: t.maturity,
        cell: (member) => <MaturityMark minimum={member.maturity} />,
        sortValue: (member) => member.maturity ?? null,
      },
      {
        id: 'recordedOn',
        header: t.recordedOn,
        cell: (member) => format.day(member.recordedOn),
        sortValue: (member) => member.recordedOn ?? null,
      },
    ],
    [t, format, members],
  );
}
