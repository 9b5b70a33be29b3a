// At sign-out this phone forgets its cards. Lines that were written without a signal and are not sent yet are asked about first.
const NAME = 'throughline-cards';

async function waiting() {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === NAME)) return 0;
  return new Promise((done) => {
    const asked = indexedDB.open(NAME);
    asked.onerror = () => done(0);
    asked.onsuccess = () => {
      const open = asked.result;
      if (!open.objectStoreNames.contains('closed')) { open.close(); done(0); return; }
      const count = open.transaction('closed', 'readonly').objectStore('closed').get('waiting');
      count.onsuccess = () => { open.close(); done(count.result ?? 0); };
      count.onerror = () => { open.close(); done(0); };
    };
  });
}

function forgetAll() {
  return new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}

async function leave(form) {
  const lines = await waiting();
  const words = lines === 1 ? 'One line on this phone is' : `${lines} lines on this phone are`;
  const asked = `${words} not sent yet. Stay, and open “Before you walk in” once with a signal to send ${lines === 1 ? 'it' : 'them'}. Sign out and lose ${lines === 1 ? 'it' : 'them'}?`;
  if (lines > 0 && !window.confirm(asked)) return;
  await forgetAll();
  form.submit();
}

if ('indexedDB' in window && 'databases' in indexedDB) {
  for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      leave(form).catch(() => form.submit());
    });
  }
}
