import type { Municipality } from "../../../domain/regions/region.ts";
import { localName } from "../../../domain/regions/region.ts";
import type { Regions } from "../../../domain/regions/regions.ts";
import { type PageLanguage, routes } from "../../../routes.ts";
import { contentLanguage, texts } from "../../text/texts.ts";
import { BareLayout, type BareLayoutProps } from "../../ui/bare-layout.tsx";
import { PathMotif } from "../../ui/icons.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface ChooserPageProps extends Pick<BareLayoutProps, "assets" | "brand" | "language"> {
  readonly regions: Regions;
  /** What the person wrote, and what it found; null when nothing was asked. */
  readonly asked: { readonly text: string; readonly found: readonly Municipality[] } | null;
  /** True when they came by an address of a region that does not exist. */
  readonly isUnknownRegion: boolean;
}

const MOST_FOUND = 30;

export function ChooserPage({ assets, brand, language, regions, asked, isUnknownRegion }: ChooserPageProps) {
  const words = texts[language].chooser;
  const title = isUnknownRegion ? words.unknownRegion : words.title;
  return (
    <BareLayout assets={assets} brand={brand} language={language} title={title} isIndexed={!isUnknownRegion && !asked}>
      <div class="hero">
        <div class="wrap">
          <h1>{title}</h1>
          <p class="lead">{isUnknownRegion ? words.unknownRegionLead : words.lead}</p>
          <form class="search" action={routes.chooser.href({})} method="get">
            <input type="hidden" name="kieli" value={language} />
            <label class="field-label" for="kunta">
              {words.field}
            </label>
            <p class="hint" id="kunta-ohje">
              {words.hint}
            </p>
            <div class="search-row">
              <input
                id="kunta"
                name="kunta"
                type="text"
                value={asked?.text ?? ""}
                autoComplete="address-level2"
                aria-describedby="kunta-ohje"
              />
              <button type="submit" class="button main">
                {words.submit}
              </button>
            </div>
          </form>
          {asked && <Found regions={regions} language={language} asked={asked} />}
        </div>
        <PathMotif />
      </div>
      <section class="wrap section" aria-labelledby="alueet">
        <h2 id="alueet">{words.all}</h2>
        <ul class="region-list">
          {sortedRegions(regions, language).map((region) => (
            <li>
              <a href={routes.front.href({ region: region.slug, language })}>{localName(region, language)}</a>
            </li>
          ))}
        </ul>
      </section>
    </BareLayout>
  );
}

function Found({
  regions,
  language,
  asked,
}: {
  regions: Regions;
  language: PageLanguage;
  asked: NonNullable<ChooserPageProps["asked"]>;
}) {
  const words = texts[language].chooser;
  if (asked.found.length === 0) {
    return (
      <Notice kind="problem">
        <p>{words.none(asked.text)}</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="loydetyt">
      <h2 id="loydetyt">{words.found(asked.found.length)}</h2>
      <ul class="plain">
        {asked.found.slice(0, MOST_FOUND).map((municipality) => {
          const region = regions.regionOfMunicipality(municipality.code);
          if (!region) return null;
          return (
            <li>
              <a href={routes.front.href({ region: region.slug, language }, { kunta: municipality.code })}>
                {localName(municipality, language)}
              </a>
              {`, ${localName(region, language)}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sortedRegions(regions: Regions, language: PageLanguage) {
  const order = new Intl.Collator(contentLanguage(language));
  return regions.list().toSorted((a, b) => order.compare(localName(a, language), localName(b, language)));
}
