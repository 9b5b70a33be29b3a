// One tap on a name, or one line. It is kept on this phone first and sent then: a hallway's signal may hang while it looks like one.
import { element, kept, queue, send } from './_OnPhone.cshtml.js';

const KINDS = [['', 'I say it later'], ['Teaching', 'Leading teaching'], ['Other', 'Another matter']];
const LENGTHS = [15, 30, 45, 60, 90];

const tokenOf = (form) => form.querySelector('[name="__RequestVerificationToken"]')?.value;

function captureOf(form, button) {
  const said = new FormData(form);
  return {
    id: said.get('sentAs') || crypto.randomUUID(),
    at: Date.now(),
    owner: Number(form.dataset.owner),
    capture: {
      principal: button?.name === 'principal' ? button.value : '',
      name: button?.name === 'principal' ? button.textContent : '',
      was: said.get('was') ?? '',
      line: said.get('line') ?? '',
      minutes: said.get('minutes'),
      ended: said.get('ended') ?? '',
      // Without a signal nothing else counts how long it took.
      seconds: form.dataset.shown ? Math.min(120, Math.ceil((Date.now() - Number(form.dataset.shown)) / 1000)) : 0,
    },
  };
}

// The form is taken over from the server's: the same fields, by way of the phone. It says what became of it.
export function takeOver(form, say) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const one = captureOf(form, event.submitter);
    if (!one.capture.principal && !one.capture.line.trim()) {
      form.elements.line?.focus();
      return;
    }
    await queue(one);
    const next = form.querySelector('[name="sentAs"]');
    if (next) next.value = crypto.randomUUID();
    form.reset();
    say(one, 'kept');
    const token = tokenOf(form);
    const outcome = await send(token ? { token, owner: one.owner } : undefined);
    const waits = ((await kept('lines')) ?? []).find((line) => line.id === one.id);
    if (!waits) say(one, 'sent');
    else if (waits.refused) say(one, 'refused', outcome.refused);
  });
}

function radios(title, name, choices, usual) {
  const set = element('fieldset', null, 'field');
  const row = element('div', null, 'choices choices--row');
  for (const [value, words] of choices) {
    const choice = element('label', null, 'choice');
    const radio = element('input');
    Object.assign(radio, { type: 'radio', name, value, defaultChecked: value === usual });
    choice.append(radio, element('span', words));
    row.append(choice);
  }
  set.append(element('legend', title), row);
  return set;
}

function visitForm(people) {
  const form = element('form');
  const names = element('div', null, 'names');
  for (const one of people) {
    const button = element('button', null, 'btn');
    const words = element('span', one.name);
    words.append(element('span', one.school, 'meta'));
    Object.assign(button, { type: 'submit', name: 'principal', value: one.id });
    button.append(words);
    names.append(button);
  }
  form.append(
    radios('What it was', 'was', KINDS, ''),
    radios('How long, in minutes, until now', 'minutes', LENGTHS.map((minutes) => [String(minutes), String(minutes)]), '30'),
    names,
  );
  return form;
}

function lineForm() {
  const form = element('form');
  const field = element('div', null, 'field');
  const label = element('label', 'Or one line, to place later');
  const input = element('input', null, 'input');
  Object.assign(input, { id: 'capture-line', name: 'line', type: 'text', maxLength: 200, autocomplete: 'off' });
  label.htmlFor = input.id;
  field.append(label, input);
  const minutes = element('input');
  Object.assign(minutes, { type: 'hidden', name: 'minutes', value: '15' });
  const button = element('button', 'Keep the line', 'btn');
  button.type = 'submit';
  const foot = element('div', null, 'form-foot');
  foot.append(button);
  form.className = 'section';
  form.append(minutes, field, foot);
  return form;
}

// The same page as the phone makes it without a signal.
export function captureForms(people, owner) {
  const panel = element('section', null, 'panel');
  const said = element('p', null, 'note');
  said.role = 'status';
  said.hidden = true;
  panel.append(element('h2', 'Who was it with?'), said);
  for (const form of [visitForm(people), lineForm()]) {
    form.dataset.owner = owner;
    form.dataset.shown = Date.now();
    takeOver(form, (one, state, why) => { said.textContent = sentence(one, state, why); said.hidden = false; form.dataset.shown = Date.now(); });
    panel.append(form);
  }
  return panel;
}

export function sentence(one, state, why) {
  const what = one.capture.name ? 'The visit' : 'The line';
  if (state === 'sent') return `${what} stands in your week.`;
  if (state === 'refused') return `Not taken: ${why || 'open the page again.'} It stays on this phone.`;
  return `${what} is kept on this phone. It is sent when there is a signal.`;
}
