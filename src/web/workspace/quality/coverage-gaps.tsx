import type { Gap } from "../../../domain/quality/coverage.ts";
import type { Desk } from "../desk.ts";

/** What municipalities lack, in sentences. */
export function CoverageGaps({ desk, gaps }: { desk: Desk; gaps: readonly Gap[] }) {
  const words = desk.words.quality.coverage;
  const minimum = gaps.filter(({ area }) => area.level === "minimum");
  const others = gaps.filter(({ area }) => area.level !== "minimum");
  return (
    <section>
      <h2 id="puutteet">{words.gaps}</h2>
      {gaps.length === 0 ? (
        <p>{words.noGaps}</p>
      ) : (
        <>
          <p>{words.gapsLead}</p>
          <GapList desk={desk} gaps={minimum} />
          {others.length > 0 && (
            <details>
              <summary>{`${words.otherGaps} (${desk.page.formats.number(others.length)})`}</summary>
              <GapList desk={desk} gaps={others} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function GapList({ desk, gaps }: { desk: Desk; gaps: readonly Gap[] }) {
  return (
    <ul class="gaps">
      {gaps.map((gap) => (
        <li>{sayGap(desk, gap)}</li>
      ))}
    </ul>
  );
}

/** "Mallikylä: ei päihdetyötä ruotsiksi" */
export function sayGap({ words, page }: Pick<Desk, "words" | "page">, { area, municipality, language }: Gap): string {
  const { coverage } = words.quality;
  const name = page.region.municipalityNames.get(municipality) ?? municipality;
  const { none } = coverage.areas[area.id];
  return coverage.gap(name, language === null ? none : `${none} ${coverage.gapIn[language]}`);
}
