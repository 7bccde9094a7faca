import type { Mail } from "../../platform/mail/mailer.ts";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import { PASSKEY_ISSUER } from "./passkey.ts";

/** Shorter than an invitation: what it opens has roles already. */
export const KEY_LETTER_HOURS = 24;

/** Whose keys are lost, as far as deciding needs. */
export interface KeyOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  readonly disabledAt: Date | null;
  /** The issuers that the account is known by. */
  readonly issuers: readonly string[];
}

/** `no-keys`: the account signs in otherwise, with an organization's provider, and a key would be a door beside that one. */
export type NoKeyLetter = "disabled" | "no-keys" | "no-address";

/** Why the account gets no letter whoever sends it; null when it may. */
export function whyNoKeyLetter({
  disabledAt,
  issuers,
  email,
}: Pick<KeyOwner, "disabledAt" | "issuers" | "email">): NoKeyLetter | null {
  if (disabledAt) return "disabled";
  if (issuers.length === 0 || issuers.some((issuer) => issuer !== PASSKEY_ISSUER)) return "no-keys";
  return email === null ? "no-address" : null;
}

/** Where the link leads. The web's own map of addresses says the same, and a test holds them together. */
export function keyLetterLink(publicUrl: string, token: string): string {
  return `${publicUrl}/kirjaudu/uusi-avain/${token}`;
}

/** Whoever carries mail can read it: the region and the link, nothing of the person. */
export function keyLetter(to: string, language: "fi" | "sv", region: LocalizedText, link: string): Mail {
  const name = region[language] ?? region.fi ?? "";
  return language === "fi" ? finnish(to, name, link) : swedish(to, name, link);
}

function finnish(to: string, region: string, link: string): Mail {
  return {
    to,
    subject: `Uusi kirjautumisavain: ${region}`,
    text: `Hei

Alueen pääkäyttäjä lähetti sinulle linkin, jolla teet uuden kirjautumisavaimen palvelutarjottimen työtilaan.
Alue: ${region}.

Avaa tämä linkki ja tee uusi avain:
${link}

Kun uusi avain on valmis, vanhat avaimesi lakkaavat toimimasta ja muut selaimesi kirjautuvat ulos. Roolisi pysyvät.

Linkki toimii kerran, ja se on voimassa ${KEY_LETTER_HOURS} tuntia.
Älä lähetä sitä kenellekään muulle.

Jos et pyytänyt uutta avainta, älä avaa linkkiä ja kerro asiasta alueen pääkäyttäjälle.
Tähän viestiin ei voi vastata.
`,
  };
}

function swedish(to: string, region: string, link: string): Mail {
  return {
    to,
    subject: `Ny inloggningsnyckel: ${region}`,
    text: `Hej

Områdets huvudanvändare har skickat dig en länk för att skapa en ny inloggningsnyckel till servicebrickans arbetsyta.
Område: ${region}.

Öppna den här länken och skapa en ny nyckel:
${link}

När den nya nyckeln är klar slutar dina gamla nycklar att fungera och dina andra webbläsare loggas ut. Dina roller består.

Länken fungerar en gång och är i kraft i ${KEY_LETTER_HOURS} timmar.
Skicka den inte vidare till någon annan.

Om du inte bad om en ny nyckel, öppna inte länken och berätta om saken för områdets huvudanvändare.
Du kan inte svara på det här meddelandet.
`,
  };
}
