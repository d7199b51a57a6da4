import { useSyncExternalStore } from 'react';

export const TEXT_SIZES = ['1', '2', '3', '4', '5'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const CONTRASTS = ['light', 'high-contrast'] as const;
export type Contrast = (typeof CONTRASTS)[number];
export const MONEY_UNITS = ['million', 'hundredMillion'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** What a reader set for this browser; none of it is the task force's business. */
export interface Preferences {
  textSize: TextSize;
  contrast: Contrast;
  moneyUnit: MoneyUnit;
  language: 'ko' | 'en' | null;
}

const KEY = 'gwaje.preferences';
const DEFAULTS: Preferences = { textSize: '2', contrast: 'light', moneyUnit: 'million', language: null };
const listeners = new Set<() => void>();

function oneOf<Value extends string, Other>(allowed: readonly Value[], value: unknown, otherwise: Other): Value | Other {
  return allowed.find((each) => each === value) ?? otherwise;
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    const entries = new Map(Object.entries(typeof kept === 'object' && kept !== null ? kept : {}));
    return {
      textSize: oneOf(TEXT_SIZES, entries.get('textSize'), DEFAULTS.textSize),
      contrast: oneOf(CONTRASTS, entries.get('contrast'), DEFAULTS.contrast),
      moneyUnit: oneOf(MONEY_UNITS, entries.get('moneyUnit'), DEFAULTS.moneyUnit),
      language: oneOf(['ko', 'en'] as const, entries.get('language'), null),
    };
  } catch {
    // A browser that keeps nothing (private mode, broken text) gets the defaults.
    return DEFAULTS;
  }
}

let current = read();

export function preferences(): Preferences {
  return current;
}

/** The whole page obeys two attributes of <html>: every size is in rem, every colour a --c- name. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset['textSize'] = current.textSize;
  root.dataset['contrast'] = current.contrast;
}

export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  current = { ...current, [name]: value };
  try {
    window.localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Kept for this visit only.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
