import { Select } from "../../ui/fields.tsx";
import { choicesOf, Languages, Line, Radios, type StepFieldsProps, Ticks } from "./inputs.tsx";
import { ATTENDANCE } from "./step-choices.ts";
import { sentOf } from "./values.ts";

export function WhereFields({ view, kind }: StepFieldsProps) {
  const { own } = view.desk.words;
  const { municipalities } = view.desk.page.region;
  return (
    <>
      {kind === "event" && (
        <>
          <Radios
            view={view}
            name="osallistuminen"
            legend={own.fields.osallistuminen}
            choices={choicesOf(ATTENDANCE, own.options.osallistuminen)}
          />
          <Line view={view} name="verkko" label={own.optional(own.fields.verkkolinkki)} type="url" />
        </>
      )}
      <Languages view={view} name="paikka" label={own.fields.paikka} />
      <Languages view={view} name="osoite" label={own.fields.katuosoite} />
      <div class="own-row">
        <Line view={view} name="postinumero" label={own.fields.postinumero} />
        <Select
          id="kunta"
          name="kunta"
          label={own.fields.kunta}
          value={sentOf(view.values, "kunta")}
          choices={[
            { value: "", label: own.options.noMunicipality },
            ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </div>
      <Line
        view={view}
        name="koordinaatit"
        label={own.optional(own.fields.koordinaatit)}
        hint={own.hints.koordinaatit}
      />
      <Languages view={view} name="sisaan" label={own.fields.sisaan} hint={own.hints.sisaan} />
    </>
  );
}

export function AreaFields({ view }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <>
      <Radios
        view={view}
        name="alue"
        legend={own.fields.alue}
        choices={choicesOf(["koko", "kunnat"], own.options.alue)}
      />
      <div class="own-part towns">
        <Ticks
          view={view}
          name="kunnat"
          legend={own.fields.kunnat}
          choices={view.desk.page.region.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
    </>
  );
}
