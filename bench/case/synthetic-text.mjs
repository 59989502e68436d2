/** Words, sentences and identifiers for a synthetic framework: made from numbers, the same on every machine. */
import { createHash } from 'node:crypto';

const words =
  `account adapt advise analyze apply arrange assess audience balance budget build business calculate care career change
check choose client collect combine compare computer conduct contract control cost create crop customer data decide define deliver
describe design develop device diagram discuss document draft electric employee energy engine environment equipment estimate ethics
evaluate event evidence explain field finance food goal ground guest handle hazard health identify improve industry inform inspect
install interpret inventory invest judge keep label law lead learn list local machine maintain manage map market material measure media
message method model monitor network nutrition operate order organize patient pattern perform permit plan plant policy prepare present
prevent price problem process produce program project protect public quality question rate read record reduce repair report research
resource respond review risk route safety sample schedule science select service shape simple site skill software soil solve source
standard store supply support system teach team test tool trace track train travel treat trend value vehicle verify water weigh work
write`.split(/\s+/);

/** @returns {() => number} numbers from 0 to 1, always the same for a seed (mulberry32) */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of about `length` characters together, capitalized. */
export function wordsOf(random, length) {
  let text = '';
  while (text.length < length - 3) {
    const word = words[Math.floor(random() * words.length)];
    text += text ? ` ${word}` : word[0].toUpperCase() + word.slice(1);
  }
  return text;
}

export const sentenceOf = (random, length) => `${wordsOf(random, length - 1)}.`;

/** A UUID of version 5 in form, from a name. */
export function uuidOf(name) {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
