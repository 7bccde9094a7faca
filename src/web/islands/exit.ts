/** Leaves at once: the page is emptied, and going back does not return to it. Shift three times does the same as the link. */
const WITHIN_MS = 5000;
const link = document.querySelector<HTMLAnchorElement>("#poistu");
if (link) {
  const leave = () => {
    document.title = "";
    document.body.replaceChildren();
    location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  addEventListener("keyup", ({ key, timeStamp }) => {
    presses = key === "Shift" ? [...presses.filter((time) => timeStamp - time < WITHIN_MS), timeStamp] : [];
    if (presses.length === 3) leave();
  });
}
