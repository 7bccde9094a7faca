import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import type { FoundKeyLetter } from "../../../domain/accounts/use-key-letter.ts";
import { localName, type Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { formats } from "../../text/formats.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { timeOf } from "../people/time-of.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { SignInLayout } from "./sign-in-layout.tsx";

export interface KeyLetterPageProps {
  readonly assets: Assets;
  readonly language: "fi" | "sv";
  readonly token: string;
  readonly publicUrl: string;
  /** Null: there is no such letter. */
  readonly found: FoundKeyLetter | null;
  readonly region: Region | null;
  /** The last try did not hold. */
  readonly hasFailed: boolean;
}

/** What the one-time link of somebody who has lost their keys opens. */
export function KeyLetterPage(props: KeyLetterPageProps) {
  const { assets, language, token, found, region } = props;
  const words = workspaceTexts[language].accounts.keyLetter;
  const open = found?.state === "open" && region !== null ? { found, region } : null;
  const state = found && found.state !== "open" ? found.state : "unknown";
  const title = open ? words.title : words.states[state].title;
  return (
    <SignInLayout
      assets={assets}
      language={language}
      title={title}
      hrefIn={(each) => routes.keyLetter.href({ token }, { kieli: each })}
      scripts={open ? ["passkey"] : []}
    >
      <div class="wrap">
        <h1>{title}</h1>
        {open ? (
          <Open {...props} {...open} />
        ) : (
          <>
            <p class="lead">{words.states[state].lead}</p>
            <p>
              <a class="button" href={routes.signIn.href({}, { alue: region?.slug, kieli: language })}>
                {words.signIn}
              </a>
            </p>
          </>
        )}
      </div>
    </SignInLayout>
  );
}

function Open({
  language,
  token,
  publicUrl,
  found,
  region,
  hasFailed,
}: KeyLetterPageProps & { found: Extract<FoundKeyLetter, { state: "open" }>; region: Region }) {
  const { keyLetter: words, passkey } = workspaceTexts[language].accounts;
  return (
    <>
      {hasFailed && (
        <Notice kind="problem">
          <p>{words.failed}</p>
        </Notice>
      )}
      <p class="lead">{words.lead(found.owner.name, localName(region, language))}</p>
      <ul>
        <li>{words.oldKeys}</li>
        <li>{words.browsers}</li>
        <li>{words.roles}</li>
      </ul>
      <p class="small">{words.until(timeOf(formats[language], found.expiresAt))}</p>
      {relyingPartyOf(publicUrl) ? (
        <PasskeyForm
          kind="new"
          action={routes.keyLetter.href({ token })}
          language={language}
          fields={{ kieli: language }}
          button={words.create}
        />
      ) : (
        <Notice kind="problem">
          <p>{passkey.notThere}</p>
        </Notice>
      )}
    </>
  );
}
