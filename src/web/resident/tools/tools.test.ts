import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayWeb, type TrayWeb } from "../../../../test/support/tray-web.ts";
import { confirmTool, hideTool } from "../../../domain/tools/confirm-tool.ts";
import { toolId } from "../../../domain/tools/tool-ids.ts";
import { TOOLS } from "../../../domain/tools/tools.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../../routes.ts";
import { texts } from "../../text/texts.ts";

const [first, second, third] = TOOLS;
if (!first || !second || !third) throw new Error("there are no tools");

let web: TrayWeb;

before(async () => {
  web = await createTrayWeb({});
  const act = { regionCode: "99", by: "Kirsi Kuraattori", at: new Date("2026-11-20T10:00:00Z") };
  await confirmTool(web.database.db, { ...act, toolKey: first.key });
  await hideTool(web.database.db, { ...act, toolKey: second.key });
});
after(() => web.database.close());

const list = (query = "", language: PageLanguage = "fi") => web.page(`omahoito${query}`, language);
const page = (id: string, language: PageLanguage = "fi") => web.page(`omahoito/${id}`, language);
const cards = (html: string) => html.match(/class="card"/g)?.length ?? 0;

test("every tool is listed in every language and says whether anybody here has checked it", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { html, said, status } = await list("", language);
    assert.equal(status, 200);
    assert.equal(cards(html), TOOLS.length - 1, language);
    const { states, count } = texts[language].tray.tools;
    assert.ok(said.includes(count(String(TOOLS.length - 1), false)), language);
    assert.ok(said.includes(states.notChecked), language);
    assert.equal(
      said.split(states.confirmed(language === "en" ? "20 November 2026" : "20.11.2026")).length,
      2,
      language,
    );
  }
});

test("topic and kind narrow, and the form keeps them without JavaScript", async () => {
  const { html } = await list("?aihe=liikunta&laji=course&kunta=982");
  const fitting = TOOLS.filter(
    ({ themes, kind, key }) => themes.includes("liikunta") && kind === "course" && key !== second.key,
  );
  assert.equal(cards(html), fitting.length);
  assert.match(html, /value="liikunta" selected/);
  assert.match(html, /value="course" selected/);
  assert.match(html, /type="hidden" name="kunta" value="982"/);
});

test("junk in the address is as if it were not there", async () => {
  const all = cards((await list()).html);
  for (const query of [
    "?aihe=olematon&laji=olematon",
    "?aihe=&laji=",
    "?aihe=constructor&laji=__proto__",
    "?laji=course&laji=chat",
  ]) {
    const { html, status } = await list(query);
    assert.equal(status, 200, query);
    if (!query.includes("course")) assert.equal(cards(html), all, query);
  }
});

test("a tool that nobody knows, or that the region does not show, is not found", async () => {
  for (const id of [toolId("ei-ole"), "1", second.id]) assert.equal((await page(id)).status, 404, id);
});

test("a tool tells the way in, its price, who provides it and who has checked it", async () => {
  for (const language of PAGE_LANGUAGES) {
    const { html, said, status } = await page(first.id, language);
    assert.equal(status, 200);
    const { text, content } = { text: texts[language], content: language === "selko" ? "fi" : language } as const;
    const words = text.tray.tools;
    assert.ok(said.includes(language === "selko" ? (first.selkoSummary ?? "") : first.summary[content]), language);
    assert.ok(said.includes(first.provider.name[content]), language);
    assert.ok(
      said.includes(words.states.confirmed(language === "en" ? "20 November 2026" : "20.11.2026").replace(/\.$/, "")),
    );
    assert.match(html, /<a href="https?:\/\/[^"]+"[^>]*class="button main"/);
  }
});

test("each tool's page answers, with its phone numbers as links that call", async () => {
  for (const tool of TOOLS) {
    if (tool.key === second.key) continue;
    const { status, html } = await page(tool.id);
    assert.equal(status, 200, tool.key);
    for (const { number } of tool.phones)
      assert.ok(html.includes(`href="tel:${number.replace(/[^\d+]/g, "")}"`), tool.key);
    if (tool.price === null) assert.ok(html.includes(texts.fi.price.unknown), tool.key);
  }
});
