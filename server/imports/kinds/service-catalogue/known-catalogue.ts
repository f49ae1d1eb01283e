import type { Lang } from '../../../../shared/i18n/index.ts';
import type { FederalLevel } from '../../../../shared/domain/vocabulary.ts';
import { asBoolean } from '../../../platform/db/kysely.ts';
import type { ReadDatabase } from '../../../platform/read-database.ts';
import { plainName } from '../../frame/words.ts';

export interface KnownService {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly topicAreaId: number;
  readonly situationId: number;
  readonly regulation: FederalLevel;
  readonly execution: FederalLevel;
  /** What its values were last taken from. */
  readonly stand: string;
  readonly version: number;
}

export interface KnownMember {
  readonly id: number;
  readonly serviceId: number;
  readonly position: number;
  readonly leikaKey: string | null;
  readonly title: string | null;
  readonly leikaType: number | null;
  readonly sdg: boolean | null;
  readonly simulated: boolean;
}

/** What the catalogue holds now, as an import asks for it. */
export interface KnownCatalogue {
  readonly services: ReadonlyMap<string, KnownService>;
  /** By service, in their order. */
  readonly members: ReadonlyMap<number, readonly KnownMember[]>;
  readonly memberByKey: ReadonlyMap<string, KnownMember>;
  readonly codeById: ReadonlyMap<number, string>;
  topicArea(name: string): { readonly id: number; readonly name: string } | null;
  situation(
    name: string,
  ): { readonly id: number; readonly name: string; readonly topicAreaId: number } | null;
  topicAreaName(id: number, lang: Lang): string;
  situationName(id: number): string;
}

/** Reads services, members, topic areas and situations: four statements. */
export async function loadKnownCatalogue(db: ReadDatabase): Promise<KnownCatalogue> {
  const services = await db
    .selectFrom('ozg_service')
    .select(['id', 'code', 'title', 'topic_area_id as topicAreaId', 'situation_id as situationId'])
    .select(['regulation', 'execution', 'catalogue_stand as stand', 'version'])
    .execute();
  const memberRows = await db
    .selectFrom('ozg_member')
    .orderBy('service_id')
    .orderBy('position')
    .select(['id', 'service_id as serviceId', 'position', 'leika_key as leikaKey', 'title'])
    .select(['leika_type as leikaType', 'sdg', 'simulated'])
    .execute();
  const areas = await db
    .selectFrom('topic_area')
    .select(['id', 'code', 'name_de as name', 'name_en as nameEn'])
    .execute();
  const situations = await db
    .selectFrom('situation')
    .select(['id', 'code', 'name_de as name', 'topic_area_id as topicAreaId'])
    .execute();
  const members = memberRows.map((row) => ({
    ...row,
    sdg: row.sdg === null ? null : asBoolean(row.sdg),
    simulated: asBoolean(row.simulated),
  }));
  const byService = new Map<number, KnownMember[]>();
  for (const member of members) {
    const siblings = byService.get(member.serviceId);
    if (siblings) siblings.push(member);
    else byService.set(member.serviceId, [member]);
  }
  const named = <T extends { code: string; name: string; nameEn?: string }>(list: readonly T[]) => {
    const names = new Map(
      list.flatMap((each) =>
        [each.code, plainName(each.name), plainName(each.nameEn ?? each.name)].map(
          (name) => [name, each] as const,
        ),
      ),
    );
    return (name: string): T | null => names.get(name) ?? names.get(plainName(name)) ?? null;
  };
  const nameOf = (list: readonly { id: number; name: string }[], id: number) =>
    list.find((each) => each.id === id)?.name ?? '';
  return {
    services: new Map(services.map((service) => [service.code, service])),
    members: byService,
    memberByKey: new Map(members.flatMap((each) => (each.leikaKey ? [[each.leikaKey, each]] : []))),
    codeById: new Map(services.map(({ id, code }) => [id, code])),
    topicArea: named(areas),
    situation: named(situations),
    topicAreaName: (id, lang) => {
      const area = areas.find((each) => each.id === id);
      return (lang === 'en' ? area?.nameEn : area?.name) ?? '';
    },
    situationName: (id) => nameOf(situations, id),
  };
}
