import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Files of the typeface of all documents (SIL Open Font License 1.1), so that none depends on what a machine has. */
export const FIRA_SANS = {
  regular: resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/fira-sans/700Bold/FiraSans_700Bold.ttf'),
} as const;
