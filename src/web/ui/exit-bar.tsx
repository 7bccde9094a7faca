import { routes } from "../../routes.ts";
import { linkTo, type Page } from "../page/page.ts";

/** The quick way out, first on the page and in sight while it is read, with how it works behind a link. Takes the script `exit`. */
export function ExitBar({ page }: { page: Page }) {
  const { crisis } = page.text;
  return (
    <div class="exit-bar">
      <div class="wrap">
        <a class="button exit" id="poistu" href={page.region.quickExitUrl} rel="noreferrer">
          {crisis.exit}
        </a>{" "}
        <span class="small">
          <span class="exit-keys">{crisis.exitKeys} </span>
          <a href={`${linkTo(page, routes.help, {})}#turvassa`}>{crisis.exitMore}</a>
        </span>
      </div>
    </div>
  );
}
