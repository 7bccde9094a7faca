import type { Address } from "../../domain/catalogue/catalogue.ts";
import { chooseText } from "../../domain/catalogue/choose-language.ts";
import { municipalityName, type Page } from "../page/page.ts";
import { ExternalLink } from "./external-link.tsx";
import { Localized } from "./localized.tsx";

/** A visiting address with its directions. */
export function AddressView({ page, address }: { readonly page: Page; readonly address: Address }) {
  const town = chooseText(address.postOffice, page.content)?.text ?? municipalityName(page, address.municipality);
  return (
    <address>
      <Localized page={page} texts={address.street} />
      {(address.postalCode || town) && <>, {[address.postalCode, town].filter(Boolean).join(" ")}</>}
      {chooseText(address.info, page.content) && (
        <>
          <br />
          <Localized page={page} texts={address.info} />
        </>
      )}
      <br />
      <ExternalLink url={directionsUrl(page, address, town)}>{page.text.service.directions}</ExternalLink>
    </address>
  );
}

function directionsUrl(page: Page, address: Address, town: string | null | undefined): string {
  if (address.position) {
    const { lat, lon } = address.position;
    return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  }
  const street = chooseText(address.street, page.content)?.text ?? "";
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent([street, town].filter(Boolean).join(", "))}`;
}
