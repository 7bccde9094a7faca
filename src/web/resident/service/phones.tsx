import type { PhoneNumber } from "../../../domain/catalogue/catalogue.ts";
import type { Page } from "../../page/page.ts";
import { telHref } from "../../ui/external-link.tsx";
import { Localized } from "../../ui/localized.tsx";
import { isEmpty } from "./service-view.ts";

export function Phones({ page, phones }: { page: Page; phones: readonly PhoneNumber[] }) {
  if (phones.length === 0) return null;
  return (
    <ul class="phones">
      {phones.map((phone) => (
        <li>
          {phone.type === "sms" && `${page.text.service.sms} `}
          <a
            class="tel"
            href={phone.type === "sms" ? telHref(phone.number).replace("tel:", "sms:") : telHref(phone.number)}
          >
            {phone.number}
          </a>{" "}
          <Localized page={page} texts={phone.info} />{" "}
          <span class="small">
            <PhoneCharge page={page} phone={phone} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The source's own words about the price of the call, else the kind of charge; nothing when it is not told. */
export function PhoneCharge({ page, phone }: { page: Page; phone: PhoneNumber }) {
  if (!isEmpty(phone.chargeInfo)) return <Localized page={page} texts={phone.chargeInfo} />;
  return phone.charge ? <>{page.text.service.phoneCharge[phone.charge]}.</> : null;
}
