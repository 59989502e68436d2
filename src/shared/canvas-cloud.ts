/** The addresses of Canvas as Instructure hosts it: the same for every school there (Canvas' "LTI launch overview"). */
export const canvasCloud = {
  issuer: 'https://canvas.instructure.com',
  authUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
  keysetUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
} as const;
