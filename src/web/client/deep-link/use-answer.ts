/** Answering the LMS: what is being sent, what went wrong, and the way back to the LMS. */
import { useState } from 'react';
import { asApiError } from '../parts/use-load';
import { words } from '../words';

export interface Answer {
  sending: boolean;
  problem: string | null;
  setProblem: (problem: string | null) => void;
  /**
   * @param onSigned before the page goes, such as to let go of a draft, so that the browser does not ask about leaving
   * @param otherwise what to say where trying again is of no use
   */
  send: (ask: () => Promise<Signed>, onSigned?: () => void, otherwise?: string) => Promise<void>;
}

interface Signed {
  returnUrl: string;
  jwt: string;
}

export function useAnswer(): Answer {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send: Answer['send'] = async (ask, onSigned, otherwise) => {
    if (sending) return;
    setSending(true);
    setProblem(null);
    try {
      const { returnUrl, jwt } = await ask();
      onSigned?.();
      setTimeout(() => postBack(returnUrl, jwt), 0);
    } catch (thrown) {
      const error = asApiError(thrown);
      setProblem(otherwise && !error.passing ? otherwise : words.failure.text(error.message, error.help));
      setSending(false);
    }
  };
  return { sending, problem, setProblem, send };
}

/** Posts the signed answer to the LMS from the person's browser (LTI Deep Linking 2.0, 4.4: field `JWT`). */
function postBack(returnUrl: string, jwt: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = returnUrl;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'JWT';
  field.value = jwt;
  form.append(field);
  document.body.append(form);
  form.submit();
}
