// What this browser keeps without a signal, for any page: closed with a key that cannot leave it, forgotten after a day without a word
// from the server, at sign-out, and when the session or the seat has ended. What was written without a signal waits here and is sent once.
const NAME = 'throughline-cards';
export const able = window.isSecureContext && 'indexedDB' in window && crypto.subtle !== undefined;

function database() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => { asked.result.createObjectStore('keys'); asked.result.createObjectStore('closed'); };
    asked.onsuccess = () => { asked.result.onversionchange = () => asked.result.close(); done(asked.result); };
    asked.onerror = () => failed(asked.error);
  });
}

async function on(store, mode, act) {
  const open = await database();
  try {
    return await new Promise((done, failed) => {
      const work = open.transaction(store, mode);
      const asked = act(work.objectStore(store));
      work.oncomplete = () => done(asked.result);
      work.onabort = () => failed(work.error);
    });
  } finally {
    open.close();
  }
}

async function key() {
  const known = await on('keys', 'readonly', (keys) => keys.get('own'));
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await on('keys', 'readwrite', (keys) => keys.put(made, 'own'));
  return made;
}

async function keep(name, value) {
  const own = await key();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own, new TextEncoder().encode(JSON.stringify(value)));
  await on('closed', 'readwrite', (store) => store.put({ iv, closed }, name));
}

// Only how many there are stands beside them in the open: it is asked about at sign-out, on any page.
async function keepLines(lines) {
  await keep('lines', lines);
  await on('closed', 'readwrite', (store) => store.put(lines.length, 'waiting'));
}

export async function kept(name) {
  const found = await on('closed', 'readonly', (store) => store.get(name));
  if (!found) return null;
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await key(), found.closed);
  return JSON.parse(new TextDecoder().decode(opened));
}

const forget = (name) => on('closed', 'readwrite', (store) => store.delete(name));

export async function cards() {
  const found = await kept('cards');
  if (found && Date.now() < found.until) return found;
  if (found) await forget('cards');
  return null;
}

// Asks the server: what it answers replaces what is kept; a session or a seat that has ended clears it.
async function refresh() {
  let answer;
  try {
    answer = await fetch('/phone/cards', { cache: 'no-store', redirect: 'manual' });
  } catch {
    return null;
  }
  if (!answer.ok) {
    await forget('cards');
    return null;
  }
  const fresh = await answer.json();
  const lines = (await kept('lines')) ?? [];
  // Lines of somebody else who used this phone are never sent under another name.
  await keepLines(lines.filter((line) => line.owner === fresh.owner));
  const now = Date.now();
  const token = fresh.token;
  delete fresh.token;
  await keep('cards', { ...fresh, since: now, until: now + fresh.hours * 3600000 });
  return token;
}

export async function queue(line) {
  const owner = line.owner ?? (await kept('cards'))?.owner;
  await keepLines([...((await kept('lines')) ?? []), { ...line, owner }]);
}

// A visit or a line for the week is sent as its page's own form, with how long ago it was tapped: no clock of a phone is trusted. A line on a
// card is sent as what it is. A hallway's signal that hangs is no signal.
function post(line, token) {
  const ago = Math.max(0, Math.round((Date.now() - line.at) / 1000));
  const patience = AbortSignal.timeout(10000);
  const headers = { RequestVerificationToken: token };
  return line.capture
    ? fetch('/capture?handler=Sent', { method: 'POST', redirect: 'manual', signal: patience, headers, body: new URLSearchParams({ sentAs: line.id, ago, ...line.capture }) })
    : fetch('/phone/lines', { method: 'POST', redirect: 'manual', signal: patience, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(line) });
}

// A page that has just come from the server knows who it is for: only what they wrote is sent from there.
export async function send(page) {
  const outcome = { sent: 0, both: 0, refused: '' };
  const token = page?.token ?? (await refresh());
  if (!token) return outcome;
  for (const line of (await kept('lines')) ?? []) {
    if (line.refused || (page && line.owner !== page.owner)) continue;
    let answer;
    try {
      answer = await post(line, token);
    } catch {
      break;
    }
    const left = (await kept('lines')) ?? [];
    if (answer.ok) {
      outcome.sent += 1;
      if (!line.capture && (await answer.json()).both) outcome.both += 1;
      await keepLines(left.filter((one) => one.id !== line.id));
    } else if (answer.status >= 400 && answer.status < 500) {
      // Refused, not lost: it stays on the phone to be read and copied.
      outcome.refused = line.capture ? await answer.text() : '';
      await keepLines(left.map((one) => (one.id === line.id ? { ...one, refused: true } : one)));
    }
  }
  if (outcome.sent > 0 && !page) await refresh();
  return outcome;
}

export function element(name, words, className) {
  const made = document.createElement(name);
  if (words) made.textContent = words;
  if (className) made.className = className;
  return made;
}
