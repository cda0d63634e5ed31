// Warns before the session ends, and prolongs it when asked to. Every request of the browser prolongs it, so the tabs tell each
// other of theirs.
"use strict";

const WARN_BEFORE = 5 * 60;

const warning = document.getElementById("session-warning");
const text = document.getElementById("session-warning-text");
const stay = document.getElementById("session-stay");
const seconds = Number(warning.dataset.seconds);
// A short session is announced at half its time.
const warnAt = Math.min(WARN_BEFORE, seconds / 2);
const tabs = new BroadcastChannel("session");

let last = Date.now();

function began() {
  last = Date.now();
  warning.hidden = true;
  text.textContent = "";
}

// Only what is new is written, since everything that is written is read out.
function say(words) {
  if (text.textContent !== words) {
    text.textContent = words;
  }
}

function look() {
  const left = seconds - (Date.now() - last) / 1000;
  if (left > warnAt) {
    return;
  }
  warning.hidden = false;
  stay.hidden = left <= 0;
  if (left <= 0) {
    say("Your session is over. What you typed stays on this page: send it, and you can sign in and go on with it.");
  } else {
    const minutes = Math.ceil(left / 60);
    say(`You will be signed out in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`);
  }
}

async function prolong() {
  const response = await fetch("/session").catch(() => null);
  if (response?.ok && !response.redirected) {
    began();
    tabs.postMessage("request");
  } else {
    // Signed out in another tab, or the service has ended.
    last = Date.now() - seconds * 1000;
    look();
  }
}

tabs.addEventListener("message", began);
tabs.postMessage("request");
stay.addEventListener("click", prolong);
setInterval(look, 5000);
