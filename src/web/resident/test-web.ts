import type { Hono } from "hono";
import type { Context } from "../../context.ts";
import type { ServiceCard } from "../../domain/catalogue/service-card.ts";
import type { RegionDirectory } from "../../domain/regions/region-directory.ts";
import { type RegionSettings, settingsFor } from "../../domain/regions/region-settings.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { buildIndex } from "../../domain/search/build-index.ts";
import { analysersWith } from "../../domain/search/language-analysers.ts";
import type { SearchDocument } from "../../domain/search/search-document.ts";
import { openIndex } from "../../domain/search/search-index.ts";
import { testUnderstanding } from "../../domain/understanding/test-understanding.ts";
import { NO_USAGE } from "../../domain/usage/usage-counter.ts";
import { clockFrom } from "../../platform/clock.ts";
import type { PageLanguage } from "../../routes.ts";
import { loadAssets } from "../assets.ts";
import { createPageOpener } from "../page/open-page.ts";
import type { Page } from "../page/page.ts";
import type { WebEnv } from "../page/web-env.ts";
import { createResidentWeb } from "./resident-web.tsx";

/** For tests: a Monday morning, 10.15 in Finland. */
export const MONDAY = new Date("2026-11-23T08:15:00Z");
export const SERVICE_ID = "00000000-0000-5000-8000-000000000001";

const understanding = testUnderstanding(createRegions({ demo: true }));

export interface TestWeb {
  readonly app: Hono<WebEnv>;
  readonly context: Context;
  /** The answer's text with its status and headers. */
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; text: string; headers: Headers }>;
}

/** The resident's web over a real index of these cards. Pages that ask the database need a test database as well. */
/** What a test needs otherwise than the rest of the context. */
export type ContextChange = Partial<Omit<Context, "needs">> & { readonly needs?: Partial<Context["needs"]> };

const NO_NEEDS: Context["needs"] = { recognise: async () => [], feelCrisis: async () => null };

export function createTestWeb(cards: readonly ServiceCard[] = [aCard()], change: ContextChange = {}): TestWeb {
  const context = testContext(cards, change);
  const app = createResidentWeb(context);
  return {
    app,
    context,
    async get(path, headers = {}) {
      const answer = await app.request(path, { headers });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
  };
}

/** A page as the product would open it for this address. */
export function openTestPage(target = "/esimerkkila/fi/"): Page {
  const context = testContext([], {});
  const [, slug = "", language = "fi"] = target.split("/");
  const region = context.regions.findBySlug(slug);
  if (!region) throw new Error(`there is no region ${slug}`);
  const url = `http://polku.example.fi${target}`;
  return createPageOpener(context, loadAssets())({ req: { url } } as never, region, language as PageLanguage);
}

/** A card with everything a card may have; change what the test is about. */
export function aCard(change: Partial<ServiceCard> = {}): ServiceCard {
  return {
    kind: "service",
    id: SERVICE_ID,
    source: "demo",
    sourceId: "kavelyryhma",
    title: { fi: "Kävelyryhmä", sv: "Promenadgrupp" },
    summary: { fi: "Kävele rauhassa yhdessä muiden kanssa.", sv: "Promenera i lugn takt med andra." },
    selkoSummary: "Ryhmässä kävellään yhdessä.",
    organization: null,
    themes: ["liikunta"],
    coverage: "municipalities",
    municipalities: ["982"],
    charge: "free",
    languages: ["fi", "sv"],
    targetGroups: ["KR1.1"],
    channelTypes: [],
    places: [
      {
        name: { fi: "Kirjaston ovi", sv: "Bibliotekets dörr" },
        municipality: "982",
        position: { lat: 61.5, lon: 20 },
        hours: [
          {
            kind: "weekly",
            validFrom: null,
            validTo: null,
            isClosed: false,
            intervals: [{ day: 1, from: "09:00", toDay: 1, to: "16:00" }],
            note: {},
          },
        ],
      },
    ],
    placeCount: 1,
    fetchedAt: "2026-11-20T10:00:00.000Z",
    ...change,
  };
}

function testContext(cards: readonly ServiceCard[], { needs, ...change }: ContextChange): Context {
  const analysers = analysersWith(null);
  const index = { ...openIndex(buildIndex(cards.map(toDocument), analysers), analysers), version: 1 };
  return {
    config: { publicUrl: "http://polku.example.fi", isDemo: true, secret: "a secret of tests" },
    clock: clockFrom(MONDAY),
    log: { error() {}, warn() {}, info() {} },
    regions: testRegions(),
    needs: { ...NO_NEEDS, ...needs },
    understanding,
    usage: NO_USAGE,
    indexes: { forRegion: async () => index, isReady: () => true },
    ...change,
  } as unknown as Context;
}

function testRegions(): RegionDirectory {
  const regions = createRegions({ demo: true });
  const settings = new Map<string, RegionSettings>(
    regions.list().map((region) => [region.code, settingsFor(region, {})]),
  );
  return { ...regions, settingsOf: (code: string) => settings.get(code) as RegionSettings } as RegionDirectory;
}

function toDocument(card: ServiceCard): SearchDocument {
  const { fi = "", sv = "", en = "" } = card.title;
  return {
    id: card.id,
    kind: "service",
    texts: { fi: { name: fi, summary: card.summary.fi ?? "" }, sv: { name: sv, summary: card.summary.sv ?? "" } },
    sortTitle: { fi, sv: sv || fi, en: en || fi },
    themes: card.themes,
    municipalities: card.municipalities,
    isNationwide: card.coverage === "nationwide",
    isFree: card.charge === null ? null : card.charge === "free",
    targetGroups: card.targetGroups,
    positions: card.places.flatMap(({ position }) => position ?? []),
    prior: 1,
    card: JSON.stringify(card),
  };
}
