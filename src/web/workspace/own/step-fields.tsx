import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import { ACCESS_FACTS } from "../../../domain/events/event.ts";
import { LIMITS, PLACE_SORTS } from "../../../domain/own-content/content.ts";
import type { OwnKind } from "../../../domain/own-content/own-entry.ts";
import type { OwnStep } from "../../../domain/own-content/steps.ts";
import { TOOL_KINDS } from "../../../domain/tools/tool.ts";
import { Select } from "../../ui/fields.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { Area, choicesOf, type FormView, Languages, Line, Radios, Ticks } from "./inputs.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";
import { ATTENDANCE, CHARGES, GROUPS, SERVED_IN, SIGN_INS, TYPES } from "./step-form.ts";
import { TopicFields } from "./topic-fields.tsx";
import { sentOf } from "./values.ts";

interface Props {
  readonly view: FormView;
  readonly kind: OwnKind;
}

/** The fields of one step. */
export function StepFields({ view, kind, step }: Props & { step: OwnStep }) {
  const Fields = FIELDS[step];
  return <Fields view={view} kind={kind} />;
}

const FIELDS: { readonly [step in OwnStep]: (props: Props) => preact.JSX.Element } = {
  nimi: NameFields,
  esittely: SummaryFields,
  milloin: ({ view }) => <ScheduleFields view={view} />,
  missa: WhereFields,
  aiheet: TopicFields,
  kenelle: ForWhomFields,
  alue: AreaFields,
  auki: ({ view }) => <HoursFields view={view} />,
  laji: SortFields,
  osoite: AddressFields,
  hinta: PriceFields,
  yhteys: ContactFields,
  esteettomyys: AccessFields,
  kuvaus: MoreFields,
};

export function NameFields({ view, kind }: Props) {
  const { own } = view.desk.words;
  const { types } = view.desk.page.text.tray;
  return (
    <>
      <Languages
        view={view}
        name="nimi"
        label={own.fields.nimi}
        hint={`${own.examples.nimi[kind]}. ${own.hints.most(String(LIMITS.title))}`}
        isRequired
      />
      {kind === "event" && (
        <Radios view={view} name="tyyppi" legend={own.fields.tyyppi} choices={choicesOf(TYPES, types)} />
      )}
    </>
  );
}

function SummaryFields({ view, kind }: Props) {
  const { own } = view.desk.words;
  return (
    <Languages
      view={view}
      name="esittely"
      label={own.fields.esittely}
      hint={`${own.examples.esittely[kind]} ${own.hints.most(String(LIMITS.summary))}`}
      rows={3}
      isRequired
    />
  );
}

function WhereFields({ view, kind }: Props) {
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

function ForWhomFields({ view, kind }: Props) {
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

function AreaFields({ view }: Props) {
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

function SortFields({ view }: Props) {
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

function AddressFields({ view }: Props) {
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

function PriceFields({ view, kind }: Props) {
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

function ContactFields({ view }: Props) {
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

function AccessFields({ view }: Props) {
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

function MoreFields({ view, kind }: Props) {
  const { own } = view.desk.words;
  return (
    <>
      {kind === "service" && (
        <Languages view={view} name="miten" label={own.fields.miten} hint={own.hints.miten} rows={3} />
      )}
      {kind !== "tool" && (
        <Languages view={view} name="kuvaus" label={own.fields.kuvaus} hint={own.hints.kuvaus} rows={6} />
      )}
      <Area view={view} name="selko" label={own.fields.selko} hint={own.hints.selko} rows={4} lang="fi" />
    </>
  );
}
