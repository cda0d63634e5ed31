// Asks every two seconds how far the run has come, and shows it without loading the page anew.
"use strict";

const said = document.getElementById("progress-said");

function show(text) {
  const next = new DOMParser().parseFromString(text, "text/html").getElementById("progress");
  if (next === null || next.dataset.atWork !== "true") {
    location.reload();
    return;
  }
  document.getElementById("progress").replaceWith(next);
  const step = next.querySelector("#progress-step")?.textContent ?? "";
  // Each step is said once: numbers that change every two seconds would drown everything else.
  if (said.textContent !== step) {
    said.textContent = step;
  }
  setTimeout(ask, 2000);
}

function ask() {
  fetch("/run/progress")
    .then((response) => (response.ok && !response.redirected ? response.text() : Promise.reject(response.status)))
    .then(show)
    // Signed out, or the service has ended: the page says which.
    .catch(() => location.reload());
}

setTimeout(ask, 2000);
