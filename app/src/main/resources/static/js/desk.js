/*
 * What the desk does better with a script; without one every link and form works all the same.
 * - form[data-look]        changes the theme at once and keeps the choice in the background
 * - details[data-menu]     closes on Escape and on a press elsewhere
 * - form[data-palette]     Ctrl-K opens the palette over the menu's lines and the search, see palette.js
 * - #live                  tells what came meanwhile, see live.js; [data-fresh] is drawn anew
 * - ul.rows                J and K walk through, see keys.js
 * - [data-calendar]        what is dragged to a day goes out on it, see calendar.js
 * - form[data-autosave]    see autosave.js; textarea[data-editor]: see editor.js; [data-count]: see count.js
 * - form[data-passage]     takes what is selected in a text, see passage.js
 * - form[data-whole], form[data-frame]  videos of the archive, see video.js
 * - form[data-presence]    tells who else has it open, see presence.js
 * - form[data-kept]        keeps what is typed in the browser, see kept.js
 */
import { help } from "./apostrophes.js";
import { keys } from "./keys.js";
import { live } from "./live.js";
import { palette } from "./palette.js";
import { unsaved } from "./unsaved.js";

document.documentElement.classList.add("scripted");

for (const form of document.querySelectorAll("form[data-look]")) {
  form.addEventListener("submit", (event) => {
    const chosen = event.submitter;
    if (chosen?.name !== "theme") return;
    event.preventDefault();
    if (chosen.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen.value;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, chosen)), redirect: "manual", keepalive: true });
  });
}

for (const menu of document.querySelectorAll("details[data-menu]")) {
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

palette();
keys();
live();
unsaved();

if (document.querySelector("form[data-autosave]")) {
  import("./autosave.js").then((module) => module.start());
}
if (document.querySelector("textarea[data-editor]")) {
  // Before the editor comes: a quick hand is at the headline already.
  for (const field of document.querySelectorAll('form input[lang="uz-Latn"], form textarea[lang="uz-Latn"]:not([data-editor])')) help(field);
  import("./editor.js").then((module) => module.start());
}
if (document.querySelector("form[data-whole], form[data-frame]")) {
  import("./video.js").then((module) => module.start());
}
if (document.querySelector("[data-calendar]")) {
  import("./calendar.js").then((module) => module.calendar());
}
if (document.querySelector("form[data-presence]")) {
  import("./presence.js").then((module) => module.start());
}
if (document.querySelector("form[data-kept]")) {
  import("./kept.js").then((module) => module.start());
}
if (document.querySelector("form[data-passage]")) {
  import("./passage.js").then((module) => module.start());
}
if (document.querySelector("textarea[data-count]")) {
  import("./count.js").then((module) => module.start());
}
