import { JSDOM } from 'jsdom';

/** An element of a document, found by local names: what the rules are written in. */
export class XmlView {
  private constructor(private readonly element: Element) {}

  /** @throws Error where the text is no well-formed XML */
  static parse(xml: string): XmlView {
    const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
    return new XmlView(document.documentElement);
  }

  /** All at a path such as `A/B`, from here. */
  all(path: string): XmlView[] {
    return path
      .split('/')
      .reduce<XmlView[]>(
        (found, name) =>
          found.flatMap(({ element }) =>
            [...element.children]
              .filter((child) => child.localName === name)
              .map((child) => new XmlView(child)),
          ),
        [this],
      );
  }

  one(path: string): XmlView | undefined {
    return this.all(path)[0];
  }

  /** Trimmed; empty where there is nothing. */
  text(path: string): string {
    return this.one(path)?.own ?? '';
  }

  get own(): string {
    return this.element.textContent?.trim() ?? '';
  }

  attribute(name: string): string {
    return this.element.getAttribute(name) ?? '';
  }

  /** An amount of at most two decimals; 0 where there is none. @throws Error for anything else */
  cents(path: string): number {
    const text = this.text(path);
    if (text === '') return 0;
    const [, sign, euro, part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
    if (euro === undefined) throw new Error(`${path} is no amount: ${text}`);
    return (sign ? -1 : 1) * (Number(euro) * 100 + Number(part.padEnd(2, '0')));
  }
}
