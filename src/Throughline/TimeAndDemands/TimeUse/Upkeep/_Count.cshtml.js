// How long this page is looked at: what Throughline itself takes of somebody's week. A minute without a touch is no longer looking.
const IDLE = 60000;
const form = document.getElementById('upkeep');
let counted = 0;
let last = performance.now();
let touched = last;
let seen = !document.hidden;

function tick() {
  const now = performance.now();
  if (seen) counted += Math.max(0, Math.min(now, touched + IDLE) - last);
  last = now;
  seen = !document.hidden;
}

function send() {
  tick();
  const seconds = Math.round(counted / 1000);
  if (seconds === 0 || !navigator.onLine) return;
  counted -= seconds * 1000;
  const words = new URLSearchParams(new FormData(form));
  words.set('seconds', String(seconds));
  fetch(form.action, { method: 'POST', body: words, keepalive: true, redirect: 'manual' }).catch(() => { counted += seconds * 1000; });
}

if (form) {
  // The server would count the forms' own time as well.
  for (const opened of document.querySelectorAll('input[name="opened"]')) opened.value = '';
  for (const touch of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(touch, () => { tick(); touched = performance.now(); }, { passive: true, capture: true });
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) send();
    else { tick(); touched = performance.now(); }
  });
  addEventListener('pagehide', send);
}
