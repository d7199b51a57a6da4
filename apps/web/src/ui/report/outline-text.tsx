import { readLine } from './outline';
import './report.css';

/** Text as it was written, its levels hanging under one another. */
export function OutlineText({ text }: { text: string }) {
  return (
    <div className="outline">
      {text.split('\n').map((line, index) => (
        <p key={index} className={`outline-${readLine(line).level ?? 'plain'}`}>
          {line.trim()}
        </p>
      ))}
    </div>
  );
}
