import type { ComponentChildren } from "preact";
import { routes } from "../../../routes.ts";
import type { ScriptName } from "../../page/page.ts";
import { Logo } from "../../ui/icons.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { navigationFor } from "../navigation.ts";
import { DeskForm } from "./desk-form.tsx";

/** `actor` is null only where a form waits for its writer to sign in again. */
export type DeskView = Omit<Desk, "actor"> & { readonly actor: Desk["actor"] | null };

export interface DeskLayoutProps {
  readonly desk: DeskView;
  /** The page's own name; also its main heading unless `heading` is given. */
  readonly title: string;
  /** Replaces the plain heading, when it holds more than words. Must hold the page's only `h1`. */
  readonly heading?: ComponentChildren;
  readonly trail?: readonly { readonly label: string; readonly href: string }[];
  /** The page's name at the end of the trail, when the title tells also what it is about. */
  readonly trailEnd?: string | undefined;
  readonly scripts?: readonly ScriptName[];
  readonly children: ComponentChildren;
}

/** The frame of every page of the workspace: denser than the resident's, of the same parts. */
export function DeskLayout(props: DeskLayoutProps) {
  const { desk, title, heading, trail, trailEnd = title, scripts = [], children } = props;
  const { page, words, assets } = desk;
  return (
    <html lang={page.content} class="desk">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${words.common.workspace} – ${page.region.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={page.assets.brand} />
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={assets.workspace} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {scripts.map((name) => (
          <script type="module" src={assets.scripts[name]} />
        ))}
      </head>
      <body>
        <a class="skip" href="#sisalto">
          {page.text.layout.skip}
        </a>
        <header class="top">
          <div class="desk-wide top-row">
            <a class="brand" href={deskLink(desk, routes.desk, {})}>
              <Logo />
              <span>{`${page.region.name} – ${words.common.workspace}`}</span>
            </a>
            <Account desk={desk} />
          </div>
        </header>
        <div class="desk-wide desk-columns">
          {desk.actor && <Navigation desk={{ ...desk, actor: desk.actor }} />}
          <main id="sisalto" tabIndex={-1}>
            {trail && <Trail desk={desk} trail={trail} title={trailEnd} />}
            {heading ?? <h1>{title}</h1>}
            {children}
          </main>
        </div>
        <footer class="bottom">
          <div class="desk-wide">
            {page.region.isDemo && <p class="demo-note">{page.text.layout.demo}</p>}
            <p class="small">
              <a href="tel:112">{page.text.layout.crisisLead}</a> · {words.common.notMonitored}
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Navigation({ desk }: { desk: Desk }) {
  const path = desk.here.split("?")[0] ?? "";
  return (
    <nav class="desk-nav" aria-label={desk.words.common.navigation}>
      <ul>
        {navigationFor(desk).map(({ label, href, isCurrent }) => (
          <li>
            <a href={href} aria-current={href === path ? "page" : isCurrent ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is signed in, the language, and the way out. */
function Account({ desk }: { desk: DeskView }) {
  const { words, page, actor } = desk;
  if (!actor) return null;
  const other = actor.language === "fi" ? "sv" : "fi";
  return (
    <div class="desk-account">
      <a href={routes.front.href({ region: page.region.slug, language: actor.language })}>
        {words.common.residentSide}
      </a>
      <a href={deskLink(desk, routes.deskMe, {})}>{actor.name}</a>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskLanguage, {})}
        fields={{ kieli: other, takaisin: desk.here }}
      >
        <button type="submit" class="linkish" lang={other}>
          {page.text.languageNames[other]}
        </button>
      </DeskForm>
      <DeskForm desk={desk} action={routes.signOut.href({})}>
        <button type="submit" class="linkish">
          {words.common.signOut}
        </button>
      </DeskForm>
    </div>
  );
}

function Trail({
  desk,
  trail,
  title,
}: {
  desk: DeskView;
  trail: NonNullable<DeskLayoutProps["trail"]>;
  title: string;
}) {
  return (
    <nav class="crumbs" aria-label={desk.page.text.layout.breadcrumbs}>
      <ol>
        {trail.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
