/** Not while developing, where files change under one name; not where the browser has none or the page is not secure. */
export function openOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('/service-worker.js').catch((fault: unknown) => {
      console.warn('The page will not open without a network:', fault);
    });
  }
}
