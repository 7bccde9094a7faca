/**
 * Leaves at once: the page is emptied, what this tab remembers is forgotten, and going back does not return to it. Shift three
 * times does the same as the link. The link may come and go with what stands on the page.
 */
const WITHIN_MS = 5000;
const findLink = () => document.querySelector<HTMLAnchorElement>("#poistu");

function leave({ href }: HTMLAnchorElement): void {
  document.title = "";
  document.body.replaceChildren();
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept by a browser that lets nothing be kept.
  }
  location.replace(href);
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("#poistu") : null;
  if (!link) return;
  event.preventDefault();
  leave(link);
});

let presses: number[] = [];
addEventListener("keyup", ({ key, timeStamp }) => {
  presses = key === "Shift" ? [...presses.filter((time) => timeStamp - time < WITHIN_MS), timeStamp] : [];
  const link = presses.length === 3 ? findLink() : null;
  if (link) leave(link);
});
