import type { OwnStep } from "../../../domain/own-content/steps.ts";
import {
  AccessFields,
  AddressFields,
  ContactFields,
  ForWhomFields,
  PriceFields,
  RoomFields,
  SortFields,
} from "./fact-fields.tsx";
import { HoursFields } from "./hours-fields.tsx";
import type { StepFieldsProps } from "./inputs.tsx";
import { ScheduleFields } from "./schedule-fields.tsx";
import { MoreFields, NameFields, SummaryFields } from "./text-fields.tsx";
import { TopicFields } from "./topic-fields.tsx";
import { AreaFields, WhereFields } from "./where-fields.tsx";

/** The fields of one step. */
export function StepFields({ view, kind, step }: StepFieldsProps & { step: OwnStep }) {
  const Fields = FIELDS[step];
  return <Fields view={view} kind={kind} />;
}

const FIELDS: { readonly [step in OwnStep]: (props: StepFieldsProps) => preact.JSX.Element } = {
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
  tilaa: RoomFields,
  // Has pages of its own.
  paikat: () => <></>,
  yhteys: ContactFields,
  esteettomyys: AccessFields,
  kuvaus: MoreFields,
};
