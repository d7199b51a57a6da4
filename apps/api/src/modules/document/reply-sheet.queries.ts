const CONTENT = `noChange narrative nextPlan otherView milestones { milestone { id } achievedOn forecastOn reasonClass recoveryStep evidence }
  obstacle { text } checkedByPosition checkedOn documentNumber`;

/** What the reader may write in the round that runs, as it stands now. */
export const REPLY_QUERY = `query ($taskForce: String!) {
  taskForce(code: $taskForce) { demonstration currentRound { code name { ko en } reports {
    id state viewerCan { edit } ministry { code } task { code title { ko en } }
    draft { content { ${CONTENT} } } latestSubmission { content { ${CONTENT} } }
    prefill { milestones { id code title { ko en } } }
  } } }
}`;
