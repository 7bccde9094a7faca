import type { ComponentChildren } from "preact";
import type { ServiceArea } from "../../../domain/catalogue/catalogue.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { municipalityName, type Page } from "../../page/page.ts";
import { RichText } from "../../ui/localized.tsx";
import { roomTexts } from "../../ui/room-text.ts";
import { isEmpty } from "./service-view.ts";

/** For whom, price, languages, area, deadlines: what decides whether it suits me. */
export function GoodToKnow({
  page,
  details: { service, generalDescription },
}: {
  page: Page;
  details: ServiceDetails;
}) {
  const { service: words, price, forWhom } = page.text;
  const groups = service.targetGroups.flatMap((code) => forWhom[code] ?? []);
  const room = roomTexts(page, service.room);
  const charge = service.charge ?? generalDescription?.charge ?? null;
  return (
    <section aria-labelledby="hyva-tietaa">
      <h2 id="hyva-tietaa">{words.facts}</h2>
      <dl class="know">
        <Fact term={words.forWhom} isShown={groups.length > 0 || !isEmpty(service.requirements)}>
          {groups.length > 0 && <p>{groups.join(", ")}</p>}
          <RichText page={page} texts={service.requirements} />
        </Fact>
        <Fact term={words.price} isShown>
          <p>{charge ? price[charge] : isEmpty(service.chargeInfo) && price.unknown}</p>
          <RichText page={page} texts={service.chargeInfo} />
        </Fact>
        <Fact term={page.text.tray.room.title} isShown={room.length > 0}>
          {room.map((line) => (
            <p>{line}</p>
          ))}
        </Fact>
        <Fact term={words.languages} isShown={service.languages.length > 0}>
          <p>{service.languages.map(page.formats.languageName).join(", ")}</p>
        </Fact>
        <Fact term={words.area} isShown>
          <p>{areaText(page, service.area)}</p>
        </Fact>
        {(["deadline", "processingTime", "validityTime"] as const).map((field) => (
          <Fact term={words[TERMS[field]]} isShown={!isEmpty(service[field])}>
            <RichText page={page} texts={service[field]} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}

const TERMS = { deadline: "deadline", processingTime: "processing", validityTime: "validity" } as const;

function Fact({ term, isShown, children }: { term: string; isShown: boolean; children: ComponentChildren }) {
  if (!isShown) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The municipalities of this region by name; the rest of a wide area would only be noise. */
function areaText(page: Page, area: ServiceArea): string {
  const { card } = page.text;
  if (area.type !== "limited") return card.nationwide;
  const own = page.region.municipalities.filter(({ code }) => area.municipalities.includes(code));
  if (own.length === 0) return area.municipalities.flatMap((code) => municipalityName(page, code) ?? []).join(", ");
  if (own.length === page.region.municipalities.length && own.length > 1) return card.wholeRegion;
  return own.map(({ name }) => name).join(", ");
}
