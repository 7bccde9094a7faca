import assert from "node:assert/strict";
import { before, test } from "node:test";
import { renderToString } from "preact-render-to-string";
import type { EventDetails } from "../../domain/events/event-details.ts";
import { anEvent, anEventPlace } from "../../domain/events/test-event.ts";
import { aPlace } from "../../domain/places/test-place.ts";
import { cardOfTool } from "../../domain/tools/card-of-tool.ts";
import { TOOLS } from "../../domain/tools/tools.ts";
import { PAGE_LANGUAGES } from "../../routes.ts";
import { loadAssets } from "../assets.ts";
import { ErrorPage } from "./errors/error-page.tsx";
import { GonePage } from "./errors/gone-page.tsx";
import { EventPage } from "./events/event-page.tsx";
import { openForm } from "./feedback/feedback-form.ts";
import { FeedbackPage } from "./feedback/feedback-page.tsx";
import { ThanksPage } from "./feedback/thanks-page.tsx";
import { OrganizationPage } from "./organization/organization-page.tsx";
import { PlacePage } from "./places/place-page.tsx";
import { ServicePage } from "./service/service-page.tsx";
import { anOrganization, aService, details } from "./service/test-details.ts";
import { aCard, createTestWeb, openTestPage } from "./test-web.ts";
import { ToolPage } from "./tools/tool-page.tsx";
import { ToolsPage } from "./tools/tools-page.tsx";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1) style="x">`;
const pages = new Map<string, { html: string; lang: string }>();

before(async () => {
  const web = createTestWeb([aCard(), aCard({ id: "x", title: { fi: HOSTILE }, summary: { sv: HOSTILE } })]);
  for (const language of PAGE_LANGUAGES) {
    const lang = language === "selko" ? "fi" : language;
    const paths = [
      "",
      "haku?q=",
      "haku?q=itsemurha",
      `haku?q=${encodeURIComponent(HOSTILE)}`,
      "teemat/liikunta",
      "teemat/x",
      "tapahtumat?jakso=kuukausi",
      `tapahtumat?q=${encodeURIComponent(HOSTILE)}`,
      "paikat?taso=kaikki",
    ];
    const own = [
      "oma-polku",
      "ohjeet",
      "tietosuoja",
      "saavutettavuus",
      "palaute",
      `palaute?viite=${"A".repeat(8)}`,
      "olematon",
    ];
    for (const path of [...paths, ...own])
      pages.set(`${language} ${path}`, { html: (await web.get(`/esimerkkila/${language}/${path}`)).text, lang });
    const page = openTestPage(`/esimerkkila/${language}/palvelut/x`);
    const hostile = details(
      aService({ name: { fi: HOSTILE }, description: { fi: HOSTILE }, userInstruction: { fi: HOSTILE } }),
    );
    const organization = {
      organization: anOrganization({ name: { fi: HOSTILE } }),
      parent: null,
      children: [],
      checkedAt: "2026-11-20T10:00:00Z",
    };
    const event = anEvent({
      name: { fi: HOSTILE },
      description: { fi: HOSTILE },
      places: [anEventPlace({ name: { fi: HOSTILE }, info: { fi: HOSTILE } })],
      accessibility: ["stepFree"],
    });
    const times = [{ date: "2026-11-30", lastDate: "2026-11-30", from: "17:00", until: "18:00", isOngoing: false }];
    const eventDetails: EventDetails = {
      event,
      times: times.map((time) => ({ ...time, status: "cancelled" })),
      umbrella: null,
      parts: [{ event, next: null }],
      organization: null,
      fetchedAt: "2026-11-20T10:00:00Z",
    };
    const place = aPlace({ name: { fi: HOSTILE }, description: { fi: HOSTILE } });
    const tools = TOOLS.slice(0, 3).map((tool) => ({
      tool,
      card: cardOfTool(tool),
      state: { state: "notChecked", date: null } as const,
    }));
    const [tool] = tools as [(typeof tools)[number]];
    const trees = {
      event: <EventPage page={page} details={eventDetails} places={new Set()} card={null} />,
      place: (
        <PlacePage
          page={page}
          details={{ place, fetchedAt: "2026-11-20T10:00:00Z" }}
          card={null}
          events={[]}
          backdrop={{ dots: [], towns: [] }}
        />
      ),
      tools: <ToolsPage page={page} tools={tools} theme={null} kind={null} />,
      tool: <ToolPage page={page} {...tool} similar={tools.slice(1)} />,
      service: (
        <ServicePage
          page={page}
          details={hostile}
          isOnTray={false}
          themes={["liikunta"]}
          backdrop={{ dots: [], towns: [] }}
        />
      ),
      removed: <GonePage page={page} title={page.text.errors.goneTitle} />,
      organization: <OrganizationPage page={page} details={organization} cards={[aCard()]} />,
      error: <ErrorPage page={page} failure={{ kind: "server", requestId: "id" }} />,
      feedback: (
        <FeedbackPage page={page} form={openForm({ palvelu: aService().id })} about={{ sv: HOSTILE }} token="t" />
      ),
      thanks: <ThanksPage page={page} reference="ABCDEF12" dueOn="2026-12-07" />,
    };
    for (const [name, tree] of Object.entries(trees))
      pages.set(`${language} ${name}`, { html: `<!doctype html>${renderToString(tree)}`, lang });
  }
  for (const path of ["/", "/?kunta=por", "/?kunta=zzz", "/olematon/fi/"])
    pages.set(path, { html: (await web.get(path)).text, lang: "fi" });
});

function everyPage(check: (html: string, name: string, lang: string) => void): void {
  assert.ok(pages.size > 60);
  for (const [name, { html, lang }] of pages) check(html, name, lang);
}

test("every page says its language, has one main heading and its landmarks", () => {
  everyPage((html, name, lang) => {
    assert.ok(html.startsWith(`<!doctype html><html lang="${lang}">`), name);
    for (const [what, pattern] of Object.entries({
      h1: /<h1[ >]/g,
      main: /<main[ >]/g,
      header: /<header class="top"/g,
      footer: /<footer class="bottom"/g,
    })) {
      assert.equal(html.match(pattern)?.length, 1, `${name}: ${what}`);
    }
    assert.match(html, /<title>[^<]+<\/title>/, name);
    assert.match(html, /<a class="skip" href="#sisalto">/, name);
  });
});

test("headings never skip a level", () => {
  everyPage((html, name) => {
    const levels = [...html.slice(html.indexOf("<main")).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    for (const [place, level] of levels.entries()) {
      if (place > 0 && level > 1) assert.ok(level - (levels[place - 1] ?? 1) <= 1, `${name}: ${levels.join(" ")}`);
    }
  });
});

test("ids are unique and what points to an id finds it", () => {
  everyPage((html, name) => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? "");
    assert.equal(new Set(ids).size, ids.length, `${name}: ${ids.filter((id, place) => ids.indexOf(id) !== place)}`);
    const pointed = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g)].flatMap(([, list]) =>
      (list ?? "").split(" "),
    );
    assert.deepEqual(
      pointed.filter((id) => !ids.includes(id)),
      [],
      name,
    );
  });
});

test("no page has inline styles, inline programs or handlers", () => {
  everyPage((html, name) => {
    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    assert.deepEqual(
      tags.filter((tag) => /\sstyle=|\son\w+=/.test(tag.replace(/"[^"]*"/g, '""'))),
      [],
      name,
    );
    assert.deepEqual(
      tags.filter((tag) => tag.startsWith("<script") && !/src="\/assets\/|type="application\/ld\+json"/.test(tag)),
      [],
      name,
    );
  });
});

test("hostile texts stay texts", () => {
  everyPage((html, name) => {
    assert.doesNotMatch(html, /<script>alert|<img src=x/, name);
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g))
      assert.doesNotThrow(() => JSON.parse(json ?? ""), name);
  });
});

test("every page brings the crisis help near", () => {
  everyPage((html, name) => assert.match(html, /ohjeet[^"]*#kriisi|tel:112/, name));
});

test("pages bring nothing from elsewhere", () => {
  everyPage((html, name) => {
    const brought = [...html.matchAll(/<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]*)"[^>]*>/g)].filter(
      ([tag]) => !/rel="(?:canonical|alternate)"/.test(tag),
    );
    assert.deepEqual(
      brought.map(([, url]) => url).filter((url) => !url?.startsWith("/assets/")),
      [],
      name,
    );
  });
});

test("every link inside the product leads to a page of it", () => {
  const known =
    /^(?:\/(?:\?|$)|\/[a-z-]+\/(?:fi|sv|en|selko)\/(?:$|[?#]|haku|teemat\/|palvelut\/|organisaatiot\/|tapahtumat|paikat|omahoito|kartoitus|oma-polku|kortti|jaettu|ohjeet|tietoa|tietosuoja|saavutettavuus|palaute|olematon)|\?|#|\/assets\/|https?:|webcal:|\/api\/v1\/events\/|tel:|sms:|mailto:)/;
  everyPage((html, name) => {
    const hrefs = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href ?? "");
    assert.deepEqual(
      hrefs.filter((href) => !known.test(href)),
      [],
      name,
    );
  });
});

test("styles and programs stay within their budgets", async () => {
  const { gzipSync } = await import("node:zlib");
  const assets = loadAssets();
  const size = (names: RegExp) =>
    [...assets.files]
      .filter(([name]) => names.test(name))
      .reduce((sum, [, file]) => sum + gzipSync(file.body).length, 0);
  assert.ok(size(/^polku-.*\.css$/) <= 8 * 1024);
  assert.ok(size(/^(?:polku|journey)-.*\.css$/) <= 11 * 1024);
  // From the search to its results and on to what was found; the map is loaded only when a reader opens it.
  assert.ok(size(/^(?:field|suggest|locate|map|keep|aloud|exit)-(?!view).*\.js$/) <= 10 * 1024);
  assert.ok(size(/^keep-/) <= 1.5 * 1024);
});
