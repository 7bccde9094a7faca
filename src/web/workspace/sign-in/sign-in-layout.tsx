import type { ComponentChildren } from "preact";
import { type Query, routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import type { ScriptName } from "../../page/page.ts";
import { texts } from "../../text/texts.ts";
import { Logo } from "../../ui/icons.tsx";

export interface SignInLayoutProps {
  readonly assets: Assets;
  readonly brand: string;
  readonly language: "fi" | "sv";
  readonly title: string;
  /** What the address asks for beside the language. */
  readonly here: Query;
  /** Where the page stands in another language, when it is not the sign-in page itself. */
  readonly hrefIn?: (language: "fi" | "sv") => string;
  readonly scripts?: readonly ScriptName[];
  /** Where the page goes on by itself at once. */
  readonly goOnTo?: string;
  readonly children: ComponentChildren;
}

/** The frame of sign-in: nobody is known yet, and no region may have been chosen. */
export function SignInLayout({
  assets,
  brand,
  language,
  title,
  here,
  hrefIn,
  scripts = [],
  goOnTo,
  children,
}: SignInLayoutProps) {
  const text = texts[language];
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – ${text.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {goOnTo && <meta http-equiv="refresh" content={`0;url=${goOnTo}`} />}
        <link rel="stylesheet" href={brand} />
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={assets.workspace} />
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
                {(["fi", "sv"] as const).map((each) => (
                  <li>
                    <a
                      href={hrefIn?.(each) ?? routes.signIn.href({}, { ...here, kieli: each })}
                      lang={each}
                      hreflang={each}
                      aria-current={each === language ? "true" : undefined}
                    >
                      {text.languageNames[each]}
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
