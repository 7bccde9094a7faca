import assert from "node:assert/strict";
import type { TestAnswer, TestBrowser } from "../test-workspace.ts";

/** Presses the undo button of the page that an answer leads to. */
export async function undo(browser: TestBrowser, { location }: TestAnswer): Promise<TestAnswer> {
  const { html } = await browser.get((location ?? "").split("#")[0] ?? "");
  const done = /<div class="notice done"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const action = /action="([^"]+)"/.exec(done)?.[1] ?? "";
  const fields = [...done.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")],
  );
  assert.notEqual(action, "", `no undo on ${location}`);
  return browser.post(action, Object.fromEntries(fields));
}
