import { DEMO_USERS } from "../../../domain/accounts/demo-users.ts";
import { localName, type Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { PRODUCT_BRAND } from "../../resident/chooser/chooser.tsx";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";

export interface SignInPageProps {
  readonly assets: Assets;
  readonly language: "fi" | "sv";
  /** Null until the person has chosen one. */
  readonly region: Region | null;
  readonly regions: readonly Region[];
  readonly returnTo: string | null;
  readonly notice: "signedOut" | "failed" | "again" | null;
  /** Whether the demo's invented users may be chosen. */
  readonly isDemo: boolean;
}

/** First the region, then how: each region has its own ways of signing in. */
export function SignInPage(props: SignInPageProps) {
  const { assets, language, region, returnTo, notice, isDemo } = props;
  const words = workspaceTexts[language].signIn;
  return (
    <SignInLayout
      assets={assets}
      brand={PRODUCT_BRAND.href}
      language={language}
      title={words.title}
      here={{ alue: region?.slug, takaisin: returnTo }}
    >
      <div class="wrap">
        {notice && (
          <Notice kind={notice === "failed" ? "problem" : "info"}>
            <p>{words[notice]}</p>
          </Notice>
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {isDemo && <DemoUsers {...props} />}
        {region ? (
          <p>
            {localName(region, language)} <a href={routes.signIn.href({}, { kieli: language })}>{words.changeRegion}</a>
          </p>
        ) : (
          <RegionChoice {...props} />
        )}
        {region && !isDemo && <p>{words.noWays}</p>}
      </div>
    </SignInLayout>
  );
}

function DemoUsers({ language, returnTo }: SignInPageProps) {
  const words = workspaceTexts[language].signIn;
  return (
    <section>
      <h2>{words.demoTitle}</h2>
      <p>{words.demoLead}</p>
      <form method="post" action={routes.signInDemo.href({})}>
        {returnTo && <input type="hidden" name="takaisin" value={returnTo} />}
        <ul class="plain">
          {DEMO_USERS.map(({ key, name }) => (
            <li>
              <button type="submit" class="button" name="kuka" value={key}>
                {name[language]}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

function RegionChoice({ language, regions, returnTo }: SignInPageProps) {
  const words = workspaceTexts[language].signIn;
  return (
    <section>
      <h2>{words.chooseRegion}</h2>
      <ul class="region-list">
        {regions.map((region) => (
          <li>
            <a href={routes.signIn.href({}, { alue: region.slug, takaisin: returnTo, kieli: language })}>
              {localName(region, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
