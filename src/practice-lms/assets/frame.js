// Messages that a framed tool sends to its LMS: a new height for its frame, a question for the window's size, or that a registration is
// done. Anything else, and anybody else, is not answered.
const frames = [...document.querySelectorAll('iframe[data-tool-origin]')];

window.addEventListener('message', (event) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === event.source);
  if (!frame || event.origin !== frame.dataset.toolOrigin) return;
  const message = parsed(event.data);
  const height = Number(message?.height);
  if (message?.subject === 'lti.frameResize' && height >= 100 && height <= 20_000) {
    // All of it for the page in the frame, whatever the layout around it gave before.
    Object.assign(frame.style, { height: `${Math.ceil(height)}px`, flex: 'none', boxSizing: 'content-box' });
  }
  if (message?.subject === 'lti.fetchWindowSize') {
    const { message_id } = message;
    const answer = { subject: 'lti.fetchWindowSize.response', message_id, ...windowSize(frame) };
    event.source.postMessage(answer, event.origin);
  }
  if (message?.subject === 'org.imsglobal.lti.close') window.location.assign(window.location.pathname);
});

/** As Canvas says it (lti_window_post_message.md). */
function windowSize(frame) {
  const { top, left } = frame.getBoundingClientRect();
  return {
    height: window.innerHeight,
    width: window.innerWidth,
    offset: { top, left },
    footer: 0,
    scrollY: window.scrollY,
  };
}

/** LMSs take messages as objects and as JSON text. */
function parsed(data) {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
