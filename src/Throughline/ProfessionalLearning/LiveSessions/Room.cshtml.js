// The room keeps its own clock between two words of the server, and what was typed until the server has it.
const room = document.getElementById("room");
const id = room.dataset.session;
const at = (name) => document.getElementById(name);
const draftKey = `session-${id}-draft`;
const queueKey = `session-${id}-waiting`;
let state = null;
let notesSeen = null;
let sending = false;

// A tab's own store: it outlives a reload, a lost connection and a restart of the server, and ends with the tab.
const kept = (key) => JSON.parse(sessionStorage.getItem(key) ?? "null");
const keep = (key, value) => (value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(value)));

function show(next) {
  state = next;
  room.dataset.seen = next.seq;
  room.dataset.step = next.step;
  at("h-now").textContent = next.step < 0 ? "Not begun" : next.ended ? "Over" : next.title;
  at("turn").textContent = next.turn;
  at("prompt").textContent = next.prompt;
  at("asks").hidden = !next.asks;
  const steps = at("steps")?.children ?? [];
  [...steps].forEach((step, n) => {
    step.className = n < next.step ? "done" : "";
    n === next.step ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current");
  });
  const shown = {
    Start: next.step < 0,
    Pause: next.running,
    Resume: next.step >= 0 && !next.running && !next.ended,
    End: next.step >= 0 && !next.ended,
    Stay: next.asks,
    Extend: next.step >= 0 && !next.ended,
    Next: next.step >= 0 && !next.ended && next.step < steps.length - 1,
    Back: next.step > 0 && !next.ended,
  };
  for (const form of document.querySelectorAll("form[data-press]")) {
    form.hidden = !shown[form.dataset.press];
    form.elements.seen.value = next.seq;
    form.elements.step.value = next.step;
  }
  if (notesSeen !== next.notes) {
    loadNotes(next.notes);
  }
  tick();
}

function tick() {
  if (!state || state.step < 0) {
    return;
  }
  const seconds = Math.max(0, state.running ? Date.now() / 1000 - state.began - skew : (state.instep ?? 0));
  const minutes = Math.floor(seconds / 60);
  const paused = state.running || state.ended ? "" : " Paused.";
  at("clock").textContent = state.ended
    ? "Over."
    : state.planned === null
      ? `${minutes} minutes so far.${paused}`
      : `Planned ${Math.round(state.planned / 60)} minutes, now at ${minutes}.${paused}`;
}

// How far this machine's clock is ahead of the server's.
let skew = 0;

function listen() {
  const source = new EventSource(`/learning/sessions/${id}/stream`);
  source.onmessage = (event) => {
    at("offline").hidden = true;
    show(JSON.parse(event.data));
    sendWaiting();
  };
  source.onopen = () => {
    at("offline").hidden = true;
    sendWaiting();
  };
  source.onerror = () => {
    at("offline").hidden = false;
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, 1000);
    }
  };
}

async function loadNotes(count) {
  try {
    const answer = await fetch(`/learning/sessions/${id}?handler=Notes`, { headers: { "X-Live": "1" } });
    if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/html")) {
      at("notes").innerHTML = await answer.text();
      notesSeen = count;
      if (answer.headers.get("Date")) {
        skew = Math.round((Date.now() - Date.parse(answer.headers.get("Date"))) / 1000);
      }
    }
  } catch {
    // The next word of the server asks again.
  }
}

async function post(form, fields) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(fields ?? {})) {
    body.set(name, value);
  }
  return fetch(form.action, { method: "POST", body, headers: { "X-Live": "1" }, redirect: "manual" });
}

for (const form of document.querySelectorAll("form[data-press]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await post(form);
      at("said").textContent = answer.status === 200 ? await answer.text() : "";
    } catch {
      at("said").textContent = "No connection: nothing was pressed. Try again in a moment.";
    }
  });
}

// A key of its own for each note; crypto.randomUUID is missing where a district serves without TLS.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const noteForm = at("note-form");
const field = at("note");

function waiting() {
  const count = (kept(queueKey) ?? []).length;
  at("waiting").textContent = count === 0 ? "" : `${count} waiting to be sent; kept here.`;
}

async function sendWaiting() {
  if (sending) {
    return;
  }
  sending = true;
  try {
    for (let queue = kept(queueKey) ?? []; queue.length > 0; queue = kept(queueKey) ?? []) {
      const answer = await post(noteForm, queue[0]);
      if (answer.status === 422) {
        // Too long: back into the field, nothing is lost.
        field.value = queue[0].text;
        at("said").textContent = await answer.text();
      } else if (answer.status !== 204 && answer.status !== 200) {
        break;
      }
      keep(queueKey, queue.length > 1 ? queue.slice(1) : null);
    }
  } catch {
    // It waits, and is sent when the connection is back.
  } finally {
    sending = false;
    waiting();
  }
}

noteForm.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (text.length === 0) {
    return;
  }
  if (text.length > 4000) {
    at("said").textContent = `${text.length.toLocaleString("en")} letters; a note holds 4,000. Shorten it, it is still in the field.`;
    return;
  }
  keep(queueKey, [...(kept(queueKey) ?? []), { key: newKey(), text }]);
  field.value = "";
  keep(draftKey, null);
  waiting();
  sendWaiting();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    noteForm.requestSubmit();
  }
});
field.addEventListener("input", () => {
  try {
    keep(draftKey, field.value.length > 0 ? field.value : null);
  } catch {
    // More than a tab may keep; it is still in the field.
  }
});
field.value ||= kept(draftKey) ?? "";
waiting();
listen();
setInterval(tick, 1000);
setInterval(sendWaiting, 3000);
