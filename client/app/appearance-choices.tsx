import { DENSITIES, setAppearance, THEMES, useAppearance } from '../lib/appearance.ts';
import { useText } from '../lib/i18n.ts';
import { Select } from '../ui/filters.tsx';
import { APPEARANCE_TEXTS } from './appearance-texts.ts';

/** Theme and density of tables, remembered in this browser. */
export default function AppearanceChoices() {
  const t = useText(APPEARANCE_TEXTS);
  const { theme, density } = useAppearance();
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
    </div>
  );
}
