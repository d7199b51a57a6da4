import { useLanguage } from './i18n';

export interface LocalizedText {
  ko: string;
  en: string;
}

/** Picks the reader's language from what the server keeps in both. */
export function useLocalized(): (text: LocalizedText) => string {
  const lang = useLanguage();
  return (text) => text[lang] || text.ko;
}
