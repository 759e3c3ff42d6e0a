import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PgBoss } from 'pg-boss';
import sharp from 'sharp';
import { Marks } from '../plant/marker.ts';
import type { Stage } from './stage.ts';

const queue = 'prove.canary';

/**
 * Words the proof itself lays where the portal should keep none, so that finding nothing there means
 * something: in the queue of jobs, in a log, in packed files and in a picture. They go when the
 * person goes.
 */
export class Canaries {
  readonly marks = new Marks();
  readonly #stage: Stage;
  #job: string | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async lay(): Promise<void> {
    await this.#withJobs(async (boss) => {
      await boss.createQueue(queue);
      this.#job = await boss.send(queue, { name: this.marks.word('canary.job') });
    });
    const folder = this.#folder;
    await mkdir(folder, { recursive: true });
    const put = (name: string, content: Buffer | string) => writeFile(join(folder, name), content);
    await put('canary.log', `cannot save ${this.marks.word('canary.log').toUpperCase()}\n`);
    await put('canary.gz', gzipSync(`${'x'.repeat(500)} ${this.marks.word('canary.gzip')}`));
    await put('canary-utf16', Buffer.from(this.marks.word('canary.utf16'), 'utf16le'));
    await put('canary.webp', await labelled(this.marks.word('canary.webp')));
    await put('canary.eml', letter(this.marks.word('canary.mail')));
  }

  async remove(): Promise<void> {
    await this.#withJobs(async (boss) => {
      if (this.#job) await boss.deleteJob(queue, this.#job);
      await boss.deleteQueue(queue);
    });
    await rm(this.#folder, { recursive: true });
  }

  get #folder(): string {
    return join(this.#stage.dataDir, 'canaries');
  }

  async #withJobs(work: (boss: PgBoss) => Promise<void>): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.#stage.databaseUrl,
      schema: 'jobs',
      ...{ createSchema: false, migrate: false, supervise: false, schedule: false },
    });
    await boss.start();
    try {
      await work(boss);
    } finally {
      await boss.stop({ graceful: false });
    }
  }
}

const labelled = (word: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .withExif({ IFD0: { ImageDescription: word } })
    .webp()
    .toBuffer();

const letter = (word: string) =>
  [
    'From: portal@marker.example',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${'Guten Tag, '.repeat(7)}${word}, auf Wiedersehen.`)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '',
  ].join('\r\n');
