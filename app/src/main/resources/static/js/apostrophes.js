/*
 * Uzbek Latin has letters oʻ gʻ (U+02BB) and the sign ʼ (U+02BC), and keyboards have only '.
 * While somebody types, the plain sign becomes the right one; one undo brings the plain one back.
 */

const PLAIN = /['`‘’´]/;
const KEY = "minbar.apostrophes";

/** The sign that belongs after this letter, or the plain one where no letter stands before it. */
export function sign(before, typed) {
  if (!PLAIN.test(typed)) return typed;
  if (/[oOgG]/.test(before)) return "\u02BB";
  return /\p{L}/u.test(before) ? "\u02BC" : typed;
}

export const isOn = () => localStorage.getItem(KEY) !== "off";

export function setOn(on) {
  localStorage.setItem(KEY, on ? "on" : "off");
}

/** A field of one line or a plain textarea; the browser's own undo knows the change. */
export function help(field) {
  field.addEventListener("input", (event) => {
    if (!isOn() || event.inputType !== "insertText" || !PLAIN.test(event.data ?? "")) return;
    const at = field.selectionStart;
    const right = sign(field.value.charAt(at - 2), event.data);
    if (right === event.data) return;
    field.setSelectionRange(at - 1, at);
    // The only way that the browser's undo takes part in; where it is gone, the value is set.
    if (!document.execCommand("insertText", false, right)) field.setRangeText(right, at - 1, at, "end");
  });
}

/** The rich editor: a state of its own before the change, so that one undo takes only this back. */
export function helpEditor(editor) {
  editor.getRoot().addEventListener("input", (event) => {
    if (!isOn() || event.inputType !== "insertText" || !PLAIN.test(event.data ?? "")) return;
    const range = editor.getSelection();
    const node = range.startContainer;
    const at = range.startOffset;
    if (node.nodeType !== Node.TEXT_NODE || at < 1) return;
    const right = sign(node.data.charAt(at - 2), event.data);
    if (right === event.data) return;
    editor.saveUndoState(range);
    node.replaceData(at - 1, 1, right);
    const after = document.createRange();
    after.setStart(node, at);
    editor.setSelection(after);
  });
}
