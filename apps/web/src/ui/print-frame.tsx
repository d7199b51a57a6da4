import { useContext, useEffect } from 'react';
import { formatDay, formatInstant, type CalendarDay } from '../lib/dates';
import { translate, useLanguage, type Language } from '../lib/i18n';
import { PrintedBy } from '../lib/printed-by';

interface PrintFrameProps {
  title: string;
  asOf?: CalendarDay | undefined;
  demonstration: boolean;
  orientation?: Orientation;
}

/** A4, or where there is much to see side by side the paper that is chosen at the printer, A4 or A3. */
export type Orientation = 'portrait' | 'landscape' | 'landscape on any paper';

/** A CSS string cannot hold a line break, and a quotation mark would end it. */
const quote = (text: string) => `"${text.replace(/[\n\r]+/g, ' ').replace(/["\\]/g, '\\$&')}"`;

interface Printed {
  name: string;
  taskForce: string;
}

function pageRule(frame: PrintFrameProps, by: Printed, lang: Language): string {
  const t = (key: string, values?: Record<string, string>) => translate('common', key, values);
  const what = [frame.title, frame.asOf === undefined ? '' : t('common:asOfDay', { day: formatDay(frame.asOf, lang) })];
  const printed = t('common:print.by', { name: by.name, time: formatInstant(Date.now(), lang) });
  const joined = (parts: readonly string[]) => quote(parts.filter((part) => part !== '').join(' · '));
  const font = `font: 500 8.5pt 'Pretendard GOV Variable', 'Malgun Gothic', sans-serif; color: #33363d;`;
  return `@page {
    size: ${frame.orientation === 'landscape on any paper' ? 'landscape' : `A4 ${frame.orientation ?? 'portrait'}`};
    margin: 14mm 11mm 13mm;
    @top-left { content: ${joined([by.taskForce, ...what])}; ${font} font-weight: 700; }
    @top-right { content: ${quote(frame.demonstration ? t('common:demonstration') : '')}; ${font} font-weight: 700; white-space: nowrap; }
    @bottom-left { content: ${joined([...what, printed])}; ${font} }
    @bottom-right { content: counter(page) " / " counter(pages); ${font} }
  }`;
}

/**
 * Title, as-of date, demonstration mark, printer's name, time and page number on every printed page. Only margin boxes repeat on each
 * page, and only a constructed style sheet can hold their texts under a content security policy without inline styles.
 */
export function PrintFrame({ title, asOf, demonstration, orientation = 'portrait' }: PrintFrameProps) {
  const { name, taskForce } = useContext(PrintedBy);
  const lang = useLanguage();
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const write = () => sheet.replaceSync(pageRule({ title, asOf, demonstration, orientation }, { name, taskForce }, lang));
    write();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [title, asOf, demonstration, orientation, name, taskForce, lang]);
  return null;
}
