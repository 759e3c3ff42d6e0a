import { act } from '@testing-library/react';
import { hashOf } from '../client/boot.ts';

interface Listener {
  id: string;
  hash: string;
  socket: Socket;
}

/** The near end of a subscription: takes the browser's place and speaks the server's part. */
class Socket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static line: LiveLine;
  readyState = Socket.CONNECTING;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: object) => void;
  onerror?: (event: object) => void;

  constructor() {
    queueMicrotask(() => {
      this.readyState = Socket.OPEN;
      this.onopen?.();
    });
  }

  send(text: string) {
    const message = JSON.parse(text) as {
      type: string;
      id: string;
      payload?: { extensions: { persistedQuery: { sha256Hash: string } } };
    };
    if (message.type === 'connection_init') this.reply({ type: 'connection_ack' });
    if (message.type !== 'subscribe') return;
    const hash = message.payload!.extensions.persistedQuery.sha256Hash;
    Socket.line.listeners.push({ id: message.id, hash, socket: this });
  }

  reply(message: object) {
    queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }

  close() {
    this.readyState = Socket.CLOSED;
    this.onclose?.({ code: 1000, reason: '' });
  }
}

/** A live connection a test speaks into. */
export class LiveLine {
  readonly listeners: Listener[] = [];

  constructor() {
    Socket.line = this;
    globalThis.WebSocket = Socket as unknown as typeof WebSocket;
  }

  listened(document: object): number {
    return this.listeners.filter(({ hash }) => hash === hashOf(document)).length;
  }

  async send(document: object, data: object): Promise<void> {
    await act(async () => {
      for (const { id, hash, socket } of this.listeners) {
        if (hash === hashOf(document)) socket.reply({ type: 'next', id, payload: { data } });
      }
    });
  }
}
