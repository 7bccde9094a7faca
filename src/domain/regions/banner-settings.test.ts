import assert from "node:assert/strict";
import { test } from "node:test";
import { type Banner, bannerText, isInForce } from "./banner-settings.ts";
import { changeSettings, parseSetting, settingsFor } from "./region-settings.ts";
import { settingsProblems } from "./stored-settings.ts";

const banner = (change: Partial<Banner> = {}): Banner => ({
  text: { fi: "Ruuhkaa" },
  kind: "info",
  from: null,
  until: null,
  ...change,
});
const at = (change: Partial<Banner>, ...times: readonly string[]) =>
  times.map((time) => isInForce(banner(change), new Date(time)));

test("a day is a Finnish day from its midnight to the next, in winter and in summer", () => {
  const winter = { from: "2026-12-01", until: "2026-12-02" };
  const times = ["2026-11-30T21:59:59Z", "2026-11-30T22:00:00Z", "2026-12-02T21:59:59Z", "2026-12-02T22:00:00Z"];
  assert.deepEqual(at(winter, ...times), [false, true, true, false]);
  const summer = { from: "2026-07-01", until: "2026-07-01" };
  assert.deepEqual(at(summer, "2026-06-30T20:59:59Z", "2026-06-30T21:00:00Z", "2026-07-01T21:00:00Z"), [
    false,
    true,
    false,
  ]);
});

test("a time is on a Finnish clock, or an instant when it tells its offset", () => {
  const clock = { from: "2026-12-01T08:00", until: "2026-12-01T16:00" };
  assert.deepEqual(at(clock, "2026-12-01T05:59:00Z", "2026-12-01T06:00:00Z", "2026-12-01T14:00:00Z"), [
    false,
    true,
    false,
  ]);
  assert.deepEqual(at({ from: "2026-12-01T08:00:00Z" }, "2026-12-01T07:59:00Z", "2026-12-01T08:00:00Z"), [false, true]);
  assert.deepEqual(at({}, "1990-01-01T00:00:00Z", "2090-01-01T00:00:00Z"), [true, true]);
});

test("what is said in one language only is said to everyone in it", () => {
  assert.deepEqual(bannerText(banner(), "sv"), { text: "Ruuhkaa", lang: "fi" });
  assert.deepEqual(bannerText(banner({ text: { sv: "Rusning", selko: "Nyt on ruuhka." } }), "selko"), {
    text: "Nyt on ruuhka.",
    lang: "fi",
  });
});

test("banners are set from the command line, and what cannot be one is refused in words", () => {
  const change = parseSetting(
    "banners",
    '[{"text":{"fi":"Ruuhkaa","sv":"Rusning"},"kind":"alert","until":"2026-12-24"}]',
  );
  assert.ok(change.ok);
  const stored = changeSettings({}, [change.value]);
  assert.ok(stored.ok);
  assert.deepEqual(settingsFor({ languages: ["fi"] }, stored.value).banners, [
    { text: { fi: "Ruuhkaa", sv: "Rusning" }, kind: "alert", from: null, until: "2026-12-24" },
  ]);
  const problems = (banners: unknown) => settingsProblems({ banners }).length;
  assert.equal(problems([banner(), banner(), banner()]), 0);
  const refused = [
    [banner(), banner(), banner(), banner()],
    [banner({ text: {} })],
    [banner({ text: { fi: "" } })],
    [banner({ text: { fi: "x".repeat(401) } })],
    [banner({ kind: "panic" as never })],
    [banner({ from: "tomorrow" })],
    [banner({ from: "2026-12-02", until: "2026-12-01" })],
    [{ ...banner(), html: "<b>" }],
    "Ruuhkaa",
  ];
  for (const banners of refused) assert.ok(problems(banners) > 0, JSON.stringify(banners).slice(0, 80));
  assert.match(
    settingsProblems({ banners: [banner({ from: "tomorrow" })] })[0] ?? "",
    /banners\.0\.from must be a date such as/,
  );
});
