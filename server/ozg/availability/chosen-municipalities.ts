import { badInput } from '../../platform/errors.ts';
import type { ReadDatabase } from '../../platform/read-database.ts';
import { validOn } from '../board-queries.ts';
import type { SetAvailabilityInput } from './availability.inputs.ts';

export interface ChosenMunicipality {
  readonly id: number;
  readonly ags: string;
}

/** Most municipalities named one by one; whoever means more chooses counties or all. */
const NAMED_MAX = 1_000;

/**
 * The municipalities that an input means, of those that exist on its day.
 * @throws AppError BAD_USER_INPUT where none is meant, too many are named, or a key is unknown on the day
 */
export async function chosenMunicipalities(
  db: ReadDatabase,
  { day, all, counties, municipalities }: SetAvailabilityInput,
): Promise<ChosenMunicipality[]> {
  const wantedCounties = new Set(counties ?? []);
  const wanted = new Set(municipalities ?? []);
  if (wanted.size > NAMED_MAX) throw badInput('listTooLong', 'input.municipalities', { max: NAMED_MAX });
  if (!all && wantedCounties.size + wanted.size === 0)
    throw badInput('nothingChosen', 'input.municipalities');
  const register = await db
    .selectFrom('municipality as m')
    .innerJoin('county as c', 'c.id', 'm.county_id')
    .where(validOn('m', day))
    .orderBy('m.ags')
    .select(['m.id', 'm.ags', 'c.ags as county'])
    .execute();
  refuseUnknown('input.counties', wantedCounties, new Set(register.map(({ county }) => county)));
  refuseUnknown('input.municipalities', wanted, new Set(register.map(({ ags }) => ags)));
  return register.filter(({ ags, county }) => all || wantedCounties.has(county) || wanted.has(ags));
}

function refuseUnknown(field: string, wanted: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const unknown = [...wanted].filter((key) => !known.has(key));
  if (unknown.length > 0) throw badInput('areaUnknown', field, { keys: unknown.slice(0, 5).join(', ') });
}
