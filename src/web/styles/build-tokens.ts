import { suomifiDesignTokens } from "suomifi-design-tokens";

const { colors, spacing, radiuses, typography } = suomifiDesignTokens.values;

/** The design tokens of Suomi.fi as CSS variables. The dark scheme keeps the tokens' hues and turns their lightness around. */
export function tokensCss(): string {
  const neutral = colors.depthBase;
  const dark = (lightness: number, saturation = neutral.s) => `hsl(${neutral.h},${saturation}%,${lightness}%)`;
  return `
    :root {
      color-scheme: light dark;
      --ink: ${colors.blackBase.hsl};
      --ink-soft: ${colors.blackLight1.hsl};
      --page: ${colors.whiteBase.hsl};
      --panel: ${colors.depthLight3.hsl};
      --line: ${colors.depthLight1.hsl};
      --control-line: ${colors.depthDark2.hsl};
      --focus: ${colors.accentSecondary.hsl};
      --good: ${colors.successDark1.hsl};
      --warn: ${colors.warningLight1.hsl};
      --warn-line: ${colors.warningBase.hsl};
      --alert: ${colors.alertBase.hsl};
      --alert-surface: ${colors.alertLight1.hsl};
      ${steps("space", [0.5, 1, 2, 3, 4, 6], numberOf(spacing.insetM.value))}
      --radius: ${radiuses.modal.value}${radiuses.modal.unit};
      --leading: ${typography.bodyText.lineHeight.value};
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: ${dark(93)};
        --ink-soft: ${dark(72)};
        --page: #10151c;
        --panel: hsl(${colors.brandBase.h},27%,13%);
        --line: ${dark(30, 14)};
        --control-line: ${dark(58)};
        --focus: hsl(${colors.accentSecondary.h},${colors.accentSecondary.s}%,62%);
        --good: hsl(${colors.successBase.h},54%,62%);
        --warn: hsl(${colors.warningBase.h},50%,14%);
        --alert: hsl(${colors.alertBase.h},80%,74%);
        --alert-surface: hsl(${colors.alertBase.h},30%,16%);
      }
    }`;
}

/** `--space-1` … as multiples of the token's 8 px step, in rem so that they grow with the reader's own text size. */
function steps(name: string, factors: readonly number[], base: number): string {
  return factors.map((factor, index) => `--${name}-${index + 1}: ${(factor * base) / 16}rem;`).join("\n      ");
}

function numberOf(value: number | string): number {
  return Number(value);
}
