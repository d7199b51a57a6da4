import type { Language } from '../../lib/i18n';

const KILO = 1000;

/** As file managers say it: 1.3 MB, 640 kB. */
export function formatBytes(bytes: number, lang: Language): string {
  const isMega = bytes >= KILO * KILO;
  const value = isMega ? bytes / (KILO * KILO) : Math.max(1, bytes / KILO);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: isMega ? 1 : 0 }).format(value);
  return `${number} ${isMega ? 'MB' : 'kB'}`;
}
