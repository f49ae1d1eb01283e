import { useMemo } from 'react';
import { defineTexts, useText } from './i18n.ts';

const COUNTY_TEXTS = defineTexts({
  de: { cityOf: (name: string) => `Stadt ${name}`, countyOf: (name: string) => `Landkreis ${name}` },
  en: { cityOf: (name: string) => `City of ${name}`, countyOf: (name: string) => `County of ${name}` },
});

/** A county or independent city as the register names it. */
interface County {
  readonly ags: string;
  readonly name: string;
}

const CITY = ', Stadt';

/**
 * What counties are called, by key. The register says "Leipzig, Stadt" and "Leipzig": cities are named as such, and so is
 * a county that shares its name with one.
 */
export function countyNames(
  counties: readonly County[],
  words: { readonly cityOf: (name: string) => string; readonly countyOf: (name: string) => string },
): ReadonlyMap<string, string> {
  const isCity = ({ name }: County) => name.endsWith(CITY);
  const bare = ({ name }: County) => name.slice(0, -CITY.length);
  const cities = new Set(counties.filter(isCity).map(bare));
  return new Map(
    counties.map((county) => {
      if (isCity(county)) return [county.ags, words.cityOf(bare(county))];
      return [county.ags, cities.has(county.name) ? words.countyOf(county.name) : county.name];
    }),
  );
}

/** The names in the current language; all counties must be given, so that equal names are seen. */
export function useCountyNames(counties: readonly County[]): ReadonlyMap<string, string> {
  const words = useText(COUNTY_TEXTS);
  return useMemo(() => countyNames(counties, words), [counties, words]);
}
