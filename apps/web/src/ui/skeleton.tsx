import { useEffect, useState } from 'react';
import { useTranslation } from '../lib/i18n';
import './skeleton.css';

const WAIT_MS = 300;

/** The shape of the page to come, in blocks of the given heights (rem). A quick answer never shows it. */
export function Skeleton({ blocks }: { blocks: readonly number[] }) {
  const { t } = useTranslation('common');
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" aria-busy="true" role="status">
      <span className="sr-only">{t('loading')}</span>
      {isLate ? blocks.map((height, index) => <div key={index} className="skeleton-block" style={{ blockSize: `${height}rem` }} />) : null}
    </div>
  );
}
