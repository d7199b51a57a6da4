/** What the documents are made of. Each name is one of the schema, and each answer has passed the reader's walls. */
const NAMED = 'name { ko en }';
const FACT = 'provenance { kind }';
const DAYS = `baselineOn baselineOnProvenance { kind } plannedOn plannedOnProvenance { kind } forecastOn
  achievedOn achievedOnProvenance { kind }`;
const REASONS = 'reasons { code about amount }';
const FRAME = `code ${NAMED} demonstration today`;

const CONTENT = `noChange narrative nextPlan agreesWithRating otherView
  milestones { milestone { code } achievedOn forecastOn reasonClass recoveryStep evidence }
  obstacle { text scope } checkedByPosition checkedOn documentNumber`;

const EVIDENCE = 'evidence { fileName caption bytes sha256 scope milestone { code } }';

const REPORT = `task { code title { ko en } milestones { code title { ko en } ${FACT} ${DAYS} } }
  ministry { id ${NAMED} } part round { id ${NAMED} basisOn } dueAt state daysLate acceptedAt
  draft { content { ${CONTENT} } } ${EVIDENCE}
  latestSubmission { submittedAt content { ${CONTENT} } ${EVIDENCE} review { verdict reason opinion reviewedAt } }`;

/** A round does not name its task force; the reader's task forces name their rounds. */
const FRAMES = `taskForces { ${FRAME} rounds { id } }`;

export const REPORT_QUERY = `query ($id: ID!) { statusReport(id: $id) { ${REPORT} } ${FRAMES} }`;

/** The same, with all reports of its round that the reader may see; the body's own are picked from them. */
export const ROUND_QUERY = `query ($id: ID!) { statusReport(id: $id) { ministry { id } round { id reports { ${REPORT} } } } ${FRAMES} }`;

/** The plan as it was known at an instant. */
export const PLAN_QUERY = `query ($taskForce: String!, $asOf: DateTime!) {
  taskForce(code: $taskForce, asOf: $asOf) { tasks { code milestones { code title { ko en } plannedOn plannedOnProvenance { kind } } } }
}`;

export const TASK_QUERY = `query ($taskForce: String!, $code: String!, $asOf: DateTime) {
  taskForce(code: $taskForce, asOf: $asOf) { ${FRAME}
    task(code: $code) {
      code title { ko en } area { code ${NAMED} } leadMinistry { ${NAMED} } leadStatus leadProvenance { kind } supportingMinistries { ${NAMED} }
      rating computedRating { rating dimensions { name rating ${REASONS} } }
      judgedRating { rating reason { ko en } on expired ${FACT} }
      progress { achieved total percent showsPercent weightsIllustrative }
      measures { text { ko en } ministry { ${NAMED} } ${FACT} }
      milestones { code title { ko en } ministry { ${NAMED} } ministryProvenance { kind } ${FACT} ${DAYS} state days reasonClass }
      legislation { title { ko en } ministry { ${NAMED} } stageName { ko en } effect daysInStage heldBy { ko en } effectiveDates { on } ${FACT} }
      budgetLines { ${NAMED} ministry { ${NAMED} } ${FACT} amounts { fiscalYear stage ${FACT} }
        years { fiscalYear requestedWon governmentBillWon enactedWon supplementaryWon executedWon ${REASONS} } }
      indicators { ${NAMED} unit { ko en } baselineValue targetValue targetBy targetProvenance { kind } ${FACT}
        observations { on value ${FACT} } }
      reports { state part ministry { ${NAMED} } round { ${NAMED} basisOn } latestSubmission { content { ${CONTENT} } ${EVIDENCE} review { opinion } } }
    }
  }
}`;
