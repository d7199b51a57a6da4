import { useTranslation } from '../lib/i18n';
import type { Rating } from '../lib/search';
import './status.css';

const TONES: Record<Rating, string> = { DONE: 'done', GREEN: 'good', YELLOW: 'warn', RED: 'bad', GREY: 'none' };

export function toneOf(rating: Rating): string {
  return TONES[rating];
}

function Drawing({ rating }: { rating: Rating }) {
  switch (rating) {
    case 'DONE':
      return (
        <>
          <circle cx="10" cy="10" r="9" className="fill" />
          <path d="M5.6 10.4l3 3 5.8-6.4" className="ink" />
        </>
      );
    case 'GREEN':
      return <circle cx="10" cy="10" r="7" className="ring" />;
    case 'YELLOW':
      return (
        <>
          <path d="M10 1.8 19 17.6H1z" className="fill" />
          <path d="M10 7.4v5M10 14.7v.6" className="ink" />
        </>
      );
    case 'RED':
      return (
        <>
          <path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z" className="fill" />
          <path d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" className="ink" />
        </>
      );
    case 'GREY':
      return <circle cx="10" cy="10" r="7" className="dashes" />;
  }
}

interface ShapeProps {
  rating: Rating;
  size?: number;
  /** Said by a screen reader where no word stands beside the shape. */
  label?: string | undefined;
}

export function StatusShape({ rating, size = 18, label }: ShapeProps) {
  return (
    <svg
      className={`status-shape tone-${toneOf(rating)}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <Drawing rating={rating} />
    </svg>
  );
}

/** A rating is a shape and a word and a colour, so that it survives a grey print and any eye. */
export function Status({ rating, word }: { rating: Rating; word?: string }) {
  const { t } = useTranslation('common');
  return (
    <span className={`status tone-${toneOf(rating)}`}>
      <StatusShape rating={rating} />
      <span>{word ?? t(`rating.${rating}`)}</span>
    </span>
  );
}
