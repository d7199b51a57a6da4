import type { ReactNode, Ref } from 'react';
import './notice.css';

interface NoticeProps {
  tone?: 'info' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** A failure interrupts (alert); anything else waits its turn (status). Neither goes away by itself. */
export function Notice({ tone = 'info', title, children, ref }: NoticeProps) {
  return (
    <div ref={ref} className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'} tabIndex={-1}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
