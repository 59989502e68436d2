/** What differs between the two LMSs when a tool registers itself (LTI Dynamic Registration 1.0). */
import type { Tool } from './tools';

export const registrationClaim = {
  platform: 'https://purl.imsglobal.org/spec/lti-platform-configuration',
  tool: 'https://purl.imsglobal.org/spec/lti-tool-configuration',
} as const;

export type ToolConfiguration = Record<string, unknown> & {
  claims: string[];
  messages: (Record<string, unknown> & { type: string; placements?: string[]; target_link_uri?: string })[];
};

export interface Registration {
  /** Route paths below the issuer. */
  configurationPath: string;
  registrationPath: string;
  /** What this LMS says of itself beside the addresses and scopes that both have. */
  claims: readonly string[];
  platform: {
    product_family_code: string;
    version: string;
    messages_supported: readonly { type: string; placements?: readonly string[] }[];
    variables: readonly string[];
    notice_types_supported?: readonly string[];
  };
  /** Client and deployment of the tool with a number. */
  idsOf(number: number): Pick<Tool, 'clientId' | 'deploymentId'>;
  /** True when a new tool opens at once, without an administrator's activation. */
  activeAtOnce: boolean;
  /** Our names of the placements that a message asks for; empty for all of its type. */
  placementsOf(message: ToolConfiguration['messages'][number]): string[];
  /** The personal claims that the tool will get. */
  claimsOf(tool: ToolConfiguration): string[];
  scopesOf(asked: readonly string[]): string[];
  /** Fields of the answer beside those of the request. */
  answer(request: Record<string, unknown>, tool: Tool): unknown;
}
