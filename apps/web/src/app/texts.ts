import { registerTexts, type Texts } from '../lib/i18n';

/** One small file a language and feature, fetched with the page that needs it; data, so that no script grows by a sentence. */
const addresses = import.meta.glob<string>('./i18n/*/*.json', { query: '?url', import: 'default', eager: true });

export function bringBundledTexts(): void {
  registerTexts(async (lang, namespace) => {
    const address = addresses[`./i18n/${lang}/${namespace}.json`];
    if (address === undefined) throw new Error(`No texts for ${lang}/${namespace}`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The texts ${lang}/${namespace} did not arrive`);
    return response.json() as Promise<Texts>;
  });
}
