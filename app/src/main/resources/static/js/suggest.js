/*
 * Headlines that hold what somebody has begun to type, in whatever script: the list of a combobox
 * below the field. Without it the form searches as ever.
 */
const CALM = 150;

export function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.className = "suggest";
  list.setAttribute("aria-label", form.dataset.suggest);
  list.hidden = true;
  form.append(list);
  input.role = "combobox";
  input.autocomplete = "off";
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let chosen = -1;
  let timer = 0;

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[chosen].id);
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  };

  const show = (lines) => {
    list.replaceChildren(
      ...lines.map((line, at) => {
        const row = document.createElement("li");
        row.id = `${list.id}-${at}`;
        row.role = "option";
        row.textContent = line.text;
        row.dataset.path = line.path;
        return row;
      }),
    );
    list.hidden = !lines.length;
    input.setAttribute("aria-expanded", String(lines.length > 0));
    choose(-1);
  };

  const ask = async () => {
    const sought = input.value.trim();
    if (sought.length < 2) return show([]);
    let lines = [];
    try {
      const answer = await fetch(`${form.action}/suggest?q=${encodeURIComponent(sought)}`);
      lines = answer.ok ? await answer.json() : [];
    } catch {
      // Out of reach: the form itself will say so.
    }
    if (input.value.trim() === sought && document.activeElement === input) show(lines);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, CALM);
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape" && count) {
      event.preventDefault();
      show([]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      const places = count + 1; // The field itself is one of them.
      choose(((chosen + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.path);
    }
  });
  // Pressing a line must not take the focus, or the list would close before it is chosen.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (row) location.assign(row.dataset.path);
  });
}
