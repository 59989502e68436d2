/** What differs between the two LMSs when a tool registers itself (LTI Dynamic Registration 1.0). */

export const registrationClaim = {
  platform: 'https://purl.imsglobal.org/spec/lti-platform-configuration',
  tool: 'https://purl.imsglobal.org/spec/lti-tool-configuration',
} as const;

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
  };
  /** Fields of the answer beside those of the request. */
  answer(request: Record<string, unknown>, ids: { clientId: string; deploymentId: string }): unknown;
}
