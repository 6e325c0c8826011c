/*
 * `form[data-passage]`: what is selected in a text of the page comes into the form of a comment,
 * with the words around it, by which it is found again when the text has moved.
 */
const AROUND = 40;
const flat = (text) => text.replace(/[\s\u00a0\u200b]+/g, " ");

export function start() {
  const form = document.querySelector("form[data-passage]");
  const take = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const begins = range.startContainer.parentElement ?? range.startContainer;
    const text = begins.closest?.(".editor-text, article.reading");
    if (!text || !text.contains(range.endContainer)) return;
    const around = document.createRange();
    around.setStart(text, 0);
    around.setEnd(range.startContainer, range.startOffset);
    form.elements.before.value = flat(around.toString()).slice(-AROUND);
    around.setStart(range.endContainer, range.endOffset);
    around.setEnd(text, text.childNodes.length);
    form.elements.after.value = flat(around.toString()).slice(0, AROUND);
    form.elements.quote.value = flat(selection.toString()).trim();
    const language = text.closest("[lang]")?.lang;
    if (language) form.elements.language.value = language;
    form.closest("details").open = true;
  };
  document.addEventListener("selectionchange", take);
  take();
}
