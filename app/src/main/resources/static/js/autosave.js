/*
 * `form[data-autosave=ADDRESS]` saves itself while somebody writes. 204 and an ETag: saved, the new
 * version goes into every input[name=version] of the page. 412: somebody else was faster, nothing
 * is overwritten and nothing is tried again. A line that is down is tried again, ever less often.
 * Any other form of the page waits until what was written is saved.
 */
const CALM = 1500;
const LONGEST = 60_000;

function keeper(form) {
  const state = form.querySelector("[data-save-state]");
  let dirty = false;
  let stopped = false;
  let timer = 0;
  let wait = CALM;
  let running = null;

  const say = (text, failed) => {
    if (!state) return;
    state.classList.toggle("failed", failed);
    state.textContent = text;
  };

  const keep = async () => {
    dirty = false;
    let response;
    try {
      response = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    } catch {
      response = { status: 0 };
    }
    if (response.status === 204) {
      const version = response.headers.get("ETag")?.replace(/^W\/|"/g, "");
      if (version) document.querySelectorAll('input[name="version"]').forEach((input) => (input.value = version));
      wait = CALM;
      const time = new Date().toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tashkent" });
      say(`${form.dataset.saved}, ${time}`, false);
      return;
    }
    dirty = true;
    // Only a broken line or a server in trouble may be better soon.
    stopped = response.status > 0 && response.status < 500;
    say(form.dataset.failed, true);
    if (!stopped) {
      wait = Math.min(wait * 2, LONGEST);
      later();
    }
  };

  const save = () => {
    clearTimeout(timer);
    running = (running ?? Promise.resolve()).then(() => (dirty && !stopped ? keep() : undefined));
    return running;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };
  const touched = (event) => {
    if (!event.target.name || event.target.name === "version") return;
    dirty = true;
    if (!stopped) later();
  };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  return {
    form,
    save,
    unsaved: () => dirty,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running ?? Promise.resolve();
    },
  };
}

export function start() {
  const keepers = [...document.querySelectorAll("form[data-autosave]")].map(keeper);
  let leaving = false;
  let passing = null;
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (passing === form) {
      leaving = true;
      return;
    }
    event.preventDefault();
    const submitter = event.submitter;
    const all = Promise.all(keepers.map((one) => (one.form === form ? one.stop() : one.save())));
    // A form that is still telling of its submission ignores a second one: wait until it is done.
    all.then(() =>
      setTimeout(() => {
        passing = form;
        form.requestSubmit(submitter);
        passing = null;
      }),
    );
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && keepers.some((one) => one.unsaved())) event.preventDefault();
  });
}
