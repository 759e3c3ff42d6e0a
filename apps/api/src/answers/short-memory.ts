interface Limits {
  readonly mostBytes: number;
  readonly keepMs: number;
}

interface Kept {
  readonly bytes: Buffer;
  readonly expiry: NodeJS.Timeout;
}

/**
 * What took some work, kept for a while in bounded memory: the least used goes first, and nothing
 * outlives its time. Asked for several times at once, it is made once.
 */
export class ShortMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  constructor(private readonly limits: Limits) {}

  get size(): number {
    return this.#bytes;
  }

  async get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#kept.get(key);
    if (known) {
      // Last in the map is used last.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.bytes;
    }
    const underWay = this.#making.get(key);
    if (underWay) return underWay;
    const making = make();
    this.#making.set(key, making);
    try {
      const bytes = await making;
      this.#keep(key, bytes);
      return bytes;
    } finally {
      this.#making.delete(key);
    }
  }

  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#drop(key);
  }

  #keep(key: string, bytes: Buffer): void {
    if (bytes.length > this.limits.mostBytes) return;
    const expiry = setTimeout(() => this.#drop(key), this.limits.keepMs).unref();
    this.#kept.set(key, { bytes, expiry });
    this.#bytes += bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.limits.mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    clearTimeout(kept.expiry);
    this.#bytes -= kept.bytes.length;
    this.#kept.delete(key);
  }
}
