/*
 * Walking through a page without the mouse. J and K go through its rows, Enter opens one as any
 * link, / goes to the search. Who speaks to her computer or is disturbed by them switches single
 * letters off in the palette.
 */
const KEY = "minbar.keys";

export const isOn = () => localStorage.getItem(KEY) !== "off";

export function setOn(on) {
  localStorage.setItem(KEY, on ? "on" : "off");
}

const typing = (element) => element.closest("input, textarea, select, [contenteditable], dialog");

function step(by) {
  const links = [...document.querySelectorAll("main .rows .row-title a")].filter((link) => link.checkVisibility());
  const here = links.findIndex((link) => link.closest(".row").contains(document.activeElement));
  const next = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by];
  next?.focus();
  next?.closest(".row").scrollIntoView({ block: "nearest" });
  return Boolean(next);
}

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isOn() || typing(event.target)) return;
    let done = false;
    if (event.code === "KeyJ") done = step(1);
    else if (event.code === "KeyK") done = step(-1);
    else if (event.key === "/" || event.code === "Slash") {
      document.getElementById("desk-find")?.focus();
      done = true;
    }
    if (done) event.preventDefault();
  });
}
