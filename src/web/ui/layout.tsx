import type { ComponentChildren } from "preact";
import { PAGE_LANGUAGES, routes } from "../../routes.ts";
import { canonicalUrl, inLanguage, linkTo, type Page, type ScriptName } from "../page/page.ts";
import { texts } from "../text/texts.ts";
import { Banners } from "./banners.tsx";
import { ExitBar } from "./exit-bar.tsx";
import { Footer } from "./footer.tsx";
import { Logo } from "./icons.tsx";
import { Notice } from "./notice.tsx";

export interface LayoutProps {
  readonly page: Page;
  /** Without the product's name. */
  readonly title: string;
  readonly description?: string;
  /** False keeps the page out of search engines. */
  readonly isIndexed?: boolean;
  /** True when somebody near may not be meant to see what is read: the title tells nothing, and a quick way out comes first. */
  readonly isSensitive?: boolean;
  readonly scripts?: readonly ScriptName[];
  /** True for the pages of the assessment, the path, the card and sharing, which have styles of their own. */
  readonly isJourney?: boolean;
  /** schema.org data about what the page shows. */
  readonly jsonLd?: object;
  readonly trail?: readonly { readonly label: string; readonly href: string }[];
  readonly children: ComponentChildren;
}

/** The frame of every page of a region. */
export function Layout(props: LayoutProps) {
  const { page, title, trail, isSensitive = false, children } = props;
  const { text } = page;
  return (
    <html lang={page.content}>
      <Head {...props} />
      <body>
        <a class="skip" href="#sisalto">
          {text.layout.skip}
        </a>
        {isSensitive && <ExitBar page={page} />}
        <header class="top">
          <div class="wrap top-row">
            <a class="brand" href={linkTo(page, routes.front, {})} aria-label={text.layout.home(page.region.name)}>
              <Logo />
              <span>{page.region.name}</span>
            </a>
            <MyListLink page={page} />
            <LanguageSwitch page={page} />
          </div>
        </header>
        <Banners page={page} />
        {trail && <Breadcrumbs page={page} trail={trail} current={title} />}
        <main id="sisalto" tabIndex={-1} data-listen={text.reading.listen}>
          {page.municipalityNotice && (
            <div class="wrap">
              <Notice>{page.municipalityNotice}</Notice>
            </div>
          )}
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Head(props: LayoutProps) {
  const { page, title, description, isIndexed = true, isSensitive = false, isJourney = false, jsonLd } = props;
  const scripts: readonly ScriptName[] = [...(props.scripts ?? []), ...(isSensitive ? (["exit"] as const) : [])];
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${isSensitive ? page.text.crisis.neutralTitle : title} – ${page.region.name} – ${page.text.product}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description && <meta name="description" content={description} />}
      {isIndexed ? <link rel="canonical" href={canonicalUrl(page)} /> : <meta name="robots" content="noindex" />}
      {isIndexed &&
        page.region.languages
          .filter((language) => language !== "selko")
          .map((language) => <link rel="alternate" hreflang={language} href={canonicalUrl(page, language)} />)}
      <link rel="stylesheet" href={page.assets.brand} />
      <link rel="stylesheet" href={page.assets.css} />
      {isJourney && <link rel="stylesheet" href={page.assets.journey} />}
      <link rel="icon" href={page.assets.icon} type="image/svg+xml" />
      {[...scripts, "keep" as const].map((name) => (
        <script type="module" src={page.assets.scripts[name]} />
      ))}
      {jsonLd && <JsonLd data={jsonLd} />}
    </head>
  );
}

/** Data, not a program: browsers do not run it. `<` is escaped so that no text can end the element. */
function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function LanguageSwitch({ page }: { page: Page }) {
  return (
    <nav class="languages" aria-label={page.text.layout.languages}>
      <ul>
        {PAGE_LANGUAGES.filter((language) => page.region.languages.includes(language)).map((language) => (
          <li>
            <a
              href={inLanguage(page, language)}
              lang={texts[language].lang}
              hreflang={texts[language].lang}
              aria-current={language === page.language ? "true" : undefined}
            >
              {texts[language].languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to the list that the device keeps. Only the browser knows how many things are on it. */
function MyListLink({ page }: { page: Page }) {
  const { list, keep } = page.text.path;
  return (
    <a class="my-list" id="oma-lista" href={linkTo(page, routes.path, {})} data-words={JSON.stringify(keep)}>
      {list}
      <span />
    </a>
  );
}

function Breadcrumbs({
  page,
  trail,
  current,
}: {
  page: Page;
  trail: NonNullable<LayoutProps["trail"]>;
  current: string;
}) {
  return (
    <nav class="wrap crumbs" aria-label={page.text.layout.breadcrumbs}>
      <ol>
        <li>
          <a href={linkTo(page, routes.front, {})}>{page.text.layout.front}</a>
        </li>
        {trail.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
