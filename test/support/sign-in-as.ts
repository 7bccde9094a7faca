import type { Page } from "playwright-core";

export const DESK = "/esimerkkila/tyotila";

/** Opens a page of the demo region's workspace as one of the demo's users, by their name on the sign-in page. */
export async function signInAs(page: Page, url: string, name: string, path = DESK): Promise<void> {
  await page.goto(url + path);
  await page.getByRole("button", { name }).click();
  await page.waitForURL(`**${path}`);
}
