/* How long a channel's own words are, with what goes out beside them, in UTF-16 units or in bytes as the platform counts. */
function count(area) {
  const line = document.getElementById(area.dataset.count);
  const most = Number(area.dataset.most);
  const beside = Number(area.dataset.beside);
  const size = area.dataset.bytes === "true" ? (words) => new TextEncoder().encode(words).length : (words) => words.length;
  const tell = () => {
    const own = size(area.value.trim());
    const length = own + beside;
    line.hidden = own === 0;
    line.textContent = most ? `${length} / ${most}` : String(length);
    line.classList.toggle("late", most > 0 && length > most);
  };
  area.addEventListener("input", tell);
  tell();
}

export function start() {
  document.querySelectorAll("textarea[data-count]").forEach(count);
}
