import { useEffect, type ReactNode } from 'react';
import { formatDay, type CalendarDay } from '../lib/dates';
import { useTranslation } from '../lib/i18n';
import { PrintFrame, type Orientation } from './print-frame';
import './page-header.css';

interface PageHeaderProps {
  title: string;
  /** The day for which the figures are true; printed on every page. */
  asOf?: CalendarDay | undefined;
  demonstration?: boolean | undefined;
  orientation?: Orientation;
  /** Where one came from, above the title. */
  crumbs?: ReactNode;
  /** Beside the date: a status, a choice of the date. */
  beside?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page, with the date of its figures; it also names the browser's tab and heads the printed pages. */
export function PageHeader({ title, asOf, demonstration = false, orientation = 'portrait', crumbs, beside, actions }: PageHeaderProps) {
  const { t, lang } = useTranslation('common');
  const tabTitle = `${title} · ${t('product')}`;
  useEffect(() => {
    document.title = tabTitle;
  }, [tabTitle]);
  return (
    <header className="page-header">
      <div className="page-header-main">
        {crumbs === undefined ? null : <div className="crumbs">{crumbs}</div>}
        <h1>{title}</h1>
        <div className="row">
          {asOf === undefined ? null : <span className="page-header-date">{t('asOfDay', { day: formatDay(asOf, lang) })}</span>}
          {beside}
        </div>
      </div>
      {actions === undefined ? null : <div className="page-header-actions">{actions}</div>}
      <PrintFrame title={title} asOf={asOf} demonstration={demonstration} orientation={orientation} />
    </header>
  );
}
