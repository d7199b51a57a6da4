/** Why something comes later than planned; the first six wait on others. */
export const REASON_CLASSES = [
  'ASSEMBLY',
  'BUDGET_NOT_GRANTED',
  'OTHER_BODIES',
  'COURTS',
  'OVERSEAS_OPERATORS',
  'REORGANISATION',
  'INTERNAL_PREPARATION',
] as const;
