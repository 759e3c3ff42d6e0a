// What every browser has and jsdom lacks.
import { TextDecoder, TextEncoder } from 'node:util';

/** As much as a router without loaders asks of a navigation. */
class Request {
  method = 'GET';
  constructor(url, { signal }) {
    this.url = String(url);
    this.signal = signal;
  }
}

Object.assign(globalThis, { Request, TextDecoder, TextEncoder });

HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
  this.querySelector('[autofocus], button')?.focus();
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
