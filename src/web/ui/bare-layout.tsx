import type { ComponentChildren } from "preact";
import type { PageLanguage } from "../../routes.ts";
import { routes } from "../../routes.ts";
import type { Assets } from "../assets.ts";
import { texts } from "../text/texts.ts";
import { Logo } from "./icons.tsx";

const LANGUAGES: readonly PageLanguage[] = ["fi", "sv", "en"];

export interface BareLayoutProps {
  readonly assets: Assets;
  readonly brand: string;
  readonly language: PageLanguage;
  readonly title: string;
  readonly isIndexed: boolean;
  readonly children: ComponentChildren;
}

/** The frame of pages that stand outside every region: the chooser, and errors before a region is known. */
export function BareLayout({ assets, brand, language, title, isIndexed, children }: BareLayoutProps) {
  const text = texts[language];
  return (
    <html lang={text.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${text.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={brand} />
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
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
                {LANGUAGES.map((each) => (
                  <li>
                    <a
                      href={routes.chooser.href({}, { kieli: each })}
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
              {text.layout.crisisLead} <a href="tel:112">112</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
