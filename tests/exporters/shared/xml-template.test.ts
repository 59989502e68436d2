import fc from 'fast-check';
import { xmlText } from '../../../src/exporters/shared/text';
import { each, optional, xmlTemplate } from '../../../src/exporters/shared/xml-template';
import { hostileText } from '../support/hostile';
import { attributesIn, textsIn } from '../support/xml';

interface Plant {
  name: string;
  latin: string | null;
  colors: readonly string[];
}

const plant = xmlTemplate<Plant>({
  plant: {
    '@name': ({ name }) => name,
    '@kingdom': 'plants & "more"',
    '@family': null,
    latin: optional(
      ({ latin }) => latin,
      (latin) => latin,
    ),
    color: each(({ colors }) => colors, {
      '@length': (color) => String(color.length),
      '#': (color) => color,
    }),
    parts: { part: ['root', { '@is': 'green', '#': 'leaf' }], count: 2 },
  },
});

const parts = `  <parts>
    <part>root</part>
    <part is="green">leaf</part>
    <count>2</count>
  </parts>
`;

describe('a template', () => {
  it('is filled with the texts of what it is asked for, as often as one asks', () => {
    const rose = { name: 'rose', latin: 'Rosa', colors: ['red', 'white'] };
    const written = `<plant name="rose" kingdom="plants &amp; &quot;more&quot;">
  <latin>Rosa</latin>
  <color length="3">red</color>
  <color length="5">white</color>
${parts}</plant>
`;
    expect(plant(rose)).toBe(written);
    expect(plant({ ...rose, name: 'a & b' })).toBe(written.replace('"rose"', '"a &amp; b"'));
    expect(plant(rose)).toBe(written);
  });

  it('leaves elements out that the data does not have', () => {
    expect(plant({ name: 'moss', latin: null, colors: [] })).toBe(
      `<plant name="moss" kingdom="plants &amp; &quot;more&quot;">\n${parts}</plant>\n`,
    );
  });

  it('stands as deep as it is asked for, with all that is in it', () => {
    const flat = { name: 'fern', latin: 'Pteris', colors: ['green'] };
    const deeper = (written: string, depth: number) => written.replace(/^(?=.)/gm, '  '.repeat(depth));
    for (const depth of [3, 0, 1]) expect(plant(flat, depth)).toBe(deeper(plant(flat), depth));
  });

  it('may be elements of which each is optional', () => {
    const either = xmlTemplate<string>({
      even: optional(
        (text) => (text.length % 2 === 0 ? text : null),
        (text) => text,
      ),
      odd: optional((text) => (text.length % 2 === 1 ? text : null), { '@text': (text) => text }),
    });
    expect(either('two!')).toBe('<even>two!</even>\n');
    expect(either('one')).toBe('<odd text="one"/>\n');
  });

  it('is not confused by text that looks like its places', () => {
    const places = '\u00010\u0001 \u00020\u0002 <a>\u00020\u0002</a>';
    const template = xmlTemplate<string>({ list: { fixed: places, one: (text) => text } });
    const text = '0 0 &lt;a&gt;0&lt;/a&gt;';
    expect(template(places)).toBe(`<list>\n  <fixed>${text}</fixed>\n  <one>${text}</one>\n</list>\n`);
  });
});

describe('text that is filled in', () => {
  const texts = [
    '&lt;b&gt; &amp;amp; &#65;',
    ']]> <![CDATA[ <script>alert("1")</script>',
    '$& $1 $$ `',
    ' é ’ 🩺 ',
    '',
    ...fc.sample(hostileText, { numRuns: 300, seed: 9 }),
  ];
  const asRead = (text: string) => xmlText(text).replace(/\r\n?/g, '\n');
  const list = xmlTemplate<readonly string[]>({
    list: {
      attribute: each((all) => all, { '@value': (text) => text }),
      content: each(
        (all) => all,
        (text) => text,
      ),
    },
  });

  it('comes back as it was from another reader', async () => {
    expect(textsIn(list(texts), 'content')).toEqual(texts.map(asRead));
  });

  it('comes back from attributes, where readers make spaces of line ends and tabs', async () => {
    expect(attributesIn(list(texts), 'value')).toEqual(
      texts.map((text) => asRead(text).replace(/[\n\t]/g, ' ')),
    );
  });
});
