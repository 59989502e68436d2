/** Common Cartridge and Thin Common Cartridge as formats of export. */
import type { Format } from '../format';
import { xmlDeclaration } from '../shared/xml';
import { xmlTemplate } from '../shared/xml-template';
import { type ZipEntry, zip } from '../shared/zip';
import { type Cartridge, cartridgeOf } from './cartridge';
import { linksIn } from './entries';
import { descriptor } from './links';
import { fileOf, manifest } from './manifest';
import { cartridgeOptions } from './options';
import { cartridge13, cartridge14, type Profile, thinCartridge13 } from './profiles';
import { cartridgeWarnings } from './warnings';

const cartridgeFormat = (
  profile: Profile,
  facts: Pick<Format, 'id' | 'title' | 'purpose' | 'mediaType'>,
): Format => ({
  ...facts,
  family: 'lms',
  scopes: ['framework', 'course'],
  extension: '.imscc',
  options: cartridgeOptions,
  warnings: (source, options) => cartridgeWarnings(profile, source, options),
  write(source, options) {
    const cartridge = cartridgeOf(profile, source, options);
    return zip(files(cartridge), cartridge.contents.changed);
  },
  preview: (source, options) => manifest(cartridgeOf(profile, source, options)),
  count: (source, options) => ({
    number: [...linksIn(cartridgeOf(profile, source, options).contents)].length,
    of: 'links',
  }),
});

function* files(cartridge: Cartridge): Generator<ZipEntry> {
  yield { name: 'imsmanifest.xml', content: manifest(cartridge) };
  if (cartridge.profile.inline) return;
  const written = xmlTemplate(descriptor(cartridge));
  for (const link of linksIn(cartridge.contents)) {
    yield { name: fileOf(link), content: `${xmlDeclaration}${written(link)}` };
  }
}

export const commonCartridgeFormats: readonly Format[] = [
  cartridgeFormat(cartridge13, {
    id: 'common-cartridge-1.3',
    title: 'Common Cartridge 1.3',
    mediaType: 'application/vnd.ims.imsccv1p3',
    purpose: 'Links with their standards, as .imscc',
  }),
  cartridgeFormat(cartridge14, {
    id: 'common-cartridge-1.4',
    title: 'Common Cartridge 1.4',
    // None is registered for 1.4.
    mediaType: 'application/zip',
    purpose: 'The same for newer systems; Canvas reads 1.3',
  }),
  cartridgeFormat(thinCartridge13, {
    id: 'thin-common-cartridge-1.3',
    title: 'Thin Common Cartridge 1.3',
    mediaType: 'application/vnd.ims.imsccv1p3',
    purpose: 'Links only, in one small file',
  }),
];
