/*
 * `form[data-presence]` says now and then that this page stands open, and shows who else has the
 * material open and what another saved meanwhile. From the first change on the page counts as
 * writing. Says nothing more once nobody is at it for long or she is signed out: an open page must
 * not keep a session alive for ever.
 */
const EVERY = 25_000;
const AWAY = 1_800_000;

export function start() {
  const form = document.querySelector("form[data-presence]");
  const place = form.querySelector("[data-company]");
  let shown = place.innerHTML.trim();
  let said = Date.now();
  let used = Date.now();
  let timer = 0;
  let stopped = false;

  const later = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(again, EVERY);
  };
  // What comes after the farewell though it was said before is known by its turn.
  const words = () => {
    form.elements.turn.value++;
    return new URLSearchParams(new FormData(form));
  };
  const say = async () => {
    said = Date.now();
    later();
    let response;
    try {
      response = await fetch(form.action, { method: "POST", body: words(), redirect: "manual" });
    } catch {
      return; // The line is down; perhaps not the next time.
    }
    if (response.status === 200) {
      const heard = (await response.text()).trim();
      // What is written anew is read out anew, too.
      if (heard !== shown) place.innerHTML = heard;
      shown = heard;
    } else if (response.status < 500) {
      stopped = true;
      clearTimeout(timer);
    }
  };
  const again = () => (Date.now() - used < AWAY ? say() : later());
  const back = () => {
    used = Date.now();
    if (!stopped && document.visibilityState === "visible" && used - said > EVERY) say();
  };

  document.addEventListener("visibilitychange", back);
  for (const sign of ["pointerdown", "keydown", "focusin"]) document.addEventListener(sign, back, { passive: true });
  document.querySelector("form.writing")?.addEventListener("input", () => {
    if (form.elements.writing.value === "true") return;
    form.elements.writing.value = "true";
    if (!stopped) say();
  });
  window.addEventListener("pagehide", () => navigator.sendBeacon(`${form.action}/left`, words()));
  window.addEventListener("pageshow", (event) => event.persisted && say());
  later();
}
