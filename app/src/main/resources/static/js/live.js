/*
 * Asks now and then what came while the page stands open; htmx puts the answer in its place. Asks
 * only while the page is seen and somebody is at it, ever less often where the line is down, and no
 * more once she is signed out: an open page must not keep a session alive for ever.
 */
const EVERY = 20_000;
const LONGEST = 300_000;
const AWAY = 1_800_000;

export function live() {
  const news = document.getElementById("news");
  if (!news || !window.htmx) return;
  let wait = EVERY;
  let timer = 0;
  let asked = Date.now();
  let used = Date.now();
  let stopped = false;

  const later = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(ask, wait);
  };
  const ask = () => {
    if (document.visibilityState === "visible" && Date.now() - used < AWAY) {
      asked = Date.now();
      window.htmx.trigger("#live", "minbar:look");
    }
    later();
  };
  const back = () => {
    used = Date.now();
    if (document.visibilityState === "visible" && used - asked > wait) ask();
  };
  document.addEventListener("visibilitychange", back);
  for (const sign of ["pointerdown", "keydown", "focusin"]) document.addEventListener(sign, back, { passive: true });

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "live") return;
    // Signed out: the answer is the sign-in page.
    if (!new URL(event.detail.xhr.responseURL).pathname.endsWith("/live")) {
      event.detail.shouldSwap = false;
      stopped = true;
    }
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    // The element that asked is gone by now; its address is not.
    if (!event.detail.pathInfo?.requestPath?.startsWith("/desk/live")) return;
    wait = event.detail.successful ? EVERY : Math.min(wait * 2, LONGEST);
    if (event.detail.xhr.status === 200 && !stopped) refresh();
    later();
  });
  later();
}

/** Draws the lists of the first page anew, unless somebody is in them. */
function refresh() {
  const fresh = document.querySelector("[data-fresh]");
  if (!fresh || fresh.contains(document.activeElement)) return;
  const before = new Set([...fresh.querySelectorAll(".row-title a")].map((link) => link.href));
  window.htmx.ajax("GET", location.href, { target: `#${fresh.id}`, select: `#${fresh.id}`, swap: "outerHTML" }).then(() => {
    for (const link of document.querySelectorAll("[data-fresh] .row-title a")) {
      if (!before.has(link.href)) link.closest(".row").classList.add("arrived");
    }
  });
}
