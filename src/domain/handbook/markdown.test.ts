import assert from "node:assert/strict";
import { test } from "node:test";
import { type Inline, linkTarget } from "./inline.ts";
import { type Block, readMarkdown } from "./markdown.ts";
import { readSources } from "./sources.ts";
import { stepsOf } from "./steps.ts";

const problemsIn = (text: string) => readMarkdown(text).problems.map(({ line, problem }) => `${line} ${problem}`);
const listIn = (line: string) => {
  const [block] = readMarkdown(line).blocks;
  assert.ok(block?.kind === "directive" && block.directive.kind === "list", line);
  return block.directive.list;
};
/** Every address that a text leads to. */
const targetsIn = (blocks: readonly Block[]): unknown[] => {
  const ofInlines = (inlines: readonly Inline[]): unknown[] =>
    inlines.flatMap((each) => [
      ...(each.kind === "link" ? [each.target] : []),
      ...("children" in each ? ofInlines(each.children) : []),
    ]);
  return blocks.flatMap((block) => {
    if ("children" in block) return ofInlines(block.children);
    if (block.kind === "list") return block.items.flatMap((item) => targetsIn(item));
    if (block.kind === "quote" || block.kind === "note") return targetsIn(block.blocks);
    if (block.kind === "table") return [block.head, ...block.rows].flat().flatMap((cell) => ofInlines(cell));
    return [];
  });
};

test("only web addresses over https, phones, mail and the product's own pages are links", () => {
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "http://example.fi",
    "//example.fi",
    "https://",
    "vbscript:x",
    "/tyotila",
    "/haku/../../tyotila",
    "tel:abc",
    "mailto:x",
    "file:///etc/passwd",
    " https://example.fi",
    `https://example.fi/${"a".repeat(3000)}`,
  ])
    assert.equal(linkTarget(href), null, href);
  assert.deepEqual(linkTarget("https://example.fi/a?b=1"), { to: "out", href: "https://example.fi/a?b=1" });
  assert.deepEqual(linkTarget("tel:09 2525 0111"), { to: "out", href: "tel:0925250111" });
  assert.deepEqual(linkTarget("mailto:neuvonta@example.fi"), { to: "out", href: "mailto:neuvonta@example.fi" });
  assert.deepEqual(linkTarget("uni-puheeksi"), { to: "page", slug: "uni-puheeksi" });
  assert.deepEqual(linkTarget("/haku?q=uni"), { to: "path", path: "haku?q=uni" });
});

test("raw HTML, pictures and links to nowhere stay as text, and the writer is told on which line", () => {
  const text = [
    "Moi <b>vaan</b>",
    "",
    "<script>alert(1)</script>",
    "",
    "![kuva](https://evil.example/x.png)",
    "",
    "[paina](javascript:alert(1))",
  ].join("\n");
  const { blocks } = readMarkdown(text);
  assert.deepEqual(targetsIn(blocks), []);
  assert.match(JSON.stringify(blocks), /<script>alert\(1\)<\/script>/);
  assert.deepEqual(problemsIn(text), ["1 html", "1 html", "3 html", "5 image", "7 link"]);
});

test("headings begin at the second level, and lists, tables, quotes and notes are read", () => {
  const { blocks } = readMarkdown("# A\n\n##### B\n\n- yksi\n- kaksi\n\n> Huom: hei\n\n> sanoi\n\n|a|b|\n|-|-|\n|1|2|");
  assert.deepEqual(
    blocks.map((block) => (block.kind === "heading" ? `h${block.level}` : block.kind)),
    ["h2", "h4", "list", "note", "quote", "table"],
  );
});

for (const [name, text] of Object.entries({
  "a megabyte of brackets": "[".repeat(1_000_000),
  "a megabyte of words": "sana ".repeat(200_000),
  "thousands of quotes within quotes": `${"> ".repeat(9000)}x`,
  "quotes without spaces": `${">".repeat(20_000)}x`,
  "deep lists": Array.from({ length: 150 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
  "many unfinished marks": "__a**b`c[d](".repeat(1500),
  stars: "*".repeat(20_000),
  "an endless table": `${"|a".repeat(5000)}\n${"|-".repeat(5000)}`,
  "many directives": "{{lista: tarve=sleep-problems}}\n".repeat(600),
  braces: "{{".repeat(10_000),
}))
  test(`${name}: read to the end, harmless and soon`, () => {
    const start = performance.now();
    const { blocks } = readMarkdown(text);
    assert.ok(performance.now() - start < 3000);
    assert.deepEqual(targetsIn(blocks), []);
    assert.ok(JSON.stringify(blocks).length < 4_000_000);
  });

test("a live list is told by words, needs, theme, kinds, place and number, in either language", () => {
  const list = listIn("{{lista: kävely | tarve=walking-company,start-moving | laji=event,place | kunta | määrä=3}}");
  assert.deepEqual(list, {
    words: "kävely",
    needs: ["walking-company", "start-moving"],
    theme: null,
    kinds: ["event", "place"],
    isLocal: true,
    most: 3,
  });
  assert.deepEqual(listIn("{{lista: behov=sleep-problems | slag=service | kommun | antal=2}}"), {
    words: "",
    needs: ["sleep-problems"],
    theme: null,
    kinds: ["service"],
    isLocal: true,
    most: 2,
  });
});

test("a mark that nobody knows is told with its line, and shown as it was written", () => {
  const text =
    "Moi\n\n{{lsita: uni}}\n{{lista: uni | väri=sininen}}\n{{lista: uni | laji=kirja}}\n{{lista: uni | määrä=99}}\n{{lista:}}\n{{kuka: naapuri | auttaa}}\n{{puheeksi:}}";
  assert.deepEqual(problemsIn(text), [
    "3 unknown-directive",
    "4 unknown-part",
    "5 unknown-kind",
    "6 bad-number",
    "7 empty",
    "8 unknown-doer",
    "9 empty",
  ]);
  assert.match(JSON.stringify(readMarkdown(text).blocks), /lsita: uni/);
  assert.deepEqual(problemsIn("{{__proto__: x}}\n{{constructor: x}}\n{{lista: uni | toString=1}}"), [
    "1 unknown-directive",
    "2 unknown-directive",
    "3 unknown-part",
  ]);
});

test("a step tells when, who does what, how to ask and what comes next", () => {
  const { blocks } = readMarkdown(
    "## Kysy\n{{milloin: heti}}\n{{kuka: asukas | kertoo}}\n{{vem: kommun | auttaa}}\n{{puheeksi: Miten voit? | Entä yöt?}}\nTeksti\n{{seuraavaksi: soita}}\n\n## Toinen\n",
  );
  const [first, second] = stepsOf(blocks);
  assert.deepEqual(
    { title: first?.title, when: first?.when, who: first?.who, next: first?.next },
    {
      title: "Kysy",
      when: "heti",
      who: [
        { doer: "resident", text: "kertoo" },
        { doer: "municipality", text: "auttaa" },
      ],
      next: "soita",
    },
  );
  assert.equal(first?.blocks.length, 2);
  assert.equal(second?.title, "Toinen");
});

test("a source has a name, and an address and a day of checking when they were told", () => {
  assert.deepEqual(
    readSources("THL: uni\n\nKirja | https://example.fi/k | 2026-11-29\nOuto | javascript:x | 2026-99-99"),
    [
      { name: "THL: uni", url: null, checkedOn: null },
      { name: "Kirja", url: "https://example.fi/k", checkedOn: "2026-11-29" },
      { name: "Outo", url: null, checkedOn: null },
    ],
  );
});
