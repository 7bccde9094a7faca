import type { Service } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { Page } from "../../page/page.ts";
import { telHref, webAddress } from "../../ui/external-link.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import { openNow } from "../../ui/open-now.ts";
import { PhoneCharge } from "./phones.tsx";
import { type FirstAction, isEmpty, visitingAddresses, type Way } from "./service-view.ts";

/** How to get the service: the one action first, then the provider's own instruction. */
export function FirstStep({ page, service, action }: { page: Page; service: Service; action: FirstAction | null }) {
  const words = page.text.service;
  return (
    <section class="first-step" aria-labelledby="nain">
      <h2 id="nain">{words.how}</h2>
      {action ? <Action page={page} action={action} /> : isEmpty(service.userInstruction) && <p>{words.noWay}</p>}
      <RichText page={page} texts={service.userInstruction} />
    </section>
  );
}

function Action({ page, action }: { page: Page; action: FirstAction }) {
  const words = page.text.service;
  switch (action.kind) {
    case "call":
      return (
        <>
          <p>
            <a class="button main" href={telHref(action.phone.number)}>
              {words.call} {action.phone.number}
            </a>
          </p>
          <p class="small">
            <PhoneCharge page={page} phone={action.phone} />
            {action.way.hours.length > 0 && ` ${openNow(page, action.way.hours).sentence}.`}
          </p>
        </>
      );
    case "go":
      return (
        <p class="go">
          <strong>{words.goTo}:</strong>{" "}
          <a href="#paikat">
            <Localized page={page} texts={action.way.name} />
          </a>
          <span>
            {streetOf(page, action.way)} {action.others > 0 && page.text.card.andMore(action.others)}
          </span>
          {action.way.hours.length > 0 && <span class="strong">{openNow(page, action.way.hours).sentence}</span>}
        </p>
      );
    case "book":
    case "open":
    case "form":
      return (
        <>
          <p>
            <a class="button main" href={webAddress(action.url) ?? "#"} rel="noreferrer">
              {words[action.kind]}
            </a>
          </p>
          <p class="small">
            <Localized page={page} texts={action.way.name} />
            {action.way.channel.requiresAuthentication && `. ${words.signIn}`}
          </p>
        </>
      );
    case "email":
      return (
        <p>
          {words.email}: <a href={`mailto:${action.address}`}>{action.address}</a>
        </p>
      );
  }
}

function streetOf(page: Page, way: Way): string | undefined {
  return visitingAddresses(way).map((address) => plainText(address.street, page.content))[0];
}
