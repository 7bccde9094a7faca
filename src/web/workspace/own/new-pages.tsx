import { OWN_KINDS, type OwnKind } from "../../../domain/own-content/own-entry.ts";
import { routes } from "../../../routes.ts";
import { Select } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { errorOf } from "./inputs.tsx";
import { NameFields } from "./text-fields.tsx";
import { type FieldErrors, sentOf, type Values } from "./values.ts";

const listTrail = (desk: Desk) => [{ label: desk.words.own.title, href: deskLink(desk, routes.deskOwn, {}) }];

/** What it is that one adds. */
export function ChooseKindPage({ desk }: { desk: Desk }) {
  const words = desk.words.own.new;
  return (
    <DeskLayout desk={desk} title={words.title} trail={listTrail(desk)}>
      <ul class="plain own-kinds">
        {OWN_KINDS.map((kind) => (
          <li>
            <a class="strong" href={deskLink(desk, routes.deskOwnNew, { kind })}>
              {words.kinds[kind]}
            </a>
            <p class="hint">{words.hints[kind]}</p>
          </li>
        ))}
      </ul>
    </DeskLayout>
  );
}

export interface NewOwnProps {
  readonly desk: Desk;
  readonly kind: OwnKind;
  readonly values: Values;
  readonly errors: FieldErrors;
  /** An empty id is the county itself. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

/** The name is enough to begin with: from then on the draft is kept. */
export function NewOwnPage({ desk, kind, values, errors, owners }: NewOwnProps) {
  const { own } = desk.words;
  const messages = Object.fromEntries(Object.keys(errors).map((name) => [name, errorOf({ desk, errors }, name)]));
  return (
    <DeskLayout desk={desk} title={own.new.titles[kind]} trail={listTrail(desk)}>
      <div class="own-form">
        <ErrorSummary desk={desk} errors={messages} />
        <p class="lead">{own.leads.nimi}</p>
        <DeskForm desk={desk} action={deskLink(desk, routes.deskOwnNew, { kind })}>
          <NameFields view={{ desk, values, errors }} kind={kind} />
          {owners.length > 1 ? (
            <>
              <Select
                id="kenen"
                name="kenen"
                label={own.new.whose}
                value={sentOf(values, "kenen")}
                choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <p class="hint">{own.new.whoseHint}</p>
            </>
          ) : (
            <input type="hidden" name="kenen" value={owners[0]?.id ?? ""} />
          )}
          <button type="submit" class="button main">
            {own.new.begin}
          </button>
        </DeskForm>
      </div>
    </DeskLayout>
  );
}
