import { DENSITIES, setAppearance, SHORTCUT_CHOICES, THEMES, useAppearance } from '../lib/appearance.ts';
import { useText } from '../lib/i18n.ts';
import { Select } from '../ui/filters.tsx';
import { APPEARANCE_TEXTS } from './appearance-texts.ts';

/** Theme, density of tables and whether single keys are shortcuts, remembered in this browser. */
export default function AppearanceChoices() {
  const t = useText(APPEARANCE_TEXTS);
  const { theme, density, shortcuts } = useAppearance();
  return (
    <div className="appearance">
      <Select
        label={t.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t.themes[value] }))}
        onChange={(value) => value !== '' && setAppearance({ theme: value })}
      />
      <Select
        label={t.density}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: t.densities[value] }))}
        onChange={(value) => value !== '' && setAppearance({ density: value })}
      />
      <Select
        label={t.shortcuts}
        value={shortcuts}
        options={SHORTCUT_CHOICES.map((value) => ({ value, label: t.shortcutChoices[value] }))}
        onChange={(value) => value !== '' && setAppearance({ shortcuts: value })}
      />
    </div>
  );
}
