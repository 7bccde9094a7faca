import type { RegionSettings, SettingLanguage } from "../../domain/regions/region-settings.ts";

type Words = { readonly [language in SettingLanguage]?: string | undefined };

/** What the help and trust pages tell of a region, in the page's language. */
export interface RegionTrust {
  /** Who answers for residents' data. */
  readonly controller: string;
  /** Where to ask about it; null when the region has not told. */
  readonly privacyContact: {
    readonly office: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
  /** The longest that a shared thing is kept, in hours. */
  readonly shareHours: number;
  readonly accessibility: {
    /** Null: the product's default authority. */
    readonly authority: { readonly name: string; readonly url: string } | null;
    readonly contact: string | null;
    readonly email: string | null;
    readonly burden: string | null;
    readonly gaps: readonly string[];
    /** When the region itself has assessed its pages, `YYYY-MM-DD`. */
    readonly assessedOn: string | null;
    readonly isAssessedByOthers: boolean;
  };
}

export function regionTrust(settings: RegionSettings, name: string, language: SettingLanguage): RegionTrust {
  const { accessibility } = settings;
  const { controller, office, email, phone } = settings.contacts.privacy;
  const authorityName = saidIn(accessibility.authority?.name, language);
  return {
    controller: saidIn(controller, language) ?? name,
    privacyContact:
      office || email || phone
        ? { office: saidIn(office, language), email: email ?? null, phone: phone ?? null }
        : null,
    shareHours: settings.shareHours,
    accessibility: {
      authority:
        accessibility.authority && authorityName ? { name: authorityName, url: accessibility.authority.url } : null,
      contact: saidIn(accessibility.contact, language),
      email: accessibility.email ?? settings.contacts.feedbackEmail,
      burden: saidIn(accessibility.disproportionateBurden, language),
      gaps: (accessibility.gaps ?? []).flatMap((gap) => saidIn(gap, language) ?? []),
      assessedOn: accessibility.assessedOn ?? null,
      isAssessedByOthers: accessibility.assessedBy === "external",
    },
  };
}

/** In the page's language or, failing that, in one of the languages of the law. */
function saidIn(words: Words | undefined, language: SettingLanguage): string | null {
  return words?.[language] ?? words?.fi ?? words?.sv ?? null;
}
