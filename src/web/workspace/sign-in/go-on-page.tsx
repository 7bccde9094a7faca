import type { Assets } from "../../assets.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { SignInLayout } from "./sign-in-layout.tsx";

/**
 * Goes on to a provider by itself, and by a link. A redirect would not do: a form of ours may lead to our own addresses only
 * (`form-action`), also through redirects.
 */
export function GoOnPage({
  assets,
  language,
  to,
  reason,
}: {
  assets: Assets;
  language: "fi" | "sv";
  to: string;
  reason: "start" | "signOut";
}) {
  const words = workspaceTexts[language].signInWays;
  return (
    <SignInLayout assets={assets} language={language} title={words.goOn[reason].title} goOnTo={to}>
      <div class="wrap">
        <h1>{words.goOn[reason].title}</h1>
        <p class="lead">{words.goOn[reason].lead}</p>
        <p>
          <a class="button" href={to}>
            {words.goOn.link}
          </a>
        </p>
      </div>
    </SignInLayout>
  );
}
