import type { Language } from "../../domain/catalogue/catalogue.ts";
import type { CrisisContact } from "../../domain/crisis/crisis-contacts.ts";
import type { Banner } from "../../domain/regions/banner-settings.ts";
import { type PageLanguage, type Params, type Query, queryText, type Route, routes } from "../../routes.ts";
import type { Text } from "../text/fi.ts";
import type { Formats } from "../text/formats.ts";
import type { RegionTrust } from "./region-trust.ts";

/** What a reader's page stands on: whose region, which language and municipality, at which hour. Opened once per request. */
export interface Page {
  readonly region: PageRegion;
  readonly language: PageLanguage;
  /** The language of the register's texts and of the `lang` attribute. */
  readonly content: Language;
  readonly text: Text;
  readonly formats: Formats;
  readonly now: Date;
  /** The reader's own choice, carried in the URL. */
  readonly municipality: PlaceName | null;
  /** Said when the URL's municipality is unknown, elsewhere or has merged, or its postal code leads nowhere. */
  readonly municipalityNotice: string | null;
  /** Told by a postal code in the URL or by the device in a form; null when not known. */
  readonly near: ReaderPlace | null;
  /** Path below the language (`haku`, `palvelut/…`) and the query, for the language switch. */
  readonly place: { readonly path: string; readonly query: string };
  readonly assets: {
    readonly css: string;
    readonly brand: string;
    readonly icon: string;
    /** The styles of the assessment, the path, the card and sharing: loaded on those pages only. */
    readonly journey: string;
    readonly scripts: Readonly<Record<ScriptName, string>>;
    /** Loaded only when a reader opens a map. */
    readonly map: { readonly script: string; readonly style: string };
  };
  /** Null when no map with tiles has been set up. */
  readonly tiles: { readonly attribution: string } | null;
  readonly publicUrl: string;
}

export type ScriptName =
  | "field"
  | "suggest"
  | "locate"
  | "exit"
  | "map"
  | "keep"
  | "forms-in-place"
  | "aloud"
  | "path"
  | "offline"
  | "share"
  | "shared"
  | "passkey"
  | "desk-list";

/** Where the reader is. */
export interface ReaderPlace {
  readonly lat: number;
  readonly lon: number;
  /** Null when the reader's device told it: then it is about a hundred metres exact, and may stand in no address. */
  readonly postalCode: string | null;
}

/** What is the same for every reader of a region in one language. */
export interface PageRegion {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  /** For running text: "Itä-Uusimaa". */
  readonly shortName: string;
  readonly isDemo: boolean;
  readonly languages: readonly PageLanguage[];
  /** In the page's language, in alphabetical order. */
  readonly municipalities: readonly PlaceName[];
  readonly municipalityNames: ReadonlyMap<string, string>;
  readonly themes: readonly ThemeView[];
  readonly helpLines: readonly HelpLine[];
  readonly advice: { readonly phone: string | null; readonly url: string | null; readonly hours: string | null };
  readonly quickExitUrl: string;
  /** The municipalities' own pages on wellbeing, in alphabetical order. */
  readonly municipalityLinks: readonly { readonly name: string; readonly url: string }[];
  /** How long a share may wait at most. */
  readonly shareHours: number;
  readonly trust: RegionTrust;
  /** Some are yet to begin or over: whoever shows them knows the hour. */
  readonly banners: readonly BannerView[];
}

/** What the region tells on every page for a time. */
export interface BannerView {
  readonly text: string;
  /** Of the text: it may be in another language than the page. */
  readonly lang: string;
  readonly kind: Banner["kind"];
  readonly from: string | null;
  readonly until: string | null;
}

export type HelpLine = CrisisContact;

export interface PlaceName {
  readonly code: string;
  readonly name: string;
}

export interface ThemeView {
  readonly id: string;
  readonly name: string;
  readonly line: string;
  /** Of a region's own theme: whose icon it borrows. */
  readonly icon?: string | undefined;
}

type OwnParams<Pattern extends string> = Omit<Params<Pattern>, "region" | "language">;

/** A link to another page of the same region and language, with the reader's municipality and postal code kept. */
export function linkTo<Pattern extends string>(
  page: Page,
  route: Route<Pattern>,
  params: OwnParams<Pattern>,
  query: Query = {},
): string {
  const whole = { ...params, region: page.region.slug, language: page.language } as unknown as Params<Pattern>;
  return route.href(whole, { kunta: page.municipality?.code, postinumero: page.near?.postalCode, ...query });
}

/** The same place in another language. */
export function inLanguage(page: Page, language: PageLanguage): string {
  return routes.front.href({ region: page.region.slug, language }) + page.place.path + page.place.query;
}

/** The same place without the query: what search engines should know it by. */
export function canonicalUrl(page: Page, language: PageLanguage = page.language): string {
  return page.publicUrl + routes.front.href({ region: page.region.slug, language }) + page.place.path;
}

/** The query of this place with some names changed or (with null) taken away. A name may stand there many times. */
export function changedQuery(query: string, changes: Query): string {
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => !Object.hasOwn(changes, name) && value !== "");
  const changed = [...new URLSearchParams(queryText(changes))];
  const text = new URLSearchParams([...kept, ...changed]).toString();
  return text === "" ? "" : `?${text}`;
}

/** The resident's name of a municipality; codes outside the region stay unsaid. */
export function municipalityName(page: Page, code: string | null): string | null {
  return (code !== null && page.region.municipalityNames.get(code)) || null;
}

export function themeOf(page: Page, id: string): ThemeView | undefined {
  return page.region.themes.find((theme) => theme.id === id);
}
