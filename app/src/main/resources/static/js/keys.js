/*
 * Walking through a page without the mouse. J and K go through its rows, Enter opens one as any
 * link, / goes to the search; the letter of a row's button presses it. Who speaks to her computer or is disturbed by them switches single
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

/** Presses the button of that letter in the row where she is, and goes on to the next row. */
function press(event) {
  const row = document.activeElement?.closest("main .rows > .row");
  const button = row?.querySelector(`[data-key="${CSS.escape(event.code.slice(3))}"]`);
  if (!button || event.repeat) return false;
  // Its answer takes the place of this row: whoever stayed in it would be nowhere.
  if (button.closest("form").hasAttribute("hx-post")) step(1) || step(-1);
  button.click();
  return true;
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
    else if (event.code.startsWith("Key")) done = press(event);
    if (done) event.preventDefault();
  });
}
