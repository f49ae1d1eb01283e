/*
 * How the pages look: theme, contrast and density, as attributes of <html>. Runs before anything is painted, so that
 * no page flashes in the wrong colours; a file of its own, because the content policy allows no script in the page.
 * client/lib/appearance.ts offers the choices, names them and tells this file of a change.
 */
(() => {
  const root = document.documentElement;
  const moreContrast = matchMedia('(prefers-contrast: more)');
  const chosen = { theme: stored('theme'), density: stored('density') };

  function stored(name) {
    try {
      return localStorage.getItem(`masterplan.${name}`);
    } catch {
      // Forbidden by the browser: as if nothing was chosen.
      return null;
    }
  }

  function apply() {
    const theme = { LIGHT: 'light', DARK: 'dark' }[chosen.theme];
    if (theme) root.dataset.kernTheme = theme;
    else delete root.dataset.kernTheme;
    root.toggleAttribute('data-contrast', chosen.theme === 'CONTRAST' || moreContrast.matches);
    root.toggleAttribute('data-compact', chosen.density === 'COMPACT');
  }

  apply();
  moreContrast.addEventListener('change', apply);
  addEventListener('masterplan-appearance', ({ detail }) => apply(Object.assign(chosen, detail)));
  // Paper is white.
  addEventListener('beforeprint', () => (root.dataset.kernTheme = 'light'));
  addEventListener('afterprint', apply);
})();
