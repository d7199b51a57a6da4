import './stage-track.css';

interface StageTrackProps {
  /** 1 for the first stage; 0 when none is reached. */
  reached: number;
  stages: number;
  label: string;
}

export function StageTrack({ reached, stages, label }: StageTrackProps) {
  const steps = Array.from({ length: stages }, (_, index) => index + 1);
  return (
    <span className="stage-track" role="img" aria-label={label}>
      {steps.map((step) => (
        <i key={step} className={step < reached ? 'passed' : step === reached ? 'present' : undefined} />
      ))}
    </span>
  );
}
