/*
 * Dragging in the calendar: what is dropped on a day keeps its hour there. It goes by the form of the
 * thing itself, which does the same by keyboard and finger.
 */
export function calendar() {
  const days = document.querySelector("[data-calendar]");
  if (!days) return;
  let dragged = null;
  days.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".slot[draggable]");
    if (dragged) event.dataTransfer.effectAllowed = "move";
  });
  days.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
  });
  days.addEventListener("dragover", (event) => {
    const day = dragged && event.target.closest("[data-day]");
    mark(day);
    if (day) event.preventDefault();
  });
  days.addEventListener("drop", (event) => {
    const day = event.target.closest("[data-day]");
    if (!dragged || !day || day.contains(dragged)) return;
    event.preventDefault();
    const to = dragged.querySelector("input[name='to']");
    to.value = `${day.dataset.day}T${to.value.split("T")[1]}`;
    to.form.requestSubmit();
  });
  const mark = (day) => {
    for (const other of days.querySelectorAll(".over")) other.classList.toggle("over", other === day);
    day?.classList.add("over");
  };
}
