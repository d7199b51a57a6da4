import type { ReactNode } from 'react';

export function Figure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="figure">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
