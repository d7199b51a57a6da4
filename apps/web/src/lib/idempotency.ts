import { useRef } from 'react';

/** crypto.randomUUID exists only on https and localhost; an intranet on plain http needs the same from random bytes. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key for one act of a person: kept while the same act is tried again, new once it was done. */
export function useIdempotencyKey(): { current: () => string; renew: () => void } {
  const key = useRef<string | null>(null);
  return {
    current: () => (key.current ??= newKey()),
    renew: () => {
      key.current = null;
    },
  };
}
