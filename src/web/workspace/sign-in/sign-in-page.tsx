import type { ComponentChildren } from "preact";
import { DEMO_USERS } from "../../../domain/accounts/demo-users.ts";
import type { ProviderName } from "../../../domain/accounts/identity-provider.ts";
import { localName, type Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import type { ScriptName } from "../../page/page.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";
import type { SignInNotice } from "./sign-in-request.ts";

export interface SignInPageProps {
  readonly assets: Assets;
  readonly language: "fi" | "sv";
  /** Null until the person has chosen one. */
  readonly region: Region | null;
  readonly regions: readonly Region[];
  /** The region's providers that are in use. */
  readonly ways: readonly { readonly key: string; readonly name: ProviderName }[];
  readonly returnTo: string | null;
  readonly notice: SignInNotice | null;
  /** The request's id when a sign-in failed. */
  readonly reference: string | null;
  /** Whether somebody signed in proves anew who they are. */
  readonly isAgain: boolean;
  /** Whether the demo's invented users may be chosen. */
  readonly isDemo: boolean;
  /** Another way of signing in, after the providers; it needs a region. */
  readonly extra?: ComponentChildren;
  readonly scripts?: readonly ScriptName[];
}

/** First the region, then how: each region has its own ways of signing in. */
export function SignInPage(props: SignInPageProps) {
  const { assets, language, region, returnTo, ways, isAgain, isDemo, extra, scripts = [] } = props;
  const words = workspaceTexts[language].signIn;
  return (
    <SignInLayout
      assets={assets}
      language={language}
      title={words.title}
      hrefIn={(each) =>
        routes.signIn.href({}, { alue: region?.slug, takaisin: returnTo, uudelleen: isAgain, kieli: each })
      }
      scripts={scripts}
    >
      <div class="wrap">
        <SignInNotices {...props} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {region ? <ChosenRegion region={region} language={language} /> : <RegionChoice {...props} />}
        {region && ways.length > 0 && <Ways {...props} region={region} />}
        {region && extra}
        {region && ways.length === 0 && !extra && !isDemo && <p>{words.noWays}</p>}
        {isDemo && <DemoUsers {...props} />}
      </div>
    </SignInLayout>
  );
}

function SignInNotices({ language, notice, reference }: SignInPageProps) {
  const { signIn, signInWays } = workspaceTexts[language];
  if (!notice) return null;
  const isTrouble = notice === "failed" || notice === "down";
  const said = notice === "down" || notice === "cancelled" ? signInWays[notice] : signIn[notice];
  return (
    <Notice kind={isTrouble ? "problem" : "info"}>
      <p>{said}</p>
      {isTrouble && reference && (
        <p class="small">
          {signInWays.reference} <code>{reference}</code>
        </p>
      )}
    </Notice>
  );
}

function ChosenRegion({ region, language }: { region: Region; language: "fi" | "sv" }) {
  const words = workspaceTexts[language].signIn;
  return (
    <p>
      <span class="strong">{localName(region, language)}</span>{" "}
      <a href={routes.signIn.href({}, { kieli: language })}>{words.changeRegion}</a>
    </p>
  );
}

function Ways({ language, region, ways, returnTo, isAgain }: SignInPageProps & { region: Region }) {
  const words = workspaceTexts[language].signIn;
  return (
    <section>
      <h2>{words.ways}</h2>
      <form method="post" action={routes.signInStart.href({})}>
        <input type="hidden" name="alue" value={region.slug} />
        <input type="hidden" name="kieli" value={language} />
        {returnTo && <input type="hidden" name="takaisin" value={returnTo} />}
        {isAgain && <input type="hidden" name="uudelleen" value="1" />}
        <ul class="plain">
          {ways.map(({ key, name }) => (
            <li>
              <button type="submit" class="button" name="tapa" value={key}>
                {words.with(name[language])}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
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

function RegionChoice({ language, regions, returnTo, isAgain }: SignInPageProps) {
  const words = workspaceTexts[language].signIn;
  return (
    <section>
      <h2>{words.chooseRegion}</h2>
      <ul class="region-list">
        {regions.map((region) => (
          <li>
            <a
              href={routes.signIn.href(
                {},
                { alue: region.slug, takaisin: returnTo, uudelleen: isAgain, kieli: language },
              )}
            >
              {localName(region, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
