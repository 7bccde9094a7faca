import { enabledPacks } from "../../../domain/assessment/packs/enabled-packs.ts";
import { DEFAULT_BRAND } from "../../../domain/regions/brand.ts";
import type { RegionSettings } from "../../../domain/regions/region-settings.ts";
import { themeOrder } from "../../../domain/regions/theme-changes.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { PART_NAMES, type PartName } from "./setting-parts.ts";

/** Every part of the settings with what it is now. */
export function SettingsPage({ desk, settings }: { desk: Desk; settings: RegionSettings }) {
  const words = desk.words.settings;
  return (
    <DeskLayout desk={desk} title={words.title}>
      <p class="lead">{words.lead}</p>
      <h2>{words.partsTitle}</h2>
      <dl class="setting-list">
        {PART_NAMES.map((part) => (
          <div>
            <dt>
              <a href={deskLink(desk, routes.deskSetting, { part })}>{words.parts[part]}</a>
            </dt>
            <dd>{summaryOf(desk, settings, part)}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.sourcesTitle}</h2>
      <p>{words.sourcesLead}</p>
      <p>
        <a class="more" href={deskLink(desk, routes.deskSources, {})}>
          {words.sourcesTitle}
        </a>
      </p>
    </DeskLayout>
  );
}

/** A part as it is now, in one line. */
function summaryOf(desk: Desk, settings: RegionSettings, part: PartName): string {
  const { summaries: words } = desk.words.settings;
  const { common } = desk.words;
  const { brand, languages, themes, contacts, accessibility, feeds } = settings;
  switch (part) {
    case "varit": {
      const isDefault = JSON.stringify(brand) === JSON.stringify(DEFAULT_BRAND);
      return isDefault ? words.defaultBrand : words.ownBrand(brand.light.accent, brand.dark.accent);
    }
    case "kielet":
      return languages.map((language) => common.languages[language]).join(", ");
    case "teemat": {
      const all = themeOrder(themes);
      const hidden = all.filter((id) => themes.hidden.includes(id)).length;
      return words.themes(String(all.length - hidden), String(hidden), String(themes.added.length));
    }
    case "kunnat":
      return words.municipalities(
        String(desk.page.region.municipalities.length),
        String(Object.values(settings.municipalityLinks).filter(({ fi, sv }) => fi || sv).length),
      );
    case "yhteystiedot": {
      const phone = contacts.serviceAdvice.fi?.phone ?? contacts.serviceAdvice.sv?.phone;
      const email = contacts.feedbackEmail;
      return [phone ? words.advice(phone) : words.noAdvice, email ? words.feedback(email) : words.noFeedback].join(
        ". ",
      );
    }
    case "selosteet":
      return accessibility.assessedOn
        ? words.assessed(desk.page.formats.date(accessibility.assessedOn))
        : words.notAssessed;
    case "mittarit": {
      const names = enabledPacks(settings).map(({ manifest }) => manifest.name[desk.actor.language]);
      return names.join(", ") || words.noInstruments;
    }
    case "jakaminen":
      return words.sharing(String(settings.shareHours), URL.parse(settings.quickExitUrl)?.host ?? "");
    case "saannot":
      return words.rules(settings.privateProviders === "marked", String(settings.logYears));
    case "osoite":
      return settings.hostName ?? words.noHost(`/${desk.page.region.slug}`);
    case "syotteet":
      return feeds.length > 0 ? words.feeds(String(feeds.length)) : words.noFeeds;
  }
}
