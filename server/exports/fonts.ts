import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Files of the one typeface of documents and charts: light, regular and semi-bold of Fira Sans. */
export const FONT_FILES: readonly string[] = [
  '300Light/FiraSans_300Light.ttf',
  '400Regular/FiraSans_400Regular.ttf',
  '600SemiBold/FiraSans_600SemiBold.ttf',
].map((file) => resolve(`@expo-google-fonts/fira-sans/${file}`));
