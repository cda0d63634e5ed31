// Counts down the characters that a field takes. Without JavaScript, the message below the field says how many there are.
"use strict";

const PAUSE = 1000;

function words(left) {
  const count = Math.abs(left);
  const noun = count === 1 ? "character" : "characters";
  return `You have ${count.toLocaleString("en-GB")} ${noun} ${left < 0 ? "too many" : "remaining"}`;
}

function count(field) {
  const seen = document.getElementById(field.id + "-count");
  // Read out once typing pauses: at every key it would drown what is typed.
  const said = seen.cloneNode(false);
  said.removeAttribute("id");
  said.className = "govuk-visually-hidden";
  said.setAttribute("aria-live", "polite");
  seen.after(said);
  let pause;

  function update() {
    const left = Number(field.dataset.most) - field.value.length;
    seen.textContent = words(left);
    seen.classList.toggle("govuk-hint", left >= 0);
    seen.classList.toggle("govuk-error-message", left < 0);
    field.classList.toggle("govuk-textarea--error", left < 0 || refused);
    clearTimeout(pause);
    pause = setTimeout(() => { said.textContent = words(left); }, PAUSE);
  }

  const refused = field.classList.contains("govuk-textarea--error");
  field.addEventListener("input", update);
  if (field.value.length > 0) {
    update();
  }
}

document.querySelectorAll("textarea[data-most]").forEach(count);
