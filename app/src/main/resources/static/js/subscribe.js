/*
 * Notices in this browser, for whoever presses the button. Before that nothing is asked and nothing is
 * registered; where the browser has no notices, the button never comes.
 */
const box = document.getElementById("browser");
const button = box?.querySelector("button");
let subscription = null;

function show(state) {
  for (const words of box.querySelectorAll("[data-when]")) {
    words.hidden = words.dataset.when !== state;
  }
  button.hidden = state === "cannot";
  button.textContent = state === "on" ? button.dataset.end : button.dataset.begin;
}

async function tell(path, what) {
  const answer = await fetch(box.dataset.at + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
}

async function begin() {
  const allowed = await Notification.requestPermission();
  if (allowed !== "granted") return show(allowed === "denied" ? "denied" : "off");
  const icon = box.dataset.icon ? `?icon=${encodeURIComponent(box.dataset.icon)}` : "";
  await navigator.serviceWorker.register(`/push.js${icon}`);
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: box.dataset.key,
  });
  try {
    await tell("", made);
  } catch (fault) {
    await made.unsubscribe();
    throw fault;
  }
  subscription = made;
  show("on");
}

async function end() {
  await tell("/end", { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
  subscription = null;
  show("off");
}

async function press() {
  button.disabled = true;
  try {
    await (subscription ? end() : begin());
  } catch {
    show("failed");
  }
  button.disabled = false;
  button.focus();
}

async function start() {
  const registration = await navigator.serviceWorker.getRegistration();
  subscription = (await registration?.pushManager.getSubscription()) ?? null;
  button.addEventListener("click", press);
  show(subscription ? "on" : "off");
}

if (box && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  start();
}
