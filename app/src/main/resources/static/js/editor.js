/*
 * The editor of a material's body over `textarea[data-editor]`: the textarea stays what is sent.
 * The words of its buttons stand in <template id="editor-words"> (frame/editor.jte).
 */
import "../vendor/purify-3.4.18.js";
import Squire from "../vendor/squire-2.4.8.js";
import { helpEditor, isOn, setOn } from "./apostrophes.js";

/* What the server keeps, too (newsroom/Html.java); everything else loses its tags, not its words. */
const TAGS = ["p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "b", "strong", "i", "em", "u", "s", "sub", "sup", "a", "img", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "hr"];
const BLOCKS = "P,H2,H3,H4,UL,OL,BLOCKQUOTE,FIGURE,TABLE,HR";

function clean(html) {
  const fragment = DOMPurify.sanitize(html.replace(/<(\/?)h1\b/gi, "<$1h2"), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ["href", "src", "alt", "colspan", "rowspan"],
    RETURN_DOM_FRAGMENT: true,
  });
  for (const image of fragment.querySelectorAll("img")) {
    if (!/^\/files\//.test(image.getAttribute("src") ?? "")) image.remove();
  }
  return document.importNode(fragment, true);
}

/* One paragraph in a list item is the item itself; empty lines at the end are nobody's words. */
function tidy(root) {
  const copy = root.cloneNode(true);
  for (const only of copy.querySelectorAll("li > p:only-child")) only.replaceWith(...only.childNodes);
  const empty = (block) => block && !block.textContent.trim() && !block.querySelector("img,hr") && block.matches(BLOCKS);
  while (empty(copy.lastElementChild) && copy.lastElementChild.nodeName !== "HR") copy.lastElementChild.remove();
  for (const end of copy.querySelectorAll("p > br:last-child,li > br:last-child,h2 > br:last-child")) {
    if (end.parentNode.textContent.trim()) end.remove();
  }
  // The editor holds the cursor with spaces of no width.
  return copy.innerHTML.replace(/\u200B/g, "");
}

function heading(editor) {
  const back = editor.hasFormat("H2");
  editor.modifyBlocks((fragment) => {
    for (const block of fragment.querySelectorAll(back ? "h2" : "p,h3,h4")) {
      const other = document.createElement(back ? "p" : "h2");
      other.append(...block.childNodes);
      block.replaceWith(other);
    }
    return fragment;
  });
}

const BUTTONS = [
  { word: "bold", mark: "B", tag: "B", on: (e) => e.bold(), off: (e) => e.removeBold() },
  { word: "italic", mark: "I", tag: "I", on: (e) => e.italic(), off: (e) => e.removeItalic() },
  { word: "heading", tag: "H2", on: heading, off: heading },
  { word: "list", tag: "UL", on: (e) => e.makeUnorderedList(), off: (e) => e.removeList() },
  { word: "numbers", tag: "OL", on: (e) => e.makeOrderedList(), off: (e) => e.removeList() },
  { word: "quote", tag: "BLOCKQUOTE", on: (e) => e.increaseQuoteLevel(), off: (e) => e.removeQuote() },
  { word: "link", tag: "A", link: true },
  { word: "undo", on: (e) => e.undo() },
  { word: "redo", on: (e) => e.redo() },
];

function button(text, classes = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.className = classes;
  return made;
}

/* One stop for the Tab key, arrows inside, as people with a keyboard know it from elsewhere. */
function walkByArrows(bar) {
  const all = [...bar.querySelectorAll("button")];
  all.forEach((one, index) => (one.tabIndex = index ? -1 : 0));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = all.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = all[(at + step + all.length) % all.length];
    all.forEach((one) => (one.tabIndex = one === next ? 0 : -1));
    next.focus();
  });
}

function linkLine(editor, words, bar) {
  const line = document.createElement("div");
  line.className = "editor-link";
  line.hidden = true;
  const field = document.createElement("input");
  field.type = "url";
  field.placeholder = "https://";
  field.setAttribute("aria-label", words.address);
  const put = button(words.put, "btn");
  const close = () => {
    line.hidden = true;
    editor.focus();
  };
  const place = () => {
    const address = field.value.trim();
    close();
    if (/^(https?:|mailto:|tel:|tg:|\/)/i.test(address)) editor.makeLink(address);
    else if (address) editor.makeLink(`https://${address}`);
  };
  put.addEventListener("click", place);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") place();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  line.append(field, put);
  bar.after(line);
  return () => {
    line.hidden = false;
    field.value = "";
    field.focus();
  };
}

function tools(editor, words, uzbek) {
  const bar = document.createElement("div");
  bar.className = "editor-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.tools);
  const watched = [];
  for (const kind of BUTTONS) {
    const made = button(words[kind.word]);
    if (kind.tag) {
      made.setAttribute("aria-pressed", "false");
      watched.push(() => made.setAttribute("aria-pressed", String(editor.hasFormat(kind.tag))));
    }
    // The press must not take the selection away from the text.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => {
      const pressed = kind.tag && editor.hasFormat(kind.tag);
      if (!kind.link) (pressed ? kind.off : kind.on)(editor);
      else if (pressed) editor.removeLink();
      else made.ask();
      watched.forEach((look) => look());
    });
    if (kind.link) queueMicrotask(() => (made.ask = linkLine(editor, words, bar)));
    bar.append(made);
  }
  if (uzbek) {
    const signs = button(words.signs, "end");
    signs.setAttribute("aria-pressed", String(isOn()));
    signs.addEventListener("click", () => {
      setOn(!isOn());
      document.querySelectorAll(".editor-tools .end").forEach((one) => one.setAttribute("aria-pressed", String(isOn())));
    });
    bar.append(signs);
  }
  editor.addEventListener("pathChange", () => watched.forEach((look) => look()));
  walkByArrows(bar);
  return bar;
}

function make(area, words) {
  const label = document.querySelector(`label[for="${CSS.escape(area.id)}"]`);
  const frame = document.createElement("div");
  frame.className = "editor";
  const text = document.createElement("div");
  text.className = "editor-text";
  text.lang = area.lang;
  text.setAttribute("role", "textbox");
  text.setAttribute("aria-multiline", "true");
  if (label) {
    label.id ||= `label-${area.id}`;
    text.setAttribute("aria-labelledby", label.id);
    label.addEventListener("click", () => editor.focus());
  }
  frame.append(text);
  area.after(frame);
  area.hidden = true;
  const editor = new Squire(text, { blockTag: "P", sanitizeToDOMFragment: clean, addLinks: true });
  editor.setHTML(area.value);
  frame.prepend(tools(editor, words, area.lang === "uz-Latn"));
  let first = tidy(text);
  editor.addEventListener("input", () => {
    const now = tidy(text);
    if (now === first) return;
    first = now;
    area.value = now;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  if (area.lang === "uz-Latn") helpEditor(editor);
}

/* How long headline, lead and text are together, and whether that fits where it is likely to go. */
function counter(line) {
  const tag = line.dataset.counter;
  const form = line.closest("form");
  const plain = document.createElement("div");
  const limits = [...line.querySelectorAll("data")].map((one) => ({ name: one.textContent, most: Number(one.value), withPictures: Number(one.dataset.withPictures) }));
  const count = () => {
    plain.replaceChildren(clean(form.elements[`body.${tag}`].value));
    const parts = [form.elements[`headline.${tag}`].value, form.elements[`lead.${tag}`].value, ...[...plain.children].map((block) => block.textContent)];
    const length = parts.map((part) => part.trim()).filter(Boolean).join("\n\n").length;
    const pictures = form.querySelector('input[name="pictures"]:checked');
    const told = limits.map(({ name, most, withPictures }) => {
      const limit = pictures ? withPictures : most;
      return { over: length > limit, text: `${name}: ${length > limit ? line.dataset.over : line.dataset.fits} ${limit}` };
    });
    line.textContent = [`${line.dataset.length}: ${length}`, ...told.map((one) => one.text)].join(" · ");
    line.classList.toggle("late", told.some((one) => one.over));
    line.hidden = length === 0;
  };
  form.addEventListener("input", count);
  form.addEventListener("change", count);
  count();
}

/* On a phone one language is open at a time; the others say that they are written. */
function oneAtATime() {
  if (!matchMedia("(max-width: 48rem)").matches) return;
  [...document.querySelectorAll(".languages details[open]")].slice(1).forEach((one) => (one.open = false));
}

export function start() {
  oneAtATime();
  document.querySelectorAll("[data-counter]").forEach(counter);
  const words = document.getElementById("editor-words")?.dataset;
  if (!words) return;
  for (const area of document.querySelectorAll("textarea[data-editor]")) make(area, words);
}
