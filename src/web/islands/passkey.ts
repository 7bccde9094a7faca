/**
 * Sign-in keys: asks the server what to answer to, lets the browser's key answer, and sends the form with the answer. All else,
 * such as what went wrong, is said by the server's own pages.
 */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) start(form);

function start(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>(".passkey-said");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const answer = form.querySelector<HTMLInputElement>("input[name=vastaus]");
  if (!said || !button || !answer) return;
  const say = (text: string | undefined) => {
    said.textContent = text ?? "";
  };
  say(browserSupportsWebAuthn() ? "" : form.dataset.unsupported);
  if (!browserSupportsWebAuthn()) return;
  button.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    say(form.dataset.waiting);
    try {
      const options = await ask(form);
      if (options) answer.value = JSON.stringify(await answerOf(form, options));
      // Without options the server has something to say, such as that the session is over.
      form.submit();
    } catch (error) {
      button.disabled = false;
      say(form.dataset[reasonOf(error)]);
      button.focus();
    }
  });
}

async function ask(form: HTMLFormElement): Promise<unknown> {
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  fields.set("vaihe", "alku");
  const response = await fetch(form.action, { method: "POST", body: fields });
  return response.ok && response.headers.get("content-type")?.includes("json") ? response.json() : null;
}

function answerOf(form: HTMLFormElement, options: unknown): Promise<unknown> {
  return form.dataset.passkey === "new"
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}

function reasonOf(error: unknown): "address" | "exists" | "cancelled" {
  const code = String((error as { code?: unknown }).code ?? "");
  if (code === "ERROR_INVALID_DOMAIN" || code === "ERROR_INVALID_RP_ID") return "address";
  return code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED" ? "exists" : "cancelled";
}
