/** Identifiers and addresses in the Credential Registry: a CTID is `ce-` and the identifier that CASE has too. */
import type { ExportSource, OptionValues } from '../format';

const registries = {
  production: 'https://credentialengineregistry.org/resources/',
  sandbox: 'https://sandbox.credentialengineregistry.org/resources/',
} as const;

/** A CTID or a web address; empty when the publisher is not in the Registry yet. */
export const PUBLISHER = /^(|ce-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https?:\/\/[^\s"<>]+)$/;

export interface Addresses {
  resource(id: string): string;
  /** Of CASE, where people and programs find it outside the Registry. */
  uri(id: string): string;
  publisher: string | null;
}

export function addressesOf({ baseUrl }: ExportSource, options: OptionValues): Addresses {
  const registry = registries[options.registry === 'sandbox' ? 'sandbox' : 'production'];
  const publisher = String(options.publisher);
  return {
    resource: (id) => registry + ctidOf(id),
    uri: (id) => `${baseUrl}/uri/${id}`,
    publisher: publisher.startsWith('ce-') ? registry + publisher : publisher || null,
  };
}

export const ctidOf = (id: string): string => `ce-${id}`;
