/* The keyboard palette: every line of the menu and the search, without the mouse. */

const fold = (text) => text.toLowerCase().replace(/[ʻʼ'’‘`]/g, "");

export function palette() {
  const dialog = document.getElementById("palette");
  const form = document.querySelector("form[data-palette]");
  if (!dialog || !form) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const commands = [...document.querySelectorAll(".desk-nav li a")].map((link) => ({
    text: link.firstChild.textContent.trim(),
    place: document.getElementById(link.closest("ul").getAttribute("aria-labelledby"))?.textContent ?? "",
    go: () => link.click(),
  }));
  let shown = [];
  let chosen = 0;

  const choose = (index) => {
    chosen = Math.max(0, Math.min(index, shown.length - 1));
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === chosen)));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `palette-${chosen}`);
  };

  const draw = () => {
    const sought = input.value.trim();
    shown = commands.filter((command) => fold(command.text).includes(fold(sought)));
    if (sought) {
      shown.push({
        text: `${list.dataset.search}: ${sought}`,
        place: "",
        go: () => location.assign(`${form.action}?q=${encodeURIComponent(sought)}`),
      });
    }
    list.replaceChildren(
      ...shown.map((command, at) => {
        const row = document.createElement("li");
        row.id = `palette-${at}`;
        row.role = "option";
        row.textContent = command.text;
        if (command.place) {
          const place = document.createElement("small");
          place.textContent = command.place;
          row.append(place);
        }
        row.addEventListener("click", () => command.go());
        return row;
      }),
    );
    choose(0);
  };

  const open = () => {
    input.value = "";
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
  input.addEventListener("input", draw);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") {
      dialog.close();
      shown[chosen]?.go();
    } else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}
