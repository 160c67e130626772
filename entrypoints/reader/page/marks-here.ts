import { trustedScript } from '../../shared/own-pages/trusted-script.ts';

let isDone = false;

/**
 * Starts the content script and the card's script in this page, so that its terms are marked as in
 * any web page. A second call does nothing.
 */
export function markHere(): void {
  if (isDone) return;
  isDone = true;
  const look = document.createElement('link');
  look.rel = 'stylesheet';
  look.href = '/all-looks.css';
  document.head.append(look);
  for (const address of ['/hover-card.js', '/content-script.js']) {
    const script = document.createElement('script');
    script.src = trustedScript(address);
    script.async = false;
    document.head.append(script);
  }
}
