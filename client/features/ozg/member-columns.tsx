import { useMemo } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import type { DataColumn } from '../../ui/data-table.tsx';
import { MaturityMark } from './maturity-mark.tsx';
import type { Ministry, OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';

export type Member = OzgServiceDetail['members'][number];

/** Columns of the member services; those of keys and of what differs from the service only where there is any. */
export function useMemberColumns(
  members: readonly Member[],
  ministries: readonly Ministry[],
): DataColumn<Member>[] {
  const t = useText(SERVICE_TEXTS);
  const format = useFormat();
  const ownValues = useOwnValues(ministries);
  return useMemo<DataColumn<Member>[]>(() => {
    const any = (holds: (member: Member) => boolean, column: DataColumn<Member>) =>
      members.some(holds) ? [column] : [];
    return [
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
      ...any(({ leikaKey }) => leikaKey != null, {
        id: 'leika',
        header: t.leika,
        cell: (member) => member.leikaKey ?? '–',
      }),
      ...any(({ leikaType }) => leikaType != null, {
        id: 'leikaType',
        header: t.leikaType,
        align: 'end',
        cell: (member) => format.number(member.leikaType),
      }),
      ...any(({ sdg }) => sdg != null, {
        id: 'sdg',
        header: t.sdg,
        cell: ({ sdg }) => (sdg == null ? '–' : sdg ? t.yes : t.no),
      }),
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
      ...any((member) => ownValues(member).length > 0, {
        id: 'own',
        header: t.ownValues,
        cell: (member) => ownValues(member).join('; ') || t.asService,
      }),
    ];
  }, [t, format, members, ownValues]);
}

/** What a member says for itself instead of following its service, in words. */
function useOwnValues(ministries: readonly Ministry[]): (member: Member) => string[] {
  const t = useText(SERVICE_TEXTS);
  const labels = useLabels();
  const format = useFormat();
  return useMemo(() => {
    const nameOf = (lineage: string) =>
      ministries.find((each) => each.lineage === lineage)?.abbreviation ?? lineage;
    return ({ ministryLineage, execution, targetDate }: Member) => [
      ...(ministryLineage == null ? [] : [`${t.ministry}: ${nameOf(ministryLineage)}`]),
      ...(execution == null ? [] : [`${t.execution}: ${labels(`federalLevel.${execution}`)}`]),
      ...(targetDate == null ? [] : [`${t.targetDate}: ${format.day(targetDate)}`]),
    ];
  }, [ministries, t, labels, format]);
}
