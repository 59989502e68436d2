import fc from 'fast-check';
import { xmlText } from '../../../src/exporters/shared/text';
import { xml, xmlAround, xmlDocument } from '../../../src/exporters/shared/xml';
import { hostileText } from '../support/hostile';
import { attributesIn, textsIn } from '../support/xml';

const texts = [
  '&lt;b&gt; &amp;amp; &#65; &#x41; &nbsp;',
  ']]> <![CDATA[ <script>alert("1")</script> <!-- -->',
  '{"json": true}',
  '--- yaml',
  ' spaces at both ends ',
  '\u202eright to left\u202c 🩺 é',
  '#x @x $x !x ?x',
  '=1+1',
  'x'.repeat(4096),
  'one\ntwo\tthree',
  ...fc.sample(hostileText, { numRuns: 300, seed: 7 }),
];

/** What any XML reader makes of it: line ends become line feeds, and what XML has no way to write is gone. */
const asRead = (text: string) => xmlText(text).replace(/\r\n?/g, '\n');

describe('text', () => {
  it('comes back as it was from another reader', async () => {
    const document = xmlDocument({ root: { text: texts } });
    expect(textsIn(document, 'text')).toEqual(texts.map(asRead));
  });

  it('comes back from attributes, where readers make spaces of line ends and tabs', async () => {
    const elements = texts.map((text) => ({ '@value': text }));
    const document = xmlDocument({ root: { text: elements } });
    expect(attributesIn(document, 'value')).toEqual(
      texts.map((text) => asRead(text).replace(/[\n\t]/g, ' ')),
    );
  });
});

describe('elements', () => {
  it('stand in the order of their names, with attributes and text', () => {
    expect(xml({ a: { '@x': '1', b: { '@y': 2, '#': 'text' }, c: null, d: ['one', 'two'] } })).toBe(
      '<a x="1">\n  <b y="2">text</b>\n  <d>one</d>\n  <d>two</d>\n</a>\n',
    );
  });

  it('go around pieces that are asked for one at a time', () => {
    const asked: number[] = [];
    function* pieces() {
      for (const piece of [1, 2]) {
        asked.push(piece);
        yield xml({ piece }, 1);
      }
    }
    const around = xmlAround('list', { '@xmlns': 'urn:list', '@title': 'a "<list>"' }, 0, pieces());
    expect(around.next().value).toBe('<list xmlns="urn:list" title="a &quot;&lt;list&gt;&quot;">\n');
    expect(asked).toEqual([]);
    expect([...around].join('')).toBe('  <piece>1</piece>\n  <piece>2</piece>\n</list>\n');
  });

  it('need no attributes', () => {
    expect([...xmlAround('list', {}, 1, [])].join('')).toBe('  <list>\n  </list>\n');
  });
});
