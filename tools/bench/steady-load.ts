import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Sends the same request again and again over a few connections, and only counts bytes on the way
 * back. A client that parses is slower than the fastest server here: then it would sleep in one
 * lane and not in the other, and waking it is paid by the server.
 */
export class SteadyLoad {
  readonly #port: number;
  readonly #request: Buffer;
  readonly #answerLength: number;

  private constructor(port: number, request: Buffer, answerLength: number) {
    this.#port = port;
    this.#request = request;
    this.#answerLength = answerLength;
  }

  /** Asks once to learn how long an answer is. */
  static async of(port: number, host: string, body: object): Promise<SteadyLoad> {
    const json = JSON.stringify(body);
    const request = Buffer.from(
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
    );
    const socket = await opened(port);
    socket.write(request);
    let answer = '';
    for await (const chunk of socket.setEncoding('latin1')) {
      answer += chunk as string;
      const head = answer.indexOf('\r\n\r\n');
      const length = Number(/^content-length: (\d+)/im.exec(answer)?.[1]);
      if (head >= 0 && answer.length >= head + 4 + length) break;
    }
    if (!answer.startsWith('HTTP/1.1 200 ')) throw new Error(answer.slice(0, 300));
    return new SteadyLoad(port, request, answer.length);
  }

  async run(requests: number, clients: number): Promise<void> {
    let left = requests;
    const client = async () => {
      const socket = await opened(this.#port);
      let missing = 0;
      const next = () => {
        missing = this.#answerLength;
        if (left-- > 0) socket.write(this.#request);
        else socket.end();
      };
      socket.on('data', (chunk) => {
        missing -= chunk.length;
        if (missing === 0) next();
        else if (missing < 0) socket.destroy(new Error('The answer has another length.'));
      });
      next();
      await once(socket, 'close');
    };
    await Promise.all(Array.from({ length: clients }, client));
  }
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  return socket;
}
