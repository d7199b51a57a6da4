interface ShapeProps {
  x: number;
  y: number;
}

const R = 6;
const diamond = (x: number, y: number, r: number) => `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z`;

/** ◇ where it was first planned. */
export function BaselineShape({ x, y }: ShapeProps) {
  return <path d={diamond(x, y, R + 2)} className="shape-baseline" />;
}

/** ◆ the plan; with two bars while others are waited for; dashed where nobody said what happened, and where the date itself is an example. */
export function PlannedShape({ x, y, tone }: ShapeProps & { tone: 'plain' | 'bad' | 'waits' | 'unknown' | 'sample' }) {
  return (
    <>
      <path d={diamond(x, y, R)} className={`shape-planned shape-${tone}`} />
      {tone === 'waits' ? <path d={`M${x - 1.8} ${y - 2.6}v5.2M${x + 1.8} ${y - 2.6}v5.2`} className="shape-pause" /> : null}
    </>
  );
}

/** ▲ when it is expected. */
export function ForecastShape({ x, y }: ShapeProps) {
  return <path d={`M${x} ${y - R}L${x + R} ${y + R - 1}L${x - R} ${y + R - 1}z`} className="shape-forecast" />;
}

/** A disc with a tick: done. */
export function AchievedShape({ x, y }: ShapeProps) {
  return (
    <>
      <circle cx={x} cy={y} r={R + 1} className="shape-achieved" />
      <path d={`M${x - 3.4} ${y + 0.2}l2.4 2.4 4.4-4.8`} className="shape-tick" />
    </>
  );
}
