import './bullet.css';

interface BulletProps {
  value: number;
  /** Where the plan wanted to be by now; no tick where there is no plan. */
  plan?: number | null;
  of: number;
  /** The same facts in words. */
  label: string;
}

const share = (part: number, whole: number) => (whole > 0 ? `${Math.min(100, Math.max(0, (part / whole) * 100))}%` : '0%');

export function Bullet({ value, plan, of, label }: BulletProps) {
  return (
    <span className="bullet" role="img" aria-label={label}>
      <span className="bullet-bar" style={{ inlineSize: share(value, of) }} />
      {plan === undefined || plan === null ? null : <span className="bullet-tick" style={{ insetInlineStart: share(plan, of) }} />}
    </span>
  );
}
