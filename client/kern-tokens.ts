/** Class names of the design system's components and utilities; none of ours begins so. */
const COMPONENT = /\.kern-/;

interface CssRule {
  selector: string;
  readonly selectors: string[];
  readonly source?: { readonly input: { readonly file?: string | undefined } } | undefined;
  remove(): unknown;
}

/**
 * Leaves of the design system's style sheet what we build on: its tokens and its rules for bare elements. Our components
 * are written with its tokens, so the rules of its own, nine tenths of the file, would only delay the first view.
 * @returns a plugin for PostCSS
 */
export function kernTokens() {
  return {
    postcssPlugin: 'kern-tokens',
    Rule(rule: CssRule): void {
      if (rule.source?.input.file?.includes('@kern-ux') !== true) return;
      const kept = rule.selectors.filter((selector) => !COMPONENT.test(selector));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selector = kept.join(',');
    },
  };
}
