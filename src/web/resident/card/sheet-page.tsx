import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { Select } from "../../ui/fields.tsx";
import { Layout } from "../../ui/layout.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OfflineNote } from "../../ui/offline-note.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { cardAddress } from "./addresses.ts";
import type { Nearby } from "./find-nearby.ts";
import { ticksText } from "./read-card.ts";
import { LargeSheets, SmallSheet } from "./sheets.tsx";

export interface SheetPageProps {
  readonly page: Page;
  readonly ticked: readonly CardQuestion[];
  readonly isLarge: boolean;
  /** True when the ticks came in the address; a resident's own ones come in a form, and stay in forms. */
  readonly isInAddress: boolean;
  readonly nearby: Nearby;
}

/** The card on paper: how to print and fold it, and the card itself. Only the card is printed. */
export function SheetPage(props: SheetPageProps) {
  const { page, ticked, isLarge, isInAddress } = props;
  const words = page.text.talkCard;
  const steps = isLarge ? words.sheet.stepsLarge : words.sheet.steps;
  return (
    <Layout
      page={page}
      title={words.print}
      description={words.sheet.lead}
      isIndexed={ticked.length === 0}
      scripts={["forms-in-place", "exit", "offline"]}
      isJourney
      trail={[{ label: words.title, href: linkTo(page, routes.card, {}) }]}
    >
      <div class="wrap sheet-tools">
        <QuickExit page={page} />
        <h1>{words.print}</h1>
        <p class="lead">{isLarge ? words.sheet.leadLarge : words.sheet.lead}</p>
        <OfflineNote page={page} />
        {isInAddress && (
          <Notice>
            <p>{words.inAddress}</p>
          </Notice>
        )}
        <h2>{words.sheet.how}</h2>
        <ol>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <Choices {...props} />
        <h2>{words.sheet.preview}</h2>
      </div>
      <div class="sheets">{isLarge ? <LargeSheets {...props} /> : <SmallSheet {...props} />}</div>
    </Layout>
  );
}

/** Municipality and size of text. Ticks go on the way they came: in the address or in the form. */
function Choices({ page, ticked, isLarge, isInAddress }: SheetPageProps) {
  const { sheet, results } = page.text.talkCard;
  const isAddress = isInAddress || ticked.length === 0;
  return (
    <form
      method={isAddress ? "get" : "post"}
      action={cardAddress.sheet(page)}
      class="picker-form sheet-form"
      {...(!isAddress && { "data-in-place": true, "data-place": "tila" })}
    >
      <h2 class="field-label">{sheet.choose}</h2>
      {ticked.length > 0 && <input type="hidden" name="rasti" value={ticksText(ticked)} />}
      <Select
        id="kunta"
        name="kunta"
        label={page.text.municipality.label}
        value={page.municipality?.code ?? ""}
        choices={municipalityChoices(page)}
      />
      <label class="choice">
        <input type="checkbox" name="teksti" value="iso" checked={isLarge} />
        <span>{sheet.large}</span>
      </label>
      <p class="talk-actions">
        <button type="submit" class="button main">
          {sheet.update}
        </button>
        {ticked.length > 0 && (
          <button type="submit" class="button" formaction={cardAddress.card(page)} formmethod="post">
            {results.change}
          </button>
        )}
      </p>
    </form>
  );
}
