import { defineTexts } from '../lib/i18n.ts';

/** Texts of the choice of theme and density. */
export const APPEARANCE_TEXTS = defineTexts({
  de: {
    theme: 'Darstellung',
    themes: { SYSTEM: 'System', LIGHT: 'Hell', DARK: 'Dunkel', CONTRAST: 'Hoher Kontrast' },
    density: 'Tabellen',
    densities: { COMFORTABLE: 'Bequem', COMPACT: 'Kompakt' },
  },
  en: {
    theme: 'Appearance',
    themes: { SYSTEM: 'System', LIGHT: 'Light', DARK: 'Dark', CONTRAST: 'High contrast' },
    density: 'Tables',
    densities: { COMFORTABLE: 'Comfortable', COMPACT: 'Compact' },
  },
});
