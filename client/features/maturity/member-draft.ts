import type { SaveOzgMemberInput } from '../../gql/graphql.ts';
import type { CaredService } from './care-frame.tsx';

type Member = CaredService['members'][number];

/** What is typed for one member; null follows the service. */
export interface MemberDraft {
  /** Stays the same while the form is open. */
  readonly key: string;
  /** Null: not saved yet. */
  readonly position: number | null;
  readonly title: string;
  readonly leikaKey: string;
  readonly leikaType: number | null;
  readonly sdg: boolean | null;
  readonly ministry: string | null;
  readonly execution: Member['execution'];
  readonly targetDate: string | null;
}

/** Members as they are saved. */
export function memberDrafts(members: readonly Member[]): MemberDraft[] {
  return members.map((member) => ({
    key: `saved ${member.position}`,
    position: member.position,
    title: member.title ?? '',
    leikaKey: member.leikaKey ?? '',
    leikaType: member.leikaType ?? null,
    sdg: member.sdg ?? null,
    ministry: member.ministryLineage ?? null,
    execution: member.execution ?? null,
    targetDate: member.targetDate ?? null,
  }));
}

/** One more, which follows its service in everything. */
export function newMember(members: readonly MemberDraft[]): MemberDraft {
  const nothing = { leikaType: null, sdg: null, ministry: null, execution: null, targetDate: null };
  return { key: `new ${members.length}`, position: null, title: '', leikaKey: '', ...nothing };
}

/** What the API takes. */
export function memberInput({ key: _key, title, leikaKey, ...rest }: MemberDraft): SaveOzgMemberInput {
  return { ...rest, title: title.trim() || null, leikaKey: leikaKey.trim() || null };
}
