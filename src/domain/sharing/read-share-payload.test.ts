import assert from "node:assert/strict";
import { test } from "node:test";
import { readSharePayload } from "./read-share-payload.ts";
import type { SharePayload } from "./share-payload.ts";

const ID = "5d0d1d3e-0000-5000-8000-000000000001";

const payload: SharePayload = {
  version: 1,
  region: "esimerkkila",
  language: "fi",
  createdAt: "2026-11-23T08:15:00.000Z",
  sections: [{ heading: "Uni", rows: [{ label: "Miten nukut?", value: "4 / 10" }] }],
  items: [{ kind: "service", id: ID, title: "Uniryhmä", step: "Soitan maanantaina" }],
  questionnaireResponse: { resourceType: "QuestionnaireResponse" },
};

const read = (change: object) => readSharePayload(JSON.stringify({ ...payload, ...change }), "esimerkkila");

test("what a resident shared is read with its links, and the raw answers are left out", () => {
  assert.deepEqual(read({}), {
    language: "fi",
    createdAt: new Date("2026-11-23T08:15:00.000Z"),
    sections: payload.sections,
    items: [{ ref: { kind: "service", id: ID }, title: "Uniryhmä", step: "Soitan maanantaina" }],
  });
});

test("what is no shared thing of this region is refused", () => {
  for (const text of ["", "null", "[]", "7", "{", '"x"', "{}"])
    assert.equal(readSharePayload(text, "esimerkkila"), null, text);
  assert.equal(read({ version: 2 }), null);
  assert.equal(read({ region: "muualla" }), null);
  assert.equal(read({ language: "de" }), null);
  assert.equal(read({ sections: {} }), null);
  assert.equal(read({ sections: [{ heading: 1, rows: [] }] }), null);
  assert.equal(read({ sections: [{ heading: "x", rows: [{ label: "x", value: { toString: "x" } }] }] }), null);
  assert.equal(read({ items: [null] }), null);
  assert.equal(read({ items: Array.from({ length: 201 }, () => payload.items[0]) }), null);
  assert.equal(readSharePayload("[".repeat(100_000), "esimerkkila"), null);
});

test("an item that cannot be linked to is shown without a link", () => {
  const items = [
    { kind: "service", id: "../../x", title: "A", step: "" },
    { kind: "constructor", id: ID, title: "B", step: "" },
    { kind: "place", id: ID.toUpperCase(), title: "C", step: "" },
  ];
  assert.deepEqual(
    read({ items })?.items.map(({ ref, title }) => [ref, title]),
    [
      [null, "A"],
      [null, "B"],
      [null, "C"],
    ],
  );
});

test("scripts stay as texts, and characters that would turn the text around are taken out", () => {
  const heading = "<script>alert(1)</script>\u202egnp.exe\u0000";
  assert.equal(read({ sections: [{ heading, rows: [] }] })?.sections[0]?.heading, "<script>alert(1)</script>gnp.exe");
});

test("a prototype in the text changes nothing", () => {
  const text = JSON.stringify(payload).replace("{", '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},');
  const share = readSharePayload(text, "esimerkkila");
  assert.equal(share?.items.length, 1);
  assert.equal(({} as { isAdmin?: boolean }).isAdmin, undefined);
  assert.equal(readSharePayload(`{"__proto__":${JSON.stringify(payload)}}`, "esimerkkila"), null);
});

test("a time that is no instant is not told", () => {
  for (const createdAt of ["eilen", "2026-13-45T00:00:00Z", 5, null])
    assert.equal(read({ createdAt })?.createdAt, null);
});
