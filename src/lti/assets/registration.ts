/** The page script after a registration: the button tells the LMS to close its window (LTI Dynamic Registration 1.0, 3.8). */
function closeButton(): void {
  const button = document.getElementById('waymark-close') as HTMLButtonElement;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Holds no secret, and the host of the LMS's page need not be the issuer's.
    (window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*');
  });
}

export const registrationScript = `'use strict';\n(${closeButton.toString()})();\n`;
