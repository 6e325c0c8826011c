/*
 * Shows the office's notices, also while no page of it is open. It keeps nothing, fetches nothing and
 * answers no page's calls. Of the press centre; publishing's PushLine writes what comes here.
 */
const HERE = self.location.origin;

/** An address of this press centre; null for any other. */
function own(path) {
  const address = new URL(path, HERE);
  return address.origin === HERE ? address.href : null;
}

self.addEventListener("push", (event) => {
  const notice = event.data.json();
  const icon = new URL(self.location).searchParams.get("icon");
  event.waitUntil(
    self.registration.showNotification(notice.title, {
      body: notice.body,
      tag: notice.tag,
      lang: notice.lang,
      silent: notice.silent,
      icon: icon ? own(icon) ?? undefined : undefined,
      data: notice.path,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const page = own(event.notification.data);
  if (page) event.waitUntil(show(page));
});

async function show(page) {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = open.find((one) => one.url.split("#")[0] === page);
  return there ? there.focus() : self.clients.openWindow(page);
}
