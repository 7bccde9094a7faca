import type { ComponentChildren } from "preact";
import { type PageLanguage, routes } from "../../routes.ts";
import type { Assets } from "../assets.ts";
import type { ScriptName } from "../page/page.ts";
import { texts } from "../text/texts.ts";
import { Logo } from "./icons.tsx";

const LANGUAGES: readonly PageLanguage[] = ["fi", "sv", "en"];

export interface BareLayoutProps {
  readonly assets: Assets;
  readonly brand: string;
  readonly language: PageLanguage;
  readonly title: string;
  readonly isIndexed: boolean;
  /** Those that the page can be read in; the chooser's unless told. */
  readonly languages?: readonly PageLanguage[];
  /** Where the page stands in another language; the chooser unless told. */
  readonly hrefIn?: (language: PageLanguage) => string;
  /** Addresses of styles beside the common ones. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly ScriptName[];
  /** Where the page goes on by itself at once. */
  readonly goOnTo?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of pages that stand outside every region: the chooser, sign-in, and errors before a region is known. */
export function BareLayout({
  assets,
  brand,
  language,
  title,
  isIndexed,
  languages = LANGUAGES,
  hrefIn = (each) => routes.chooser.href({}, { kieli: each }),
  styles = [],
  scripts = [],
  goOnTo,
  children,
}: BareLayoutProps) {
  const text = texts[language];
  return (
    <html lang={text.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${text.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        {goOnTo && <meta http-equiv="refresh" content={`0;url=${goOnTo}`} />}
        <link rel="stylesheet" href={brand} />
        {[assets.css, ...styles].map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {scripts.map((name) => (
          <script type="module" src={assets.scripts[name]} />
        ))}
      </head>
      <body>
        <a class="skip" href="#sisalto">
          {text.layout.skip}
        </a>
        <header class="top">
          <div class="wrap top-row">
            <a class="brand" href={routes.chooser.href({})}>
              <Logo />
              <span>{text.product}</span>
            </a>
            <nav class="languages" aria-label={text.layout.languages}>
              <ul>
                {languages.map((each) => (
                  <li>
                    <a
                      href={hrefIn(each)}
                      lang={texts[each].lang}
                      hreflang={texts[each].lang}
                      aria-current={each === language ? "true" : undefined}
                    >
                      {texts[each].languageNames[each]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="sisalto" tabIndex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <div class="wrap footer-crisis">
            <h2>{text.layout.crisisTitle}</h2>
            <p>
              <a href="tel:112">{text.layout.crisisLead}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
