import fc from 'fast-check';
import { html, jsonForScript } from './html.ts';

test('whatever is inserted cannot leave its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      expect(markup.match(/[<>"]/g)).toHaveLength(6);
    }),
  );
});

test('markup inside markup stays, lists join, nothing stays nothing', () => {
  const items = ['a', 'b'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}${null}${false}</ul>`.markup).toBe('<ul><li>a</li><li>b</li></ul>');
});

test('JSON in a script cannot end it and reads back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { markup } = jsonForScript({ text: `${text}</script><!--` });
      expect(markup).not.toContain('<');
      expect(JSON.parse(markup)).toEqual({ text: `${text}</script><!--` });
    }),
  );
});
