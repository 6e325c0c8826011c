/*
 * Videos of the archive.
 * - form[data-whole=ADDRESS] sends its file as the whole body, with how much has come in [data-coming]:
 *   larger than a form may be, and nobody wonders whether anything happens.
 * - form[data-frame] takes what the page's video shows at this moment as its poster.
 */
function whole(form) {
  const file = form.querySelector('input[type="file"]');
  const coming = form.querySelector("[data-coming]");
  const bar = coming.querySelector("progress");
  const said = coming.querySelector("[role=status]");
  form.addEventListener("submit", (event) => {
    const chosen = file.files[0];
    if (event.defaultPrevented || !chosen || chosen.type !== "video/mp4") return;
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    button.disabled = true;
    coming.hidden = false;
    const query = new URLSearchParams({ name: chosen.name, alt: form.elements.alt.value, credit: form.elements.credit.value });
    const request = new XMLHttpRequest();
    request.open("POST", `${form.dataset.whole}?${query}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-CSRF-TOKEN", form.elements._csrf.value);
    request.upload.onprogress = (progress) => {
      const share = Math.floor((progress.loaded / progress.total) * 100);
      bar.value = share;
      if (share % 10 === 0) said.textContent = `${share} %`;
    };
    request.onload = () => {
      if (request.status === 201) location.assign(request.getResponseHeader("Location"));
      else failed();
    };
    const failed = () => {
      button.disabled = false;
      bar.hidden = true;
      said.textContent = form.dataset.failed;
    };
    request.onerror = failed;
    bar.hidden = false;
    request.send(chosen);
  });
}

function frame(form) {
  const video = document.querySelector("figure video");
  const take = form.querySelector("[data-frame-take]");
  const file = form.querySelector('input[type="file"]');
  if (!video) return;
  take.hidden = false;
  const shot = () => {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d").drawImage(video, 0, 0);
    canvas.toBlob(
      (picture) => {
        const files = new DataTransfer();
        files.items.add(new File([picture], "poster.jpg", { type: "image/jpeg" }));
        file.files = files.files;
        form.requestSubmit();
      },
      "image/jpeg",
      0.92,
    );
  };
  take.addEventListener("click", () => {
    if (video.currentTime > 0) {
      shot();
      return;
    }
    // Before it has run, no frame has been drawn that could be taken.
    video.addEventListener("seeked", shot, { once: true });
    video.currentTime = Math.min(1, video.duration / 2);
  });
}

export function start() {
  document.querySelectorAll("form[data-whole]").forEach(whole);
  document.querySelectorAll("form[data-frame]").forEach(frame);
}
