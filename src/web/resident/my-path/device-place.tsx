import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";

/** Where the browser tells of the list that it keeps. What it says comes along as data. */
export function DevicePlace({ page }: { readonly page: Page }) {
  const { device, keep } = page.text.path;
  return (
    <div
      id="oma-polku"
      class="device"
      data-action={linkTo(page, routes.path, {})}
      data-words={JSON.stringify({ ...device, ...keep })}
    >
      <p role="status" />
    </div>
  );
}
