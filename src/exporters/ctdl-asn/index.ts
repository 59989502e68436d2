/** CTDL-ASN (Credential Engine's profile of the Achievement Standards Network) as JSON-LD. */
import type { Format } from '../format';
import { ctdlAsnFormat } from './format';

export const ctdlAsnFormats: readonly Format[] = [ctdlAsnFormat];
