/** "Use my location": asks only when pressed, and gives the server about a hundred metres' accuracy. */
const button = document.querySelector<HTMLButtonElement>("#sijainti");
const status = document.querySelector<HTMLElement>("#sijainti-tila");
const form = button?.form;
if (button && status && form && "geolocation" in navigator) {
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = button.dataset.busy ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set("near", `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
        set("jarjestys", "distance");
        form.requestSubmit();
      },
      () => {
        status.textContent = button.dataset.failed ?? "";
      },
      { maximumAge: 300_000, timeout: 15_000 },
    );
  });
}

/** The order's list has no "nearest first" before a location is known, so a hidden field says it. */
function set(name: string, value: string): void {
  for (const field of form?.querySelectorAll(`[name="${name}"]`) ?? []) field.removeAttribute("name");
  const hidden = Object.assign(document.createElement("input"), { type: "hidden", name, value });
  form?.append(hidden);
}
