import assert from "node:assert/strict";
import { test } from "node:test";
import { type Curation, NO_CURATION } from "./curation.ts";
import { curationOfThing } from "./thing-curation.ts";

const said = (change: Partial<Curation>): Curation => ({ ...NO_CURATION, ...change });
const texts = (title: Curation["texts"]["title"], selko: Curation["texts"]["selko"] = {}) => ({
  texts: { title, summary: {}, selko },
});

test("what nobody has merged keeps its own word, and what nobody speaks of has none", () => {
  assert.equal(curationOfThing(undefined, []), undefined);
  assert.deepEqual(curationOfThing(said({ tray: "off" }), []), said({ tray: "off" }));
});

test("of each text the first record's word holds, and the other fills in what it does not say", () => {
  const shown = said(texts({ fi: "Kirjasto" }));
  const other = said({ ...texts({ fi: "Toinen", sv: "Bibliotek" }, { summary: "Lue täällä." }), textsOver: "x" });
  const thing = curationOfThing(shown, [shown, other]);
  assert.deepEqual(thing?.texts.title, { fi: "Kirjasto", sv: "Bibliotek" });
  assert.equal(thing?.texts.selko.summary, "Lue täällä.");
});

test("notices, pins and corrections are of all its records, each once", () => {
  const notice = { id: "aaaaaaaa", text: { fi: "Kiinni" }, from: null, until: null };
  const pin = { theme: null, kind: "pin" as const, from: null, until: null };
  const shown = said({ notices: [notice], pins: [pin], themes: { added: ["luonto"], removed: ["liikunta"] } });
  const other = said({
    notices: [notice, { ...notice, id: "bbbbbbbb" }],
    pins: [
      { ...pin, kind: "lower" },
      { ...pin, theme: "luonto" },
    ],
    themes: { added: ["liikunta", "kulttuuri"], removed: ["luonto"] },
  });
  const thing = curationOfThing(undefined, [shown, other]);
  assert.deepEqual(
    thing?.notices.map(({ id }) => id),
    ["aaaaaaaa", "bbbbbbbb"],
  );
  assert.deepEqual(thing?.pins, [pin, { ...pin, theme: "luonto" }]);
  assert.deepEqual(thing?.themes, { added: ["luonto", "kulttuuri"], removed: ["liikunta"] });
});

test("a record's own word on the tray is its own, and one said of the whole thing is of all", () => {
  const alone = said({ tray: "off" });
  const whole = said({ tray: "off", trayOfAll: true });
  assert.equal(curationOfThing(undefined, [alone])?.tray, null);
  assert.equal(curationOfThing(alone, [alone])?.tray, "off");
  assert.equal(curationOfThing(undefined, [whole])?.tray, "off");
  assert.equal(curationOfThing(undefined, [whole, said({ tray: "on", trayOfAll: true })])?.tray, "on");
});
