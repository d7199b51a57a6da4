import { registerTexts, type Texts } from '../lib/i18n';

/** One small file a language and feature, fetched with the page that needs it. */
const files = import.meta.glob<Texts>('./i18n/*/*.json', { import: 'default' });

export function bringBundledTexts(): void {
  registerTexts(async (lang, namespace) => {
    const file = files[`./i18n/${lang}/${namespace}.json`];
    if (!file) throw new Error(`No texts for ${lang}/${namespace}`);
    return file();
  });
}
