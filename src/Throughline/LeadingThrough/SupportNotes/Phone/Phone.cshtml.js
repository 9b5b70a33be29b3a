// The next visits' cards on the phone: closed with a key that cannot leave this browser, forgotten after a day without a word from
// the server, at sign-out, and when the session or the seat has ended. Lines written without a signal wait here and are sent once.
const NAME = 'throughline-cards';
const able = window.isSecureContext && 'indexedDB' in window && crypto.subtle !== undefined;

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

async function kept(name) {
  const found = await on('closed', 'readonly', (store) => store.get(name));
  if (!found) return null;
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await key(), found.closed);
  return JSON.parse(new TextDecoder().decode(opened));
}

const forget = (name) => on('closed', 'readwrite', (store) => store.delete(name));

async function cards() {
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

async function queue(line) {
  const owner = (await kept('cards'))?.owner;
  await keepLines([...((await kept('lines')) ?? []), { ...line, owner }]);
}

async function send() {
  const token = await refresh();
  if (!token) return { sent: 0, both: 0 };
  const outcome = { sent: 0, both: 0 };
  for (const line of (await kept('lines')) ?? []) {
    if (line.refused) continue;
    let answer;
    try {
      answer = await fetch('/phone/lines', {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
        body: JSON.stringify(line),
      });
    } catch {
      break;
    }
    const left = (await kept('lines')) ?? [];
    if (answer.ok) {
      outcome.sent += 1;
      if ((await answer.json()).both) outcome.both += 1;
      await keepLines(left.filter((one) => one.id !== line.id));
    } else if (answer.status >= 400 && answer.status < 500) {
      // Refused, not lost: it stays on the phone to be read and copied.
      await keepLines(left.map((one) => (one.id === line.id ? { ...one, refused: true } : one)));
    }
  }
  if (outcome.sent > 0) await refresh();
  return outcome;
}

function element(name, words, className) {
  const made = document.createElement(name);
  if (words) made.textContent = words;
  if (className) made.className = className;
  return made;
}

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

function lineOf(form, button) {
  const said = new FormData(form);
  return {
    id: said.get('sentAs') || crypto.randomUUID(),
    principal: Number(form.dataset.principal ?? form.closest('[data-card]').dataset.card),
    was: button?.value ?? 'AnotherMatter',
    line: said.get('line') ?? '',
    shared: said.get('who') !== 'me',
    seen: Number(said.get('seen')) || null,
    writtenAt: new Date().toISOString(),
  };
}

function cardOf(card) {
  const article = element('article', null, 'walkin panel');
  const head = element('h2', card.principal);
  article.append(element('p', card.visits[0], 'crumb'), head, element('p', card.school, 'muted'));
  const facts = element('dl');
  const fact = (title, words) => {
    const pair = element('div');
    pair.append(element('dt', title), element('dd', words));
    facts.append(pair);
  };
  fact(card.agreedOn ? `What we agreed, ${card.agreedOn}` : 'What we agreed', card.agreed ?? 'Nothing written yet.');
  fact('What I said I would try', card.willTry ?? 'Nothing written yet.');
  fact('Next date after this one', card.visits[1] ?? 'None is booked.');
  article.append(facts);
  if (card.twoRooms) article.append(element('p', 'Coaching room: you are writing where nothing counts toward the evaluation.', 'wall'));
  article.append(formOf(card));
  return article;
}

function formOf(card) {
  const form = element('form');
  form.dataset.principal = card.id;
  const field = element('div', null, 'field');
  const label = element('label', 'One line for next time');
  const input = element('input', null, 'input');
  Object.assign(input, { id: `line-${card.id}`, name: 'line', type: 'text', maxLength: 2000, autocomplete: 'off' });
  label.htmlFor = input.id;
  field.append(label, input);
  const who = element('fieldset', null, 'field');
  who.append(element('legend', 'Who sees this line?'));
  const choices = element('div', null, 'choices choices--row');
  for (const [value, words] of [['both', `${card.principal.split(' ')[0]} and I`], ['me', 'Only I']]) {
    const choice = element('label', null, 'choice');
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name: 'who', value, checked: value === 'both' });
    choice.append(radio, element('span', words));
    choices.append(choice);
  }
  who.append(choices);
  const seen = element('input');
  Object.assign(seen, { type: 'hidden', name: 'seen', value: card.agreedId ?? '' });
  const three = element('div', null, 'three');
  for (const [value, words] of [['LeadingTeaching', 'Leading teaching'], ['AnotherMatter', 'Another matter'], ['DidNotHappen', 'It didn’t happen']]) {
    const button = element('button', words, 'btn');
    Object.assign(button, { type: 'submit', value });
    three.append(button);
  }
  form.append(seen, field, who, three);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await queue(lineOf(form, event.submitter));
    const said = element('p', 'Kept on this phone. It is sent when you are back.', 'muted');
    said.role = 'status';
    form.replaceWith(said);
    await send();
  });
  return form;
}

async function showPhone(place) {
  const found = await cards();
  const waiting = (await kept('lines')) ?? [];
  const state = document.getElementById('phone-state');
  const lines = waiting.length === 0 ? 'No line waits to be sent.' : waiting.length === 1 ? 'One line waits to be sent.' : `${waiting.length} lines wait to be sent.`;
  state.textContent = found
    ? `${found.cards.length === 1 ? 'One card' : `${found.cards.length} cards`}, on this phone since ${clock(found.since)}. ${lines} They go when you sign out.`
    : `No card is kept on this phone now. ${lines}`;
  place.replaceChildren(...(found?.cards ?? []).map(cardOf));
  for (const line of waiting.filter((one) => one.refused)) {
    place.append(element('p', `Not taken by the office, kept here: ${line.line}`, 'note note--stop'));
  }
}

async function showOnPage(line, outcome) {
  const found = await cards();
  if (!found) return;
  const waiting = ((await kept('lines')) ?? []).length;
  const both = outcome?.both ? ' Another line was agreed meanwhile; both are kept.' : '';
  const sent = outcome?.sent ? ` ${outcome.sent} sent just now.${both}` : '';
  line.querySelector('span').textContent =
    `${found.cards.length} cards for the next days are on this phone since ${clock(found.since)}. They work without a signal; what you add is sent when you are back.` +
    (waiting ? ` ${waiting} waiting to be sent.` : '') + sent;
  line.hidden = false;
}

async function start() {
  const phone = document.getElementById('phone-cards');
  const line = document.getElementById('on-phone');
  if (phone) await showPhone(phone);
  const outcome = await send();
  if (phone && navigator.onLine) await showPhone(phone);
  if (line) await showOnPage(line, outcome);
  window.addEventListener('online', async () => {
    const later = await send();
    if (line) await showOnPage(line, later);
    else await showPhone(phone);
  });
  const form = document.getElementById('line-form');
  form?.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    queue(lineOf(form, event.submitter)).then(() => { form.reset(); return showOnPage(line); });
  });
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js');
}

if (able) await start();
