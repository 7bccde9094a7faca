import type { Context } from "../context.ts";
import { helsinkiTime } from "../domain/catalogue/helsinki-time.ts";
import { countWaiting } from "../domain/feedback/feedback-work-queries.ts";
import { localName } from "../domain/regions/region.ts";
import { routes } from "../routes.ts";

const SOON_DAYS = 3;

/** Words of the letter; the region's own language is its first. */
const WORDS = {
  fi: {
    subject: (region: string) => `Palautteita odottaa vastausta: ${region}`,
    text: (region: string, late: number, soon: number, link: string) =>
      `Hei\n\nPolun työtilassa odottaa palautteita. Myöhässä: ${late}. Kolmen päivän sisällä vastattava: ${soon}.\n\nAvaa palautteet: ${link}\n\nTerveisin\n${region}\n`,
  },
  sv: {
    subject: (region: string) => `Respons väntar på svar: ${region}`,
    text: (region: string, late: number, soon: number, link: string) =>
      `Hej\n\nI arbetsytan för Polku väntar respons. Försenade: ${late}. Ska besvaras inom tre dagar: ${soon}.\n\nÖppna responsen: ${link}\n\nHälsningar\n${region}\n`,
  },
} as const;

/** Tells each region that has given an address how much waits: numbers only. @returns how many were told */
export async function remindFeedback({ db, regions, clock, mail, config, log }: Context): Promise<number> {
  const today = helsinkiTime(clock.now()).date;
  let reminded = 0;
  for (const region of regions.list()) {
    const to = regions.settingsOf(region.code).contacts.feedbackEmail;
    if (to === null) continue;
    const { late, soon } = await countWaiting(db.forRegion(region.code), today, SOON_DAYS);
    if (late + soon === 0) continue;
    const language = region.languages[0] === "sv" ? "sv" : "fi";
    const name = localName(region, language);
    const link = config.publicUrl + routes.deskFeedback.href({ region: region.slug });
    try {
      await mail.send({
        to,
        subject: WORDS[language].subject(name),
        text: WORDS[language].text(name, late, soon, link),
      });
      reminded++;
    } catch (error) {
      // One region's broken address must not keep the others from being told.
      log.warn({ regionCode: region.code, error: (error as Error).message }, "a reminder did not leave");
    }
  }
  return reminded;
}
