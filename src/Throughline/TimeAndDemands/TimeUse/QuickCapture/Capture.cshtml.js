// With scripts a tap is kept on the phone before it is sent; without them the same form is sent as it is.
import { able, send } from './_OnPhone.cshtml.js';
import { sentence, takeOver } from './_Capture.cshtml.js';

const said = document.getElementById('capture-said');
const SENT = 'capture-sent';

// The list below is the server's: once it has the tap, the page is asked for anew and says so there.
function say(one, state, why) {
  said.textContent = sentence(one, state, why);
  said.hidden = false;
  said.scrollIntoView({ block: 'nearest' });
  if (state === 'sent') {
    sessionStorage.setItem(SENT, said.textContent);
    location.replace('/capture');
  }
}

async function start() {
  const earlier = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  if (earlier) { said.textContent = earlier; said.hidden = false; }
  for (const form of document.querySelectorAll('form[data-capture]')) takeOver(form, say);
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js');
  const outcome = await send();
  if (outcome.sent > 0) location.replace('/capture');
  addEventListener('online', async () => { if ((await send()).sent > 0) location.replace('/capture'); });
}

if (able) await start();
