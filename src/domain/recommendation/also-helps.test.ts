import assert from "node:assert/strict";
import { test } from "node:test";
import { alsoHelps } from "./also-helps.ts";
import { needsAnswered } from "./needs-answered.ts";
import { event, indexOf, place, service, tool, WEDNESDAY } from "./test-things.ts";

const around = { language: "fi", municipality: null, now: WEDNESDAY } as const;
const COMPANY = "loneliness";
const VIOLENCE = "violence-in-relationship";

test("the needs that a service answers are told from its own text, the surest first", () => {
  const both = service("Kerho", [], {
    needs: [
      { id: "joy", confidence: 0.5 },
      { id: COMPANY, confidence: 0.9 },
      { id: "faith", confidence: 0.1 },
    ],
  });
  const index = indexOf([both]);
  assert.deepEqual(
    needsAnswered(index, both.id).map(({ id }) => id),
    [COMPANY, "joy"],
  );
  assert.deepEqual(needsAnswered(index, "00000000-0000-4000-8000-000000000000"), []);
});

test("what else helps answers the same need, without the service itself and what suits anyone", () => {
  const own = service("Ystävä kylään", [COMPANY]);
  const others = [
    tool("Verkkoystävä", [COMPANY]),
    place("Olohuone", [COMPANY]),
    place("Luontopolku", ["nearby-nature"]),
  ];
  const found = alsoHelps(indexOf([own, ...others]), [own.id], around);
  assert.deepEqual(found.map(({ card }) => JSON.parse(card).title.fi).sort(), ["Olohuone", "Verkkoystävä"]);
});

test("beside help against violence stand no evenings out, whatever else the service is for", () => {
  const own = service("Turvakoti", [VIOLENCE, "joy"]);
  const others = [tool("Nollalinja", [VIOLENCE]), event("Iloinen ilta", ["joy", VIOLENCE], "2026-12-03T17:00")];
  const found = alsoHelps(indexOf([own, ...others]), [own.id], around);
  assert.deepEqual(
    found.map(({ card }) => JSON.parse(card).title.fi),
    ["Nollalinja"],
  );
});

test("a service of no known need has nothing beside it", () => {
  const own = service("Rakennuslupa", []);
  assert.deepEqual(alsoHelps(indexOf([own, tool("Verkkoystävä", [COMPANY])]), [own.id], around), []);
});
