// Takes the place of the worker that browsers have, and leaves with all that was kept.
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('glpibridge-')) await caches.delete(name);
  await self.registration.unregister();
}

export {};
