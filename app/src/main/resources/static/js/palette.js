/*
 * The keyboard palette: every line of the menu, what this page offers to do, what stands under the
 * person's name, and whatever the search finds while she types.
 */
import { isOn, setOn } from "./keys.js";

const CALM = 200;
const fold = (text) => text.toLowerCase().replace(/[ʻʼ'’‘`]/g, "");
const label = (element) => (element.firstChild?.textContent ?? element.textContent).trim();

export function palette() {
  const dialog = document.getElementById("palette");
  const form = document.querySelector("form[data-palette]");
  if (!dialog || !form) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  let commands = [];
  let found = [];
  let shown = [];
  let chosen = 0;
  let timer = 0;

  const command = (element, place) => ({ text: label(element), place, go: () => element.click() });

  const gather = () => [
    ...[...document.querySelectorAll("main .page-head .btn")].map((one) => command(one, "")),
    ...[...document.querySelectorAll(".desk-nav li a")].map((one) =>
      command(one, document.getElementById(one.closest("ul").getAttribute("aria-labelledby"))?.textContent ?? ""),
    ),
    ...[...document.querySelectorAll(".me-menu a, .me-menu .btn")].map((one) =>
      command(one, one.closest(".group")?.querySelector("span")?.textContent ?? ""),
    ),
    { text: isOn() ? list.dataset.keysOff : list.dataset.keysOn, place: "", go: () => setOn(!isOn()) },
  ];

  const choose = (index) => {
    chosen = Math.max(0, Math.min(index, shown.length - 1));
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === chosen)));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    if (shown.length) input.setAttribute("aria-activedescendant", `palette-${chosen}`);
  };

  const row = (one, at) => {
    const item = document.createElement("li");
    item.id = `palette-${at}`;
    item.role = "option";
    item.append(one.text);
    if (one.place) {
      const place = document.createElement("small");
      place.textContent = one.place;
      item.append(place);
    }
    item.addEventListener("click", () => run(one));
    return item;
  };

  const draw = () => {
    const sought = input.value.trim();
    shown = commands.filter((one) => fold(one.text).includes(fold(sought)));
    if (sought) {
      shown = shown.slice(0, 6).concat(found, {
        text: `${list.dataset.search}: ${sought}`,
        place: "",
        go: () => location.assign(`${form.action}?q=${encodeURIComponent(sought)}`),
      });
    }
    list.replaceChildren(...shown.map(row));
    choose(0);
  };

  const search = async () => {
    const sought = input.value.trim();
    if (sought.length < 2) return;
    try {
      const answer = await fetch(`${form.action}?q=${encodeURIComponent(sought)}`, { headers: { Accept: "application/json" } });
      const lines = answer.ok ? await answer.json() : [];
      if (input.value.trim() !== sought) return;
      found = lines.map((line) => ({ ...line, go: () => location.assign(line.path) }));
    } catch {
      found = [];
    }
    const kept = chosen;
    draw();
    choose(kept);
  };

  const run = (one) => {
    dialog.close();
    one?.go();
  };

  const open = () => {
    input.value = "";
    found = [];
    commands = gather();
    draw();
    dialog.showModal();
    input.focus();
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK" && !event.target.closest?.(".editor")) {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    }
  });
  input.addEventListener("input", () => {
    found = [];
    draw();
    clearTimeout(timer);
    timer = setTimeout(search, CALM);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") run(shown[chosen]);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
