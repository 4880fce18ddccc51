// Shows a page of its own where the line is down, and does nothing else: what the portal says of anybody is never kept. The portal writes `shelf` before this text: under which name, what
// is kept. It changes with any of it, and so the browser takes the new worker.
interface Shelf {
  readonly name: string;
  readonly page: string;
  readonly files: readonly string[];
}

declare const shelf: Shelf;
declare const self: ServiceWorkerGlobalScope;

const files = new Set(shelf.files.map((file) => new URL(file, self.location.href).href));

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(open(event));
  else if (files.has(request.url)) event.respondWith(kept(request));
});

async function fill(): Promise<void> {
  const cache = await caches.open(shelf.name);
  // The files lie in the browser's own cache, at addresses that never change their content. Without cookies: the page is nobody's.
  await Promise.all([cache.add(new Request(shelf.page, { cache: 'reload', credentials: 'omit' })), cache.addAll([...files])]);
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  // The browser makes the request itself, at once and with all that it says about where it comes from.
  await self.registration.navigationPreload?.enable();
  for (const name of await caches.keys()) if (name.startsWith('glpibridge-') && name !== shelf.name) await caches.delete(name);
  await self.clients.claim();
}

async function open({ request, preloadResponse }: FetchEvent): Promise<Response> {
  try {
    return ((await preloadResponse) as Response | undefined) ?? (await fetch(request));
  } catch {
    return (await caches.match(shelf.page, { cacheName: shelf.name })) ?? Response.error();
  }
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request.url, { cacheName: shelf.name })) ?? fetch(request);
}

export {};
