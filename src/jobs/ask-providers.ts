import type { Context } from "../context.ts";
import { freshnessToken } from "../domain/freshness/freshness-link.ts";
import { keepFresh } from "../domain/freshness/keep-fresh.ts";
import type { Region } from "../domain/regions/region.ts";
import { routes } from "../routes.ts";
import { freshnessLetter } from "./freshness-letter.ts";

/** The day's round of freshness in every region that has turned it on. @returns a line for the log */
export async function askProviders(context: Context): Promise<string> {
  const { db, regions, clock, mail, config, log } = context;
  const told: string[] = [];
  for (const region of regions.list()) {
    const rule = regions.settingsOf(region.code).freshness;
    if (!rule.isOn) continue;
    try {
      const report = await keepFresh(
        db,
        region.code,
        rule,
        (to, cases) => {
          const linkOf = linksOf(region, config.secret, config.publicUrl);
          return mail.send({ to, ...freshnessLetter({ cases, region: region.name, rule, linkOf }) });
        },
        clock.now(),
      );
      told.push(`${region.slug}: ${report.opened} asked anew, ${report.letters} letters, ${report.lowered} lowered`);
      if (report.failedLetters > 0)
        log.warn({ regionCode: region.code, count: report.failedLetters }, "letters failed");
    } catch (error) {
      log.error({ regionCode: region.code, error: (error as Error).message }, "the round of freshness failed");
    }
  }
  return told.join("; ") || "no region asks its providers";
}

function linksOf(region: Region, secret: string, publicUrl: string) {
  return (question: { readonly id: string }, language: "fi" | "sv") =>
    publicUrl +
    routes.freshnessAnswer.href({
      region: region.slug,
      language,
      token: freshnessToken(secret, region.code, question.id),
    });
}
