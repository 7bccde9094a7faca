import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTools } from "./load-tools.ts";

const text = { fi: "Apua.", sv: "Hjälp.", en: "Help." };
const providers = { apu: { name: text, url: "https://apu.example.fi/" } };

function anEntry(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    key: "apu",
    kind: "chat",
    name: text,
    summary: text,
    selkoSummary: "Saat apua.",
    provider: "apu",
    url: { fi: "https://apu.example.fi/chat" },
    languages: ["fi"],
    themes: ["luonto"],
    needs: ["loneliness"],
    keywords: { fi: ["apu"], sv: ["hjälp"], en: ["help"] },
    knownFrom: "A test.",
    checkedAt: null,
    ...change,
  };
}

const faultsOf = (entries: unknown, needs?: ReadonlySet<string>): string[] => {
  try {
    loadTools({ providers, tools: { "a.json": entries } }, needs);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n  ").slice(1);
  }
};

test("what is left out of an entry is not known", () => {
  const [tool] = loadTools({ providers, tools: { "a.json": [anEntry()] } });
  assert.deepEqual(
    [tool?.signIn, tool?.price, tool?.priceInfo, tool?.hours, tool?.phones, tool?.targetGroups, tool?.modifiedAt],
    [null, null, {}, null, [], [], null],
  );
  assert.deepEqual(tool?.provider, providers.apu);
  assert.deepEqual([tool?.source, tool?.sourceId, tool?.key], ["polku-tools", "apu", "apu"]);
});

test("an address must be plain https", () => {
  for (const fi of [
    "http://apu.example.fi/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "apu.example.fi",
    "https://me:secret@apu.example.fi/",
  ])
    assert.equal(faultsOf([anEntry({ url: { fi } })]).length, 1, fi);
  assert.match(faultsOf([anEntry({ url: { sv: "https://apu.example.fi/" } })])[0] ?? "", /url\.fi/);
});

test("all faults are told at once, each with its file, tool and field", () => {
  const faults = faultsOf(
    [
      anEntry({ key: "Iso Kirjain" }),
      anEntry({ key: "b", themes: ["urheilu"], targetGroups: ["KR9"], kind: "magic" }),
      anEntry({ key: "c", name: { fi: "Apu" }, phones: [{ number: "soita", languages: [] }] }),
      anEntry({ key: "d", provider: "muu", needs: ["no-such-need"] }),
      anEntry({ key: "e" }),
      anEntry({ key: "e" }),
      anEntry({ key: "f", surprise: 1 }),
      "not a tool",
    ],
    new Set(["loneliness"]),
  );
  for (const pattern of [
    /a\.json · Iso Kirjain · key/,
    /a\.json · b · themes\.0: must be the id of a theme/,
    /a\.json · b · targetGroups\.0/,
    /a\.json · b · kind/,
    /a\.json · c · name\.sv/,
    /a\.json · c · phones\.0\.number/,
    /a\.json · d · provider: "muu" is not in providers\.json/,
    /a\.json · d · needs: "no-such-need" is not a need/,
    /e: the key is used 2 times/,
    /a\.json · f · /,
    /a\.json · tool number 8 · /,
  ])
    assert.ok(
      faults.some((fault) => pattern.test(fault)),
      `${pattern} in ${faults.join("\n")}`,
    );
});

test("files of another shape are refused", () => {
  assert.deepEqual(faultsOf({ apu: anEntry() }), ["a.json: must be a list of tools"]);
  assert.throws(() => loadTools({ providers: [], tools: {} }), /providers\.json/);
  assert.throws(() => loadTools({ providers: null, tools: { "a.json": [anEntry()] } }), /providers\.json/);
});
