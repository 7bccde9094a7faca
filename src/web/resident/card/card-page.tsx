import type { CardQuestion } from "../../../domain/conversation-card/card-question.ts";
import { listQuestions } from "../../../domain/conversation-card/card-questions.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page, type ThemeView } from "../../page/page.ts";
import { Select } from "../../ui/fields.tsx";
import { ThemeIcon } from "../../ui/icons.tsx";
import { Layout } from "../../ui/layout.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OfflineNote } from "../../ui/offline-note.tsx";
import { QuickExit } from "../../ui/quick-exit.tsx";
import { type Choices, NO_CHOICES } from "../recommendation-choices.ts";
import { cardAddress } from "./addresses.ts";
import { CarriedChoices } from "./carried-choices.tsx";

interface CardPageProps {
  readonly page: Page;
  readonly ticked: readonly CardQuestion[];
  /** True when the ticks came in the address, where others may see them. */
  readonly isInAddress: boolean;
  /** What was chosen among earlier results, for those who come back to change their ticks. */
  readonly choices?: Choices;
}

/** The card on the screen: everyday sentences under the themes of the tray, to be ticked. */
export function CardPage({ page, ticked, isInAddress, choices = NO_CHOICES }: CardPageProps) {
  const words = page.text.talkCard;
  return (
    <Layout
      page={page}
      title={words.title}
      description={words.lead}
      isIndexed={ticked.length === 0}
      scripts={["forms-in-place", "exit", "offline"]}
      isJourney
      trail={[]}
    >
      <div class="wrap talk-card">
        <QuickExit page={page} />
        <h1>{words.title}</h1>
        <p class="lead">
          {words.lead} {words.private}
        </p>
        <OfflineNote page={page} />
        {isInAddress && (
          <Notice>
            <p>{words.inAddress}</p>
          </Notice>
        )}
        <form method="post" action={cardAddress.card(page)} data-in-place data-place="tila">
          <input type="hidden" name="tila" value="kortti" />
          <CarriedChoices choices={choices} />
          <div class="talk-themes">
            {page.region.themes.map((theme) => (
              <ThemeQuestions page={page} theme={theme} ticked={ticked} />
            ))}
          </div>
          <Select
            id="kunta"
            name="kunta"
            label={page.text.municipality.label}
            value={page.municipality?.code ?? ""}
            choices={municipalityChoices(page)}
          />
          <p class="talk-actions">
            <button type="submit" class="button main" name="tila" value="tulos">
              {words.show}
            </button>
            <button type="submit" class="button" formaction={cardAddress.sheet(page)} data-whole>
              {words.print}
            </button>
          </p>
        </form>
        <p>
          <a class="more" href={linkTo(page, routes.cardPrint, {})}>
            {words.printBlank}
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** A theme without questions is left out. */
function ThemeQuestions({ page, theme, ticked }: { page: Page; theme: ThemeView; ticked: readonly CardQuestion[] }) {
  const questions = listQuestions(theme.id);
  if (questions.length === 0) return null;
  return (
    <fieldset class="field talk-theme">
      <legend class="field-label">
        <ThemeIcon id={theme.icon ?? theme.id} />
        {theme.name}
      </legend>
      {questions.map((question) => (
        <label class="choice">
          <input type="checkbox" name="rasti" value={question.id} checked={ticked.includes(question)} />
          <span>{question.text[page.language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
