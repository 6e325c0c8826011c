/* What was typed into a form is not lost by going elsewhere: the browser asks first. */

const changed = (field) => {
  if (!field.name || field.type === "hidden" || field.type === "submit") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") {
    const options = [...field.options];
    const begun = options.findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, begun);
  }
  return field.value !== field.defaultValue;
};

export function unsaved() {
  const forms = [...document.querySelectorAll('main form[method="post"]:not([data-autosave])')];
  const touched = new Set();
  let sent = null;
  for (const form of forms) {
    form.addEventListener("input", () => touched.add(form));
    form.addEventListener("submit", () => (sent = form));
  }
  window.addEventListener("beforeunload", (event) => {
    const lost = [...touched].some((form) => form !== sent && [...form.elements].some(changed));
    sent = null;
    if (lost) event.preventDefault();
  });
}
