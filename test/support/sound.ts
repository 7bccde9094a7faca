import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe found, by where. */
export type Gather = (where: string, rules: ReadonlySet<string>) => void;

/**
 * What of a page depends on its language, and what on its colours: a page whose bones have been looked at in Finnish is looked
 * at for these in the other languages and in the dark.
 */
const RULES = {
  words: [
    "document-title",
    "html-has-lang",
    "html-lang-valid",
    "valid-lang",
    "link-name",
    "button-name",
    "label",
    "select-name",
    "summary-name",
    "image-alt",
    "svg-img-alt",
    "role-img-alt",
    "empty-heading",
    "heading-order",
    "aria-input-field-name",
    "aria-command-name",
    "duplicate-id-aria",
    "landmark-unique",
    "target-size",
  ],
  colours: ["color-contrast", "link-in-text-block"],
} as const;

/** What axe looks at, all unless told, and where findings are gathered when they are not to fail the test. */
export interface SoundOptions {
  readonly only?: keyof typeof RULES | null;
  readonly gather?: Gather | null;
}

/** One heading, a title, help near, room for everything, and nothing that axe finds. */
export async function assertSound(
  page: Page,
  where: string,
  language: string,
  options: SoundOptions = {},
): Promise<void> {
  assert.equal(await page.getAttribute("html", "lang"), language, where);
  assert.equal(await page.locator("h1").count(), 1, `${where}: one main heading`);
  assert.notEqual((await page.title()).trim(), "", where);
  assert.ok(
    await page.locator('footer a[href^="tel:112"], footer a[href*="ohjeet"], main a[href^="tel:112"]').count(),
    `${where}: crisis help is near`,
  );
  await assertFits(page, where);
  await assertNoViolations(page, where, options);
}

/** What is folded is opened first. */
export async function assertFits(page: Page, where: string): Promise<void> {
  await openFolded(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${where}: ${overflow} px wider than the window`);
}

async function openFolded(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

export async function assertNoViolations(
  page: Page,
  where: string,
  { only = null, gather = null }: SoundOptions = {},
): Promise<void> {
  await openFolded(page);
  // Only what is wrong is described, and not every node that is right: that takes more than the looking.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  if (only) axe.withRules([...RULES[only]]);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const { violations } = await axe
    // Our pages have no frames, so the second window that frames need is left unopened: half the time.
    .setLegacyMode()
    // The cards of a long list are alike, and so are rows and times.
    .exclude(".cards.list > li:nth-child(n + 6):not(:has(.same))")
    .exclude(".event-rows > li:nth-child(n + 4):not(.is-off)")
    .exclude(".times > li:nth-child(n + 6):not(.is-off)")
    .analyze();
  if (gather) return gather(where, new Set(violations.map(({ id }) => id)));
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  assert.deepEqual(said, [], where);
}
