type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/**
 * The demonstration's plan is the real one with another code, another name and the additions. It is made before the file is
 * read, so that the result meets the same checks as any plan.
 */
export function applyDemonstration(file: unknown, additions: unknown): unknown {
  const plan = fieldsOf(file);
  const { code, name, budgetLines, indicators, contacts } = fieldsOf(additions);
  const lines = listOf(budgetLines);
  const added = listOf(indicators);
  return {
    ...plan,
    isDemonstration: true,
    taskForce: { ...fieldsOf(plan['taskForce']), code, name },
    budgetLines: [...listOf(plan['budgetLines']), ...lines],
    contacts: listOf(contacts),
    tasks: listOf(plan['tasks']).map((task) => ({
      ...task,
      budgetLines: [
        ...textsOf(task['budgetLines']),
        ...lines.filter((line) => textsOf(line['tasks']).includes(String(task['code']))).map((line) => line['code']),
      ],
    })),
    indicators: listOf(plan['indicators']).map((indicator) => {
      const addition = added.find((candidate) => candidate['indicator'] === indicator['code']);
      if (addition === undefined) return indicator;
      const observations = [...listOf(indicator['observations']), ...listOf(addition['observations'])];
      return { ...indicator, target: addition['target'] ?? indicator['target'], observations };
    }),
  };
}
