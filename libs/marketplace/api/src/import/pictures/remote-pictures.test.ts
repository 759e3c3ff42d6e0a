import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { RemotePictures } from './remote-pictures.ts';

const picture = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
let answer: RequestListener;
let server: Server;
let port: number;
let seen: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  seen = [];
  answer = (_, response) => response.setHeader('content-type', 'image/png').end(picture);
});
afterAll(() => server.close());

/** As the server uses it, but for one name that leads to this machine. */
function remote(names: Record<string, string[]> = {}) {
  const pictures = new RemotePictures();
  const known: Record<string, string[]> = { 'shop.example': ['127.0.0.1'], ...names };
  pictures.lookup = async (host) => known[host] ?? Promise.reject(new Error('unknown'));
  pictures.isAllowed = (address) => address === '127.0.0.1' || isPublicAddress(address);
  return pictures;
}
const faultOf = (url: string, pictures = remote()) =>
  pictures.fetch(url).then(
    () => 'fetched',
    ({ fault }: { fault: string }) => fault,
  );
const at = (path: string, host = 'shop.example') => `http://${host}:${port}${path}`;

test('a picture of a public name is fetched, by that name', async () => {
  expect(await remote().fetch(at('/a.png'))).toEqual(picture);
  expect(seen).toEqual([`shop.example:${port} /a.png`]);
});

test.each([
  'localhost',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '10.0.0.5',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '[fc00::1]',
  '[ff02::1]',
  '[2001:db8::1]',
])('%s is never asked', async (host) => {
  const pictures = new RemotePictures();
  pictures.lookup = async () => ['127.0.0.1'];
  expect(await faultOf(`http://${host}:${port}/a.png`, pictures)).toBe('PRIVATE');
  expect(seen).toEqual([]);
});

test('one private answer among public ones is refused', async () => {
  const pictures = remote({ 'trap.example': ['93.184.216.34', '10.0.0.1'] });
  expect(await faultOf(at('/', 'trap.example'), pictures)).toBe('PRIVATE');
});

test('a name that answers otherwise the second time is asked once only', async () => {
  let asked = 0;
  const pictures = remote();
  pictures.lookup = async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']);
  expect(await pictures.fetch(at('/a.png'))).toEqual(picture);
  expect(asked).toBe(1);
});

test('each step of a redirect is checked, and there are three at most', async () => {
  answer = (request, response) => {
    const left = Number(request.url!.slice(1));
    if (left === 0) response.setHeader('content-type', 'image/png').end(picture);
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  };
  expect(await faultOf(at('/3'))).toBe('fetched');
  expect(await faultOf(at('/4'))).toBe('REDIRECTS');
  answer = (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/a.png' }).end();
  expect(await faultOf(at('/'))).toBe('PRIVATE');
  answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  expect(await faultOf(at('/'))).toBe('ADDRESS');
});

test.each([
  ['ftp://shop.example/a.png', 'ADDRESS'],
  ['file:///etc/passwd', 'ADDRESS'],
  ['http://user:word@shop.example/a.png', 'ADDRESS'],
  ['kein Link', 'ADDRESS'],
  ['http://nowhere.example/a.png', 'NAME'],
])('%s is refused: %s', async (url, fault) => {
  expect(await faultOf(url)).toBe(fault);
  expect(seen).toEqual([]);
});

test('what is no picture, too large or missing is given up', async () => {
  answer = (_, response) => response.setHeader('content-type', 'text/html').end('<html>');
  expect(await faultOf(at('/'))).toBe('TYPE');
  answer = (_, response) => response.writeHead(404).end();
  expect(await faultOf(at('/'))).toBe('STATUS');
  answer = (_, response) =>
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': 11e6 }).end();
  expect(await faultOf(at('/'))).toBe('SIZE');
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    for (let i = 0; i < 11; i++) response.write(Buffer.alloc(1024 * 1024));
    response.end();
  };
  expect(await faultOf(at('/'))).toBe('SIZE');
  answer = (request) => void request.socket.destroy();
  expect(await faultOf(at('/'))).toBe('CONNECTION');
});

test('a server that keeps one waiting is left after ten seconds', async () => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const asked: number[] = [];
  AbortSignal.timeout = (ms) => {
    asked.push(ms);
    return timeout(50);
  };
  try {
    answer = (_, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).flushHeaders();
    expect(await faultOf(at('/'))).toBe('TIME');
    const pictures = remote();
    pictures.lookup = () => new Promise(() => undefined);
    expect(await faultOf(at('/'), pictures)).toBe('TIME');
  } finally {
    AbortSignal.timeout = timeout;
  }
  expect(asked).toEqual([10_000, 10_000]);
});
