/** Says how many characters remain, only near the end; Enter sends, as people expect of a search field. */
const NEAR_END = 40;

const field = document.querySelector<HTMLTextAreaElement>("textarea[data-limit]");
if (field) watch(field, Number(field.dataset.limit));

function watch(field: HTMLTextAreaElement, limit: number): void {
  const { remaining, over } = field.dataset;
  const status = document.createElement("p");
  status.className = "remaining";
  status.setAttribute("role", "status");
  field.closest("form")?.querySelector(".search-row")?.after(status);
  const show = () => {
    const left = limit - [...field.value.replace(/\s+/g, " ").trim()].length;
    status.textContent = left > NEAR_END ? "" : left < 0 ? `${over} ${-left}` : `${remaining} ${left}`;
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    field.form?.requestSubmit();
  });
  show();
}
