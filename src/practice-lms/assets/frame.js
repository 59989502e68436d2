// Messages that the framed tool sends to its LMS: a new height for its frame, or that a registration is done. Anything else, and anybody else, is not answered.
const frame = document.querySelector('iframe[data-tool-origin]');

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== frame.dataset.toolOrigin) return;
  const message = parsed(event.data);
  const height = Number(message?.height);
  if (message?.subject === 'lti.frameResize' && height >= 100 && height <= 20_000) {
    frame.style.height = `${Math.ceil(height)}px`;
  }
  if (message?.subject === 'org.imsglobal.lti.close') window.location.assign(window.location.pathname);
});

/** LMSs take messages as objects and as JSON text. */
function parsed(data) {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
