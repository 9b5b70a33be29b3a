// Forms marked data-passkey ask the browser for a passkey before they are sent. Without script, or where a browser has none, they stay hidden.
const make = {
  create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

const ask = async (form) => {
  const body = new FormData();
  body.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  const answer = await fetch(form.dataset.options, { method: 'POST', body });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return make[form.dataset.passkey](await answer.json());
};

const say = (form, words) => {
  let line = form.querySelector('[role=alert]');
  if (!line) {
    line = Object.assign(document.createElement('p'), { className: 'error' });
    line.setAttribute('role', 'alert');
    form.append(line);
  }
  line.textContent = words;
};

if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        form.elements.credential.value = JSON.stringify(await ask(form));
        form.submit();
      } catch {
        say(form, 'No passkey was used. Try again, or take another way.');
      }
    });
  }
}
