import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Files of the one typeface of documents and charts: light, regular and semi-bold of Fira Sans. */
export const FONT_FILES: readonly string[] = [
  '300Light/FiraSans_300Light.ttf',
  '400Regular/FiraSans_400Regular.ttf',
  '600SemiBold/FiraSans_600SemiBold.ttf',
].map(fontFile);

/** The faces that word processors know as one family: what they call bold is 700. */
export const FAMILY_FILES = {
  regular: fontFile('400Regular/FiraSans_400Regular.ttf'),
  bold: fontFile('700Bold/FiraSans_700Bold.ttf'),
} as const;

function fontFile(file: string): string {
  return resolve(`@expo-google-fonts/fira-sans/${file}`);
}
