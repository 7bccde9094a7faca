import { tell, words } from "./list-say.ts";

/** Copies the field that the button names. */
export function copyField(button: HTMLElement): void {
  const field = document.getElementById(button.dataset.copy ?? "") as HTMLInputElement | HTMLTextAreaElement | null;
  field?.select();
  // An old browser, or one whose owner refuses, still has the text selected.
  navigator.clipboard?.writeText(field?.value ?? "").then(
    () => {
      button.textContent = words().copied ?? "";
      tell(words().copied);
    },
    () => {},
  );
}
