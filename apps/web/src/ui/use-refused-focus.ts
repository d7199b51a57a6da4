import { useEffect, useRef, type RefObject } from 'react';

/** Brings whoever was refused to the first field that says why: it may stand outside what is seen of a long form. `attempt` names each try. */
export function useRefusedFocus(attempt: string | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  return form;
}
