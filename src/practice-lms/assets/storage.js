// Platform Storage (LTI postMessage Storage 0.1), as Canvas keeps it in a frame of its own: short values for the tool, kept while the
// page is open and given back only to the origin that put them.
const maxLength = 4096;
const maxKeys = 500;
const { toolOrigin } = document.querySelector('main').dataset;
const values = new Map();

const answers = {
  'lti.capabilities': () => ({
    supported_messages: Object.keys(answers).map((subject) => ({ subject, frame: window.name })),
  }),
  'lti.put_data': ({ key, value }) => {
    if (!isText(key) || (value !== null && !isText(value))) {
      return failed('bad_request', 'key and value have to be text of at most 4096 characters');
    }
    if (value === null) values.delete(key);
    else if (values.size >= maxKeys && !values.has(key))
      return failed('storage_exhaustion', 'no room for another key');
    else values.set(key, value);
    return { key, value };
  },
  'lti.get_data': ({ key }) =>
    isText(key) ? { key, value: values.get(key) ?? null } : failed('bad_request', 'key has to be text'),
};

window.addEventListener('message', ({ data, origin, source }) => {
  if (origin !== toolOrigin || typeof data !== 'object' || data === null) return;
  const answer = Object.hasOwn(answers, data.subject) ? answers[data.subject] : null;
  if (!answer) return;
  const { subject, message_id } = data;
  source.postMessage({ subject: `${subject}.response`, message_id, ...answer(data) }, origin);
});

function isText(value) {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength;
}

function failed(code, message) {
  return { error: { code, message } };
}
