import { routes } from "../../routes.ts";
import { DeskForm } from "./ui/desk-form.tsx";
import type { DeskView } from "./ui/desk-layout.tsx";
import { DeskLayout } from "./ui/desk-layout.tsx";

/**
 * A form came when its writer was no longer signed in, or had signed in anew. What was written is kept on this page.
 * @param fields null when the form did not come from a page of ours: then nothing of it is shown
 * @param isProofOld they are signed in, but have to prove anew who they are before this
 */
export function SendAgainPage({
  desk,
  fields,
  isProofOld = false,
}: {
  desk: DeskView;
  fields: URLSearchParams | null;
  isProofOld?: boolean;
}) {
  const words = desk.words.common;
  const isSignedIn = desk.actor !== null && !isProofOld;
  const signIn = routes.signIn.href({}, { alue: desk.page.region.slug, uudelleen: isProofOld });
  const title = isProofOld ? words.proveTitle : isSignedIn ? words.againTitle : words.signedOutTitle;
  return (
    <DeskLayout desk={desk} title={title}>
      <p class="lead">{isProofOld ? words.prove : isSignedIn ? words.again : words.signedOut}</p>
      {!isSignedIn && (
        <p>
          <a href={signIn} target="_blank" rel="noopener">
            {words.signInOtherTab}
          </a>
        </p>
      )}
      {fields && (
        <DeskForm desk={desk} action={desk.here}>
          {[...fields]
            .filter(([name]) => name !== "csrf")
            .map(([name, value]) =>
              value.includes("\n") ? (
                <textarea name={name} hidden>
                  {value}
                </textarea>
              ) : (
                <input type="hidden" name={name} value={value} />
              ),
            )}
          <button type="submit" class="button main">
            {words.sendAgain}
          </button>
        </DeskForm>
      )}
    </DeskLayout>
  );
}
