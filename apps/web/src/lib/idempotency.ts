import { useRef } from 'react';

/** crypto.randomUUID exists only on https and localhost; an intranet on plain http needs the same from random bytes. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One key for one act of a person. The same content sent again (after a lost connection) carries the same key, so the server does it
 * once; other content is another act. Call `done` when the server has answered, so that doing the same again later is a new act.
 */
export function useIdempotencyKey(): { of: (content: unknown) => string; done: () => void } {
  const last = useRef<{ content: string; key: string } | null>(null);
  return {
    of: (content) => {
      const text = JSON.stringify(content) ?? '';
      if (last.current?.content !== text) last.current = { content: text, key: newKey() };
      return last.current.key;
    },
    done: () => {
      last.current = null;
    },
  };
}
