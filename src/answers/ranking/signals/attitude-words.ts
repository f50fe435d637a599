/** Words that tell what somebody thinks of something without being anybody's speech, in their plain forms. */
export const ATTITUDE_WORDS =
  `support oppose opposition opponent back reject rejection refuse refusal
 accept welcome favour fear worry concern sceptical scepticism skeptical doubt reluctant reluctance
 reticent reticence wary cautious hesitant hesitate hope expect want wish believe consider regard view
 insist demand call urge warn threaten criticise criticism condemn praise approve disapprove agree
 disagree object objection resist hostile enthusiastic willing unwilling prepared ready committed open
 conciliatory unclear frustrated frustration angry anger pleased disappointed confident unacceptable
 acceptable pledge promise seek prefer dislike like love hate admire trust mistrust suspicious
 suspicion outrage alarm alarmed anxious unhappy happy glad deny dismiss feel think see
 endorse defend argue maintain`
    .trim()
    .split(/\s+/);
