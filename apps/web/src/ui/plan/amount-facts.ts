import { graphql, type FragmentOf } from '../../lib/gql';

/** What stands behind the sums: which amounts are invented, on which day they were true, and what must be said beside them. */
export const amountFactFields = graphql(`
  fragment AmountFactFields on BudgetLine {
    id
    code
    name {
      ko
      en
    }
    tasks {
      code
      area {
        code
      }
    }
    overlapsWith {
      code
    }
    parts {
      code
    }
    amounts {
      id
      fiscalYear
      stage
      stageName {
        ko
        en
      }
      amountWon
      on
      note {
        ko
        en
      }
      provenance {
        kind
      }
    }
  }
`);
export type LineFacts = FragmentOf<typeof amountFactFields>;
type AmountFact = LineFacts['amounts'][number];

/** Which stages each sum of the server is made of. */
const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  requestedWon: ['REQUESTED'],
  governmentBillWon: ['GOVERNMENT_BILL'],
  committeeIncreaseWon: ['COMMITTEE_PRELIMINARY'],
  droppedIncreaseWon: ['COMMITTEE_PRELIMINARY', 'ENACTED'],
  enactedWon: ['ENACTED'],
  supplementaryWon: ['SUPPLEMENTARY'],
  executedWon: ['EXECUTED'],
};

/** Of one year, and of one area where it is named. */
function factsOf(lines: readonly LineFacts[], fiscalYear: number, area?: string): { line: LineFacts; amount: AmountFact }[] {
  return lines
    .filter((line) => area === undefined || line.tasks.some((task) => task.area.code === area))
    .flatMap((line) => line.amounts.filter((amount) => amount.fiscalYear === fiscalYear).map((amount) => ({ line, amount })));
}

const isOf = (sum: string, amount: { stage: string }) => STAGES_OF[sum]?.includes(amount.stage) === true;

/** The lines that the server's sums of a year are made of: not one that overlaps another, nor a total of which a part speaks. */
function countedOf(lines: readonly LineFacts[], fiscalYear: number): LineFacts[] {
  const speaking = new Set(lines.flatMap(({ code, amounts }) => (amounts.some((each) => each.fiscalYear === fiscalYear) ? [code] : [])));
  return lines.filter(({ overlapsWith, parts }) => overlapsWith === null && !parts.some(({ code }) => speaking.has(code)));
}

interface Amount {
  fiscalYear: number;
  stage: string;
  provenance: { kind: string };
}

/** ILLUSTRATIVE where one of a line's own amounts behind the figure is invented, whether or not a sum counts the line. */
export function kindOfFigure(amounts: readonly Amount[], figure: string, fiscalYear: number): string | undefined {
  const invented = amounts.some(
    (amount) => amount.fiscalYear === fiscalYear && isOf(figure, amount) && amount.provenance.kind === 'ILLUSTRATIVE',
  );
  return invented ? 'ILLUSTRATIVE' : undefined;
}

/** ILLUSTRATIVE where one amount in the sum is invented. */
export function kindOfSum(lines: readonly LineFacts[], sum: string, fiscalYear: number, area?: string): string | undefined {
  const invented = factsOf(countedOf(lines, fiscalYear), fiscalYear, area).some(
    ({ amount }) => isOf(sum, amount) && amount.provenance.kind === 'ILLUSTRATIVE',
  );
  return invented ? 'ILLUSTRATIVE' : undefined;
}

/** The latest day for which an amount of the sum was given. */
export function dayOfSum(lines: readonly LineFacts[], sum: string, fiscalYear: number): string | null {
  const facts = factsOf(countedOf(lines, fiscalYear), fiscalYear);
  const days = facts.flatMap(({ amount }) => (isOf(sum, amount) && amount.on !== null ? [amount.on] : []));
  return days.sort().at(-1) ?? null;
}

/** What the sources say beside amounts of that year, such as that one counts the same money as another line. */
export function remarksOf(lines: readonly LineFacts[], fiscalYear: number) {
  return factsOf(lines, fiscalYear).flatMap(({ line, amount: { id, note, stageName } }) =>
    note === null ? [] : [{ id, line, stageName, note }],
  );
}
