import type { Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

/** Signing in with a key, on the sign-in page of a region, where keys work. The page loads the script `passkey`. */
export function PasskeySignIn({
  language,
  region,
  returnTo,
  result,
}: {
  language: "fi" | "sv";
  region: Pick<Region, "slug">;
  returnTo: string | null;
  /** `tulos` of the address: what became of the last try. */
  result: string | null;
}) {
  const words = workspaceTexts[language].accounts.passkey;
  const problem = Object.entries(words.results).find(([key]) => key === result)?.[1];
  return (
    <section>
      <h2>{words.signInTitle}</h2>
      {problem && (
        <Notice kind="problem">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{words.signInLead}</p>
      <PasskeyForm
        kind="known"
        action={routes.signInPasskey.href({})}
        language={language}
        fields={{ alue: region.slug, kieli: language, ...(returnTo && { takaisin: returnTo }) }}
        button={words.signIn}
        isMain={false}
      />
    </section>
  );
}
