import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import { ACCESS_FACTS } from "../../../domain/events/event.ts";
import { PLACE_SORTS } from "../../../domain/own-content/content.ts";
import { TOOL_KINDS } from "../../../domain/tools/tool.ts";
import { choicesOf, Languages, Line, Radios, type StepFieldsProps, Ticks } from "./inputs.tsx";
import { CHARGES, GROUPS, ROOMS, SERVED_IN, SIGN_INS } from "./step-choices.ts";

export function ForWhomFields({ view, kind }: StepFieldsProps) {
  const { words, page } = view.desk;
  const { own } = words;
  return (
    <>
      <Ticks
        view={view}
        name="kohderyhma"
        legend={own.fields.kohderyhma}
        choices={GROUPS.map((code) => ({ value: code, label: page.text.forWhom[code] ?? code }))}
      />
      {kind === "event" && (
        <div class="own-row">
          <Line view={view} name="ika-alku" label={own.optional(own.fields["ika-alku"])} />
          <Line view={view} name="ika-loppu" label={own.optional(own.fields["ika-loppu"])} />
        </div>
      )}
      <Ticks
        view={view}
        name="kieli"
        legend={own.fields.kieli}
        choices={SERVED_IN.map((code) => ({ value: code, label: page.formats.languageName(code) }))}
      />
    </>
  );
}

export function SortFields({ view }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <>
      <Radios view={view} name="laji" legend={own.fields.laji} choices={choicesOf(PLACE_SORTS, own.options.laji)} />
      <Ticks
        view={view}
        name="apu"
        legend={own.fields.apu}
        choices={choicesOf(PLACE_HELP, view.desk.page.text.tray.place.helps)}
      />
    </>
  );
}

export function AddressFields({ view }: StepFieldsProps) {
  const { own } = view.desk.words;
  const { tools } = view.desk.page.text.tray;
  return (
    <>
      <Languages view={view} name="verkko" label={own.fields.verkko} type="url" isRequired />
      <Radios view={view} name="laji" legend={own.fields.toolKind} choices={choicesOf(TOOL_KINDS, tools.kinds)} />
      <Languages view={view} name="tarjoaja" label={own.fields.tarjoaja} isRequired />
      <Line view={view} name="tarjoaja-verkko" label={own.optional(own.fields["tarjoaja-verkko"])} type="url" />
      <Radios
        view={view}
        name="kirjautuminen"
        legend={own.fields.kirjautuminen}
        choices={choicesOf(SIGN_INS, { ...tools.signIn, "": own.options.noSignIn })}
      />
    </>
  );
}

export function PriceFields({ view, kind }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <>
      <Radios view={view} name="maksu" legend={own.fields.maksu} choices={choicesOf(CHARGES, own.options.maksu)} />
      <Languages view={view} name="hinta" label={own.fields.hinta} hint={own.hints.hinta} />
      {kind === "event" && (
        <>
          <Ticks
            view={view}
            name="ilmoittaudu"
            legend={own.fields.ilmoittaudu}
            choices={[{ value: "1", label: own.fields.mustRegister }]}
          />
          <Languages view={view} name="ilmoittautuminen" label={own.fields.ilmoittautuminen} />
        </>
      )}
    </>
  );
}

export function ContactFields({ view }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <>
      <Line view={view} name="puhelin" label={own.fields.puhelin} type="tel" />
      <Languages view={view} name="puheluhinta" label={own.fields.puheluhinta} hint={own.hints.puheluhinta} />
      <Line view={view} name="sahkoposti" label={own.fields.sahkoposti} type="email" />
      <Line view={view} name="verkkosivu" label={own.fields.verkkosivu} type="url" />
      <Line view={view} name="ajanvaraus" label={own.fields.ajanvaraus} type="url" />
    </>
  );
}

export function AccessFields({ view }: StepFieldsProps) {
  const { own } = view.desk.words;
  return (
    <Ticks
      view={view}
      name="esteettomyys"
      legend={own.fields.esteettomyys}
      choices={choicesOf(ACCESS_FACTS, view.desk.page.text.tray.access)}
    />
  );
}

export function RoomFields({ view }: StepFieldsProps) {
  const words = view.desk.words.own.times.room;
  return (
    <>
      <Line view={view} name="mahtuu" label={words.capacity} hint={words.capacityHint} />
      <Radios view={view} name="tilanne" legend={words.state} choices={choicesOf(ROOMS, words.states)} />
    </>
  );
}
