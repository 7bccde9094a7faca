import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_BRAND } from "./brand.ts";
import { changeSettings, parseSetting, serviceAdviceFor, settingsFor } from "./region-settings.ts";

const finnish = { languages: ["fi", "sv"] } as const;

/** The settings after `key=value` lines, or the refusal. */
function after(...lines: readonly string[]) {
  const changes = [];
  for (const line of lines) {
    const at = line.indexOf("=");
    const parsed = parseSetting(line.slice(0, at), line.slice(at + 1));
    if (!parsed.ok) return parsed.message;
    changes.push(parsed.value);
  }
  const changed = changeSettings({}, changes);
  return changed.ok ? settingsFor(finnish, changed.value) : changed.message;
}

function settings(...lines: readonly string[]) {
  const result = after(...lines);
  if (typeof result === "string") throw new Error(result);
  return result;
}

function refusal(...lines: readonly string[]): string {
  const result = after(...lines);
  assert.equal(typeof result, "string", `accepted: ${lines.join(" ")}`);
  return result as string;
}

test("A region that has set nothing has every default, its official languages first", () => {
  assert.deepEqual(settingsFor(finnish, {}).languages, ["fi", "sv", "en", "selko"]);
  assert.deepEqual(settingsFor({ languages: ["sv", "fi"] }, {}).languages, ["sv", "fi", "en", "selko"]);
  const { hostName, brand, themes, quickExitUrl } = settingsFor(finnish, {});
  assert.equal(hostName, null);
  assert.deepEqual(brand, DEFAULT_BRAND);
  assert.deepEqual(themes.order, []);
  assert.match(quickExitUrl, /^https:/);
});

test("Plain words, numbers as words, lists and JSON are understood", () => {
  assert.equal(settings("hostName=palvelut.example.fi").hostName, "palvelut.example.fi");
  assert.deepEqual(settings("languages=sv, fi").languages, ["sv", "fi"]);
  assert.deepEqual(settings("languages=fi").languages, ["fi"]);
  assert.deepEqual(settings('languages=["fi","selko"]').languages, ["fi", "selko"]);
  assert.equal(settings("contacts.serviceAdvice.fi.phone=116117").contacts.serviceAdvice.fi?.phone, "116117");
  assert.equal(
    settings("contacts.serviceAdvice.fi.hours=ma–pe klo 8–16, la klo 9–12").contacts.serviceAdvice.fi?.hours,
    "ma–pe klo 8–16, la klo 9–12",
  );
  assert.equal(settings("brand.light.accent=#1a5c3a").brand.light.accent, "#1a5c3a");
  assert.equal(settings("themes.labels.luonto.fi=Metsät").themes.labels.luonto?.fi, "Metsät");
  assert.deepEqual(settings("themes.hidden=luonto").themes.hidden, ["luonto"]);
});

test("A region adds a theme of its own with class codes", () => {
  const added =
    '[{"id":"saaristo","name":{"fi":"Saaristo","sv":"Skärgård"},"line":{"fi":"Merellä","sv":"Till havs"},"serviceClasses":["P27.3"]}]';
  assert.equal(settings(`themes.added=${added}`).themes.added[0]?.id, "saaristo");
  assert.match(
    refusal(`themes.added=${added.replace("P27.3", "P99")}`),
    /themes\.added\.0\.serviceClasses\.0 must be a service class/,
  );
  assert.match(refusal(`themes.added=${added.replace("saaristo", "luonto")}`), /is already a theme/);
});

test("A region names the feeds of its associations", () => {
  const feed =
    '[{"kind":"icalendar","url":"https://kyla.example.fi/kalenteri.ics","organizer":{"name":{"fi":"Kyläyhdistys"},"businessCode":"1234567-1"},"municipality":"638","serviceClasses":["P25.5"],"language":"fi","isFree":true}]';
  assert.deepEqual(settingsFor(finnish, {}).feeds, []);
  assert.equal(settings(`feeds=${feed}`).feeds[0]?.organizer?.name.fi, "Kyläyhdistys");
  assert.match(refusal(`feeds=${feed.replace("icalendar", "rss")}`), /feeds\.0\.kind may be only icalendar, jsonld/);
  assert.match(refusal(`feeds=${feed.replace("https:", "file:")}`), /must be a web address/);
  assert.match(refusal(`feeds=${feed.replace("P25.5", "P99")}`), /must be a service class/);
  assert.match(refusal(`feeds=${feed.replace("638", "Porvoo")}`), /three digits/);
  assert.match(refusal(`feeds=${feed.replace(/^\[(.*)\]$/, "[$1,$1]")}`), /each address once/);
  const many = Array.from({ length: 201 }, (_, i) => ({ kind: "jsonld", url: `https://example.fi/${i}` }));
  assert.match(refusal(`feeds=${JSON.stringify(many)}`), /at most 200/);
});

test("A region switches on an instrument; what may not be asked of residents is refused", () => {
  assert.deepEqual(settingsFor(finnish, {}).instruments, []);
  assert.deepEqual(settings('instruments=[{"id":"ons4"}]').instruments, [{ id: "ons4" }]);
  assert.match(refusal('instruments=[{"id":"phq-9"}]'), /instruments\.0\.id may be only ons4, who-5/);
  assert.match(
    refusal('instruments=[{"id":"swemwbs"}]'),
    /instruments\.0 may not be switched on: swemwbs belongs to .* record the permission/,
  );
  const permission = '{"reference":"Dnro 1/2026","date":"2026-11-02","grantedBy":"Warwick"}';
  assert.match(
    refusal(`instruments=[{"id":"swemwbs","permission":${permission}}]`),
    /comes without its wording: give the text that you got from/,
  );
  assert.match(
    refusal(`instruments=[{"id":"ons4","permission":${permission.replace("2026-11-02", "eilen")}}]`),
    /instruments\.0\.permission\.date must be a date such as/,
  );
  assert.match(refusal('instruments=[{"id":"ons4"},{"id":"ons4"}]'), /each instrument once/);
  assert.match(refusal("instruments=ons4"), /instruments\.0 must be given in JSON/);
});

test("An empty value returns a setting to its default", () => {
  const stored = { hostName: "a.example.fi", brand: { light: { accent: "#1a5c3a" } } };
  const parsed = parseSetting("hostName", "");
  assert.ok(parsed.ok);
  const changed = changeSettings(stored, [parsed.value]);
  assert.deepEqual(changed, { ok: true, value: { brand: { light: { accent: "#1a5c3a" } } } });
  assert.equal(stored.hostName, "a.example.fi");
});

test("An unknown setting is refused with the names there are", () => {
  assert.match(refusal("colour=red"), /There is no setting "colour"\. The settings are: hostName, languages/);
  assert.match(
    refusal("brand.lihgt.accent=#000000"),
    /There is no setting "brand\.lihgt\.accent"\. "brand" has: light, dark\./,
  );
  assert.match(refusal("hostName.x=1"), /"hostName" has no parts/);
  assert.match(refusal("nothing="), /There is no setting "nothing"/);
  assert.match(refusal('brand={"light":{"acent":"#000000"}}'), /no setting "brand\.light\.acent"/);
});

test("A share waits a day unless the region decides otherwise, and never longer than two weeks", () => {
  assert.equal(settingsFor(finnish, {}).shareHours, 24);
  assert.equal(settings("shareHours=336").shareHours, 336);
  for (const hours of ["0", "337", "1.5", "-1", "päivä", "[]"])
    assert.match(refusal(`shareHours=${hours}`), /shareHours must be a whole number of hours from 1 to 336/, hours);
});

test("A value that will not do is refused in plain words", () => {
  assert.match(refusal("languages=fi,de"), /languages\.1 may hold only fi, sv, en and selko/);
  assert.match(refusal("languages=en"), /languages must hold fi or sv/);
  assert.match(refusal("languages=fi,fi"), /each language once/);
  assert.match(refusal("quickExitUrl=javascript:alert(1)"), /must be a web address/);
  assert.match(refusal("contacts.feedbackEmail=nobody"), /must be an e-mail address/);
  assert.match(refusal("brand.light.accent=blue"), /must be a colour such as/);
});

test("A brand is judged as a whole: a pale accent needs dark text on it", () => {
  assert.match(refusal("brand.dark.accent=#202020"), /dark scheme .* needs 4\.5:1/);
  const pale = ["brand.dark.accent=#f5d76e", "brand.dark.accentStrong=#f5d76e", "brand.dark.onAccent=#202020"];
  assert.equal(settings(...pale).brand.dark.onAccent, "#202020");
});

test("A stored part that is no longer understood falls back to its default", () => {
  const { languages, hostName } = settingsFor(finnish, { languages: ["xx"], old: true, hostName: "a.example.fi" });
  assert.deepEqual(languages, ["fi", "sv", "en", "selko"]);
  assert.equal(hostName, "a.example.fi");
});

test("Service advice falls back to what is told in Finnish", () => {
  const told = settings(
    "contacts.serviceAdvice.fi.phone=0800 100 100",
    "contacts.serviceAdvice.sv.hours=vardagar 8–16",
  );
  assert.deepEqual(serviceAdviceFor(told, "sv"), { phone: "0800 100 100", hours: "vardagar 8–16" });
  assert.deepEqual(serviceAdviceFor(settingsFor(finnish, {}), "en"), {});
});
