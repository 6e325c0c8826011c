/*
 * `form[data-kept]` keeps what is typed in this browser until the page says [data-sent]: a phone
 * that closes the page or a file that is too large loses nothing. Files larger than their field's
 * data-most are named before they are sent in vain.
 */
const TYPED = "textarea[name], input:not([type])";

export function start() {
  const form = document.querySelector("form[data-kept]");
  const place = `kept:${location.pathname}`;
  const store = (work) => {
    try {
      return work(localStorage);
    } catch {
      return null; // A browser that keeps nothing sends all the same.
    }
  };
  if (document.querySelector("[data-sent]")) store((kept) => kept.removeItem(place));
  const typed = JSON.parse(store((kept) => kept.getItem(place)) ?? "{}");
  for (const field of form.querySelectorAll(TYPED)) {
    if (typed[field.name] && (!field.value || field.value === field.defaultValue)) field.value = typed[field.name];
  }
  form.addEventListener("input", () => {
    const now = Object.fromEntries([...form.querySelectorAll(TYPED)].map((field) => [field.name, field.value]));
    store((kept) => kept.setItem(place, JSON.stringify(now)));
  });
  const files = form.querySelector("input[type=file]");
  files?.addEventListener("change", () => {
    const large = [...files.files].find((file) => file.size > Number(files.dataset.most));
    files.setCustomValidity(large ? `${large.name}: ${form.dataset.large}` : "");
    files.reportValidity();
  });
}
