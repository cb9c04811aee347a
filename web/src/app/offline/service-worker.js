/**
 * Opens the client without a network: the page and its files, nothing of any person. Answers of the interface are never
 * kept, so that a shared device holds no health data. The build fills in the version and the files.
 */
const CACHE = 'cutis-__VERSION__';
const FILES = __FILES__;
const SHELL = '/sign-in';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([SHELL, '/theme.js', '/favicon.svg', '/manifest.webmanifest', ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('cutis-') && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || /^\/(api|docs|join|\.well-known)(\/|$)/.test(pathname)) {
    return;
  }
  if (request.mode === 'navigate') {
    // The page comes with its policy and the nonce that fits it; both are kept together.
    event.respondWith(fetch(request).catch(() => caches.match(SHELL)));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetchAndKeep(request)));
  } else {
    event.respondWith(fetch(request).catch(() => caches.match(request).then((kept) => kept ?? Response.error())));
  }
});

/** Names of these files change with their content. */
async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}
