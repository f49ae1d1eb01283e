import { defineTexts } from '../lib/i18n.ts';

/** Texts of the choices of theme, density and keys. */
export const APPEARANCE_TEXTS = defineTexts({
  de: {
    theme: 'Darstellung',
    themes: { SYSTEM: 'System', LIGHT: 'Hell', DARK: 'Dunkel', CONTRAST: 'Hoher Kontrast' },
    density: 'Tabellen',
    densities: { COMFORTABLE: 'Bequem', COMPACT: 'Kompakt' },
    shortcuts: 'Tastenkürzel',
    shortcutChoices: { ON: 'An (? zeigt alle)', OFF: 'Aus' },
  },
  en: {
    theme: 'Appearance',
    themes: { SYSTEM: 'System', LIGHT: 'Light', DARK: 'Dark', CONTRAST: 'High contrast' },
    density: 'Tables',
    densities: { COMFORTABLE: 'Comfortable', COMPACT: 'Compact' },
    shortcuts: 'Keyboard shortcuts',
    shortcutChoices: { ON: 'On (? shows them)', OFF: 'Off' },
  },
});
