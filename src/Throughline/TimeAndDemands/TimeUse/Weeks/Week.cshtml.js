// Number keys for the entries to confirm. Without this file the same form works by mouse, touch and Tab.
const form = document.querySelector("form[data-keys]");
const stored = "week-keys";
const entries = form ? [...form.querySelectorAll("[data-entry]")] : [];
const choice = form?.querySelector("[data-keys-switch]");

const isOn = () => (choice ? choice.checked : localStorage.getItem(stored) !== "off");
const isTyping = (where) => where.closest?.("select, textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]");
const current = () => entries.find((entry) => entry.contains(document.activeElement)) ?? entries[0];

function show() {
  for (const hint of document.querySelectorAll(".keys-on")) {
    hint.hidden = !isOn() && !hint.contains(choice);
  }
}

// All but the first are folded; whoever comes to one by key or link finds it open.
function open(entry) {
  entry.querySelector("details").open = true;
}

// A choice to which these keys have led is left by an arrow; one that was reached by Tab is changed by it, as everywhere.
let led = null;

function lead(radio) {
  radio.focus();
  led = radio;
}

function move(by) {
  const here = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = entries[Math.min(Math.max(here + by, 0), entries.length - 1)];
  open(next);
  lead(next.querySelector("input[type=radio]:checked") ?? next.querySelector("input[type=radio]"));
}

function press(event) {
  if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === "u" || entries.length === 0) {
    if (key === "u") {
      document.querySelector(".toast button")?.click();
    }
    return;
  }
  const radio = current().querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (radio) {
    open(current());
    radio.checked = true;
    lead(radio);
  } else if (key === "a") {
    current().querySelector("[data-accept]").click();
  } else if (key === "arrowdown" && (event.target.type !== "radio" || event.target === led)) {
    move(1);
  } else if (key === "j") {
    move(1);
  } else if (key === "k") {
    move(-1);
  } else {
    return;
  }
  event.preventDefault();
}

function arrive() {
  const entry = entries.find((one) => one.id && `#${one.id}` === location.hash);
  if (entry) {
    open(entry);
  }
}

document.addEventListener("keydown", press);
document.addEventListener("focusout", () => (led = null));
addEventListener("hashchange", arrive);
arrive();
if (choice) {
  choice.checked = localStorage.getItem(stored) !== "off";
  choice.addEventListener("change", () => {
    localStorage.setItem(stored, choice.checked ? "on" : "off");
    show();
  });
  show();
}
