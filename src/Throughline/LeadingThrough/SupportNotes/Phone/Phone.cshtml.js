// The next visits' cards on the phone, and what is written down without a signal.
import { able, cards, element, kept, queue, send } from './_OnPhone.cshtml.js';
import { captureForms } from './_Capture.cshtml.js';

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
  const own = found?.people?.length > 0 ? [captureForms(found.people, found.owner)] : [];
  const walkIns = (found?.cards ?? []).map(cardOf);
  place.replaceChildren(...(location.pathname === '/capture' ? [...own, ...walkIns] : [...walkIns, ...own]));
  for (const line of waiting.filter((one) => one.refused)) {
    place.append(element('p', `Not taken by the office, kept here: ${line.line ?? line.capture?.line ?? line.capture?.name ?? ''}`, 'note note--stop'));
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
