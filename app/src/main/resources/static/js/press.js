// What scripts add to the press centre; without them nothing is missing but this.
import { suggest } from "./suggest.js";

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
document.querySelectorAll("form[data-suggest]").forEach(suggest);
