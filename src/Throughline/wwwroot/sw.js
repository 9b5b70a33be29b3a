// Without a signal a page that is asked for becomes the page of cards on this phone. Nothing that anybody wrote is kept here:
// only that empty page, the look and its scripts.
const SHELL = 'throughline-shell';
const PHONE = '/on-this-phone';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const page = await fetch(PHONE, { cache: 'no-store' });
    const words = await page.clone().text();
    const files = [...words.matchAll(/(?:href|src)="(\/(?:css|pages)\/[^"]+)"/g)].map((match) => match[1].replaceAll('&amp;', '&'));
    const shell = await caches.open(SHELL);
    await shell.put(PHONE, page);
    await shell.addAll(files);
    await self.skipWaiting();
  })());
});

// Whoever is sent to sign in has no session: its cards go at once, whichever page was asked for. Lines that wait stay, for their writer.
async function dropCards() {
  if (!(await indexedDB.databases()).some((one) => one.name === 'throughline-cards')) return;
  await new Promise((done) => {
    const asked = indexedDB.open('throughline-cards');
    asked.onerror = () => done();
    asked.onsuccess = () => {
      const open = asked.result;
      const end = () => { open.close(); done(); };
      if (!open.objectStoreNames.contains('closed')) { end(); return; }
      const work = open.transaction('closed', 'readwrite');
      work.objectStore('closed').delete('cards');
      work.oncomplete = work.onabort = end;
    };
  });
}

async function answer(request, path) {
  let page;
  try {
    page = await fetch(request);
  } catch {
    return caches.match(PHONE);
  }
  if (path === '/sign-in' && page.ok) await dropCards().catch(() => {});
  return page;
}

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(answer(request, path));
  } else if (request.method === 'GET' && (path.startsWith('/css/') || path.startsWith('/pages/'))) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { ignoreSearch: true })));
  }
});
