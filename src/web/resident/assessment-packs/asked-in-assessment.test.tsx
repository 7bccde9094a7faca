import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsFor } from "../../../domain/regions/region-settings.ts";
import { createTestWeb } from "../test-web.ts";

const settings = settingsFor({ languages: ["fi", "sv"] }, { instruments: [{ id: "ons4" }] });
const { regions } = createTestWeb().context;
const web = createTestWeb([], { regions: { ...regions, settingsOf: () => settings } });

async function post(path: string, body: Record<string, string>): Promise<string> {
  const response = await web.app.request(`/esimerkkila/fi/${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(body).toString(),
  });
  assert.equal(response.status, 200);
  return response.text();
}

const told = { "ons4.happy": "4", movement: "3" };

test("The last page asks the region's instrument, the pages before carry its answers on", async () => {
  const last = await post("kartoitus", { ...told, osa: "11" });
  assert.match(last, /name="ons4.happy" value="4" checked/);
  assert.doesNotMatch(last, /type="hidden" name="ons4/);
  assert.match(await post("kartoitus", { ...told, osa: "2" }), /type="hidden" name="ons4.happy" value="4"/);
});

test("The whole on one page asks it too, and reads no answers from the address", async () => {
  const whole = await (await web.app.request("/esimerkkila/fi/kartoitus?tapa=kaikki&ons4.happy=3")).text();
  assert.match(whole, /name="ons4.happy"/);
  assert.doesNotMatch(whole, /name="ons4.happy" value="3" checked/);
});

test("The result tells the answers one by one, and the copy takes them along", async () => {
  const result = await post("kartoitus/tulos", told);
  assert.match(result, /4, kun suurin on 10/);
  assert.match(result, /type="hidden" name="ons4.happy" value="4"/);
  const copy = await post("kartoitus/kopio", told);
  assert.match(copy, /Suomensimme kysymykset itse/);
  assert.match(copy, /urn:polku:questionnaire:ons4\|1\.0\.0/);
});
