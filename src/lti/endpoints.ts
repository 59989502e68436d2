/** The addresses of the tool that an LMS is told, all under `/lti` of the public address. */
export interface LtiEndpoints {
  /** Own origin: what `target_link_uri` and the `Origin` header are compared with. */
  origin: string;
  /** OpenID Connect third-party login initiation. */
  login: string;
  /** Redirect URI and target link URI, for resource links and deep linking alike. Never carries a query. */
  launch: string;
  /** Public keys of the tool (JWK set). */
  keys: string;
  /** Tool configuration for Canvas. */
  canvasConfig: string;
  /** Where an LMS opens an invitation (dynamic registration). */
  register: string;
  /** Where an LMS sends notices. */
  notices: string;
  icon: string;
  /** Path before every address, such as `/lti` or `/waymark/lti`. */
  basePath: string;
}

/** @param publicUrl where people reach Waymark, such as `https://waymark.example` */
export function ltiEndpoints(publicUrl: string): LtiEndpoints {
  const base = new URL('lti', publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`);
  return {
    origin: base.origin,
    login: `${base.href}/login`,
    launch: `${base.href}/launch`,
    keys: `${base.href}/keys`,
    canvasConfig: `${base.href}/config/canvas.json`,
    register: `${base.href}/register`,
    notices: `${base.href}/notices`,
    icon: `${base.href}/assets/icon.svg`,
    basePath: base.pathname,
  };
}
