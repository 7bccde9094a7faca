import { type Banner, type Banners, bannerText, isInForce } from "../../../domain/regions/banner-settings.ts";
import { PAGE_LANGUAGES } from "../../../routes.ts";
import type { Desk } from "../desk.ts";
import { periodWords } from "./curation-words.ts";

/** Banners as residents would read them, in each language, with when they are shown. */
export function BannerList({ desk, banners }: { desk: Desk; banners: Banners }) {
  return (
    <>
      {banners.map((banner) => (
        <OneBanner desk={desk} banner={banner} />
      ))}
    </>
  );
}

function OneBanner({ desk, banner }: { desk: Desk; banner: Banner }) {
  const words = desk.words.tray.banner;
  const said = PAGE_LANGUAGES.filter((language) => banner.text[language]);
  const days = banner.from || banner.until ? `, ${periodWords(desk, day(banner.from), day(banner.until))}` : "";
  return (
    <div>
      <p class="small">
        {isInForce(banner, desk.page.now) ? words.inForce : words.later}
        {days}. {words.kinds[banner.kind]}.
      </p>
      {said.map((language) => {
        const { text, lang } = bannerText(banner, language);
        return (
          <p class="banner-preview" lang={lang === desk.page.content ? undefined : lang}>
            {text}
          </p>
        );
      })}
    </div>
  );
}

const day = (when: string | null) => when?.slice(0, 10) ?? null;
