import type { Mail } from "../../platform/mail/mailer.ts";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import { INVITATION_HOURS } from "./invitation.ts";

/** The letter tells the region and the link: whoever carries mail can read it, so no roles and no persons. */
export function invitationLetter(to: string, language: "fi" | "sv", region: LocalizedText, link: string): Mail {
  const name = region[language] ?? region.fi ?? "";
  return language === "fi" ? finnish(to, name, link) : swedish(to, name, link);
}

function finnish(to: string, region: string, link: string): Mail {
  return {
    to,
    subject: `Kutsu työtilaan: ${region}`,
    text: `Hei

Sinut on kutsuttu palvelutarjottimen työtilaan. Alue: ${region}.

Avaa tämä linkki ja tee itsellesi kirjautumisavain:
${link}

Linkki toimii kerran, ja se on voimassa ${INVITATION_HOURS} tuntia.
Älä lähetä sitä kenellekään muulle.

Jos et odottanut kutsua, voit jättää tämän viestin huomiotta.
Tähän viestiin ei voi vastata.
`,
  };
}

function swedish(to: string, region: string, link: string): Mail {
  return {
    to,
    subject: `Inbjudan till arbetsytan: ${region}`,
    text: `Hej

Du har blivit inbjuden till servicebrickans arbetsyta. Område: ${region}.

Öppna den här länken och skapa en inloggningsnyckel åt dig:
${link}

Länken fungerar en gång och är i kraft i ${INVITATION_HOURS} timmar.
Skicka den inte vidare till någon annan.

Om du inte väntade dig en inbjudan kan du lämna meddelandet obeaktat.
Du kan inte svara på det här meddelandet.
`,
  };
}
