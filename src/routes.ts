/**
 * Every URL of the product: the map to read first. Links, forms, redirects and tests take their URLs from here.
 * Patterns are Hono's; `href` fills one in and adds the query.
 */

export const PAGE_LANGUAGES = ["fi", "sv", "en", "selko"] as const;
/** The languages of pages: those of the content, and plain Finnish (selkokieli). */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The names in a pattern: `"/:region/kartta/:id"` → `"region" | "id"`. */
type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;
export type Params<Pattern extends string> = { readonly [name in Names<Pattern>]: string };

export interface Route<Pattern extends string> {
  readonly pattern: Pattern;
  href(params: Params<Pattern>, query?: Query): string;
}

function route<Pattern extends string>(pattern: Pattern): Route<Pattern> {
  const parts = pattern.split(/:(\w+)/);
  return {
    pattern,
    href(params, query) {
      let path = "";
      for (let index = 0; index < parts.length; index++) {
        const part = parts[index] ?? "";
        path += index % 2 === 0 ? part : encodeURIComponent((params as Record<string, string>)[part] ?? "");
      }
      return query ? path + queryText(query) : path;
    },
  };
}

/** `?a=1&b=2` of what has a value; empty, false and missing ones are left out. */
export function queryText(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "" || value === false) continue;
    search.set(name, value === true ? "1" : String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

export const routes = {
  /** Choose your county by your municipality. */
  chooser: route("/"),
  /** Goes to the region's front page in the reader's best language. */
  region: route("/:region"),

  front: route("/:region/:language/"),
  results: route("/:region/:language/haku"),
  theme: route("/:region/:language/teemat/:theme"),
  service: route("/:region/:language/palvelut/:id"),
  events: route("/:region/:language/tapahtumat"),
  event: route("/:region/:language/tapahtumat/:id"),
  places: route("/:region/:language/paikat"),
  place: route("/:region/:language/paikat/:id"),
  tools: route("/:region/:language/omahoito"),
  tool: route("/:region/:language/omahoito/:id"),
  organization: route("/:region/:language/organisaatiot/:id"),
  /** Asked one thing at a time; answers travel in the bodies of forms and stand in no address. */
  assessment: route("/:region/:language/kartoitus"),
  assessmentResult: route("/:region/:language/kartoitus/tulos"),
  /** Files for the resident's own use: FHIR Bundle, readable page. */
  assessmentCopy: route("/:region/:language/kartoitus/kopio"),
  path: route("/:region/:language/oma-polku"),
  card: route("/:region/:language/kortti"),
  cardPrint: route("/:region/:language/kortti/tuloste"),
  /** Opening what a resident has shared: the code stands behind `#`, where no server sees it. */
  shared: route("/:region/:language/jaettu"),
  /** A question about freshness that came to a provider by e-mail: answered without signing in. */
  freshnessAnswer: route("/:region/:language/tarkistus/:token"),
  help: route("/:region/:language/ohjeet"),
  privacy: route("/:region/:language/tietosuoja"),
  accessibility: route("/:region/:language/saavutettavuus"),
  feedback: route("/:region/:language/palaute"),

  /** What the region tells at more length: the handbook's pages for residents. */
  guides: route("/:region/:language/tietoa"),
  guide: route("/:region/:language/tietoa/:page"),
  /** A picture that a curator has added to something on the tray. */
  picture: route("/:region/kuvat/:file"),

  /** Sign-in for those who work on the tray. `alue` is the region's slug, `takaisin` where to go afterwards. */
  signIn: route("/kirjaudu"),
  signInDemo: route("/kirjaudu/esittely"),
  /** Goes to an identity provider, and comes back from it. */
  signInStart: route("/kirjaudu/tunnistus"),
  signInReturn: route("/kirjaudu/paluu"),
  /** SAML's answer comes as another site's form. */
  signInSaml: route("/kirjaudu/paluu/saml"),
  samlMetadata: route("/kirjaudu/saml/:region/:key/metadata"),
  samlLogout: route("/kirjaudu/saml/:region/:key/ulos"),
  /** An OpenID Connect provider tells, from server to server, that somebody has signed out there. */
  oidcLogout: route("/kirjaudu/oidc/:region/:key/ulos"),
  signInPasskey: route("/kirjaudu/avain"),
  signOut: route("/kirjaudu/ulos"),
  /** A one-time link that came by e-mail. */
  invitation: route("/kutsu/:token"),
  /** A one-time link to somebody who has lost their sign-in keys. */
  keyLetter: route("/kirjaudu/uusi-avain/:token"),

  desk: route("/:region/tyotila"),
  deskLanguage: route("/:region/tyotila/kieli"),
  /** One's own name, sign-in keys and open sessions. */
  deskMe: route("/:region/tyotila/oma"),
  deskMyKeys: route("/:region/tyotila/oma/avaimet"),
  deskTray: route("/:region/tyotila/tarjotin"),
  deskEntry: route("/:region/tyotila/tarjotin/:kind/:id"),
  deskEntryPart: route("/:region/tyotila/tarjotin/:kind/:id/:part"),
  deskDuplicates: route("/:region/tyotila/tuplat"),
  deskDuplicate: route("/:region/tyotila/tuplat/:first/:second"),
  deskBanner: route("/:region/tyotila/tiedote"),
  deskOwn: route("/:region/tyotila/omat"),
  deskOwnNew: route("/:region/tyotila/omat/uusi/:kind"),
  deskOwnEntry: route("/:region/tyotila/omat/:id"),
  deskOwnStep: route("/:region/tyotila/omat/:id/:step"),
  /** What a provider's organizations have on the tray, whatever its source. */
  deskProvider: route("/:region/tyotila/tuottaja"),
  deskProviderEntry: route("/:region/tyotila/tuottaja/kohde/:kind/:id"),
  /** The ready text for the source that a correction belongs to. */
  deskProviderText: route("/:region/tyotila/tuottaja/kohde/:kind/:id/korjaus"),
  deskClaim: route("/:region/tyotila/tuottaja/pyyda"),
  deskClaims: route("/:region/tyotila/tuottaja/pyynnot"),
  deskQuality: route("/:region/tyotila/laatu"),
  deskCoverage: route("/:region/tyotila/laatu/kattavuus"),
  deskTrayCheck: route("/:region/tyotila/laatu/tarjottimelta-puuttuvat"),
  deskFindability: route("/:region/tyotila/laatu/loydettavyys"),
  deskFreshness: route("/:region/tyotila/laatu/ajantasaisuus"),
  deskQualityFile: route("/:region/tyotila/laatu/laatu.csv"),
  deskFeedback: route("/:region/tyotila/palaute"),
  deskFeedbackItem: route("/:region/tyotila/palaute/:id"),
  deskHandbook: route("/:region/tyotila/kasikirja"),
  deskHandbookPage: route("/:region/tyotila/kasikirja/:page"),
  deskHandbookEdit: route("/:region/tyotila/kasikirja/:page/muokkaa"),
  deskHandbookHistory: route("/:region/tyotila/kasikirja/:page/historia"),
  deskUsers: route("/:region/tyotila/kayttajat"),
  deskUser: route("/:region/tyotila/kayttajat/:id"),
  deskUserRole: route("/:region/tyotila/kayttajat/:id/rooli"),
  /** A letter for making a new sign-in key. */
  deskUserKey: route("/:region/tyotila/kayttajat/:id/avain"),
  /** The region's ways of signing in: its organizations' own accounts. */
  deskSignIn: route("/:region/tyotila/kayttajat/kirjautuminen/tavat"),
  deskSignInWay: route("/:region/tyotila/kayttajat/kirjautuminen/tavat/:key"),
  deskSignInWayRemove: route("/:region/tyotila/kayttajat/kirjautuminen/tavat/:key/poista"),
  deskInvitations: route("/:region/tyotila/kayttajat/kutsut/lista"),
  deskInvite: route("/:region/tyotila/kayttajat/kutsut/uusi"),
  deskOrganizations: route("/:region/tyotila/organisaatiot"),
  deskOrganization: route("/:region/tyotila/organisaatiot/:id"),
  deskLog: route("/:region/tyotila/loki"),
  deskLogFile: route("/:region/tyotila/loki/loki.csv"),
  deskSettings: route("/:region/tyotila/asetukset"),
  deskSetting: route("/:region/tyotila/asetukset/:part"),
  /** Colours that are tried, as a stylesheet. */
  deskBrandTry: route("/:region/tyotila/asetukset/varit/kokeilu.css"),
  deskSources: route("/:region/tyotila/lahteet"),
  deskSource: route("/:region/tyotila/lahteet/:source"),

  /** `file` is the row and `.png`. */
  tile: route("/kartta/tiilet/:z/:x/:file"),

  /** iCalendar, served by the API: any event search to subscribe to, and one event to keep. */
  calendarFile: route("/api/v1/regions/:code/calendar.ics"),
  eventFile: route("/api/v1/events/:id/event.ics"),
  /** The dated things of a resident's list; the list comes in a form. */
  listCalendar: route("/api/v1/regions/:code/list.ics"),

  sitemap: route("/sitemap.xml"),
  sitemapPart: route("/sitemaps/:part"),
  robots: route("/robots.txt"),
  asset: route("/assets/:file"),
  /** At the root, so that it may answer for every page. */
  serviceWorker: route("/palvelutyontekija.js"),
} as const;
