/** Verbs that questions about news ask with, in their plain forms, lower case. Light ones ("make", "take") are not among them. */
export const COMMON_VERBS =
  `abandon absorb accuse add allocate abuse accelerate accept access accompany achieve acquire admit adopt advise afford
 agree aim allege allow amend announce apologise apologize appeal appoint approve argue arrest arrive assassinate
 assemble assess assign assist assure attack attempt attend attract authorise authorize award back ban bar
 base beat become begin believe belong benefit bet betray bid blame block bomb boost borrow break breed brief
 broadcast build burn bury buy calculate cancel capture carry catch cause celebrate challenge change
 charge cheat check choose cite claim clean clear climb close coin collapse collect combine command comment commission commit compare
 compete complain complete compose concede conclude condemn conduct confess confirm connect conquer consider
 consist construct consume contain contribute control convert convict cook cope correct cost count cover crash
 create criticise criticize cross crush cure cut damage date deal debate decide declare decline decrease dedicate defeat defend
 define delay delete deliver demand demolish deny depart depend deploy describe deserve design destroy detain
 develop devise devote die differ direct disagree disappear disclose discover discuss dismiss display dispute
 distribute divide divorce dominate donate double doubt draft draw drink drive drop drown earn eat
 educate elect emerge emphasise employ enable encourage end endorse enforce enjoy enter erect escape establish
 estimate evacuate evolve examine exceed exchange exclude execute exist expand expect expel experience explain
 explode exploit explore export express extend face fail fall fear feature feed fight fill finance find fine finish
 fire fix flee float flood flow fly focus forbid force forecast form found free freeze fund gain gather generate
 govern grant greet grow guarantee guard guide handle hang hate head heal hear help hide hire hit hold
 honour hope host hunt hurt identify ignore illustrate impose impress imprison improve include increase
 indicate influence inform inherit injure inspect inspire install insult insist intend interpret interrupt interview introduce invade
 invent invest investigate invite involve isolate issue jail join judge jump justify keep kick kidnap kill
 kiss knock lack land last laugh launch lead lean learn leave legalise legalize lend license lift limit link list live locate lock
 lose love lower maintain manage manufacture march mark marry match measure meet melt merge migrate mine miss
 mobilise modify monitor mourn move murder name need negotiate nominate notice notify obey object observe
 obtain occupy occur offend offer open operate oppose order organise organize originate overcome overthrow
 overturn own paint park participate pass pay perform permit persuade phone place plan play plead please
 pledge point poison pollute possess post postpone power practise praise preach predict prefer prepare present preserve press
 prevent print proclaim produce prohibit promise promote propose protect protest prove provide publish pull
 punish purchase pursue push qualify question quit raise rank ratify reach react read realise rebuild recall receive
 recognise recognize recommend record recover recruit reduce refer refuse regain regard register regret regulate reinforce
 reject release rely remain remember remove rename renew rent repair repeal repeat replace reply report represent
 request require rescue research resign resist resolve respond restore restrict result resume retain retire retreat
 return reunite reveal reverse review revise reward ride ring rise risk rob rule ruin sack sail save scale
 score search secure seek seize select sell send separate serve set settle shake share shift shoot shout show shut
 sign sink sit sleep smoke smuggle solve speak spend split sponsor spread stage stand star start starve station steal stop store strengthen stretch strike
 struggle study submit succeed sue suffer suggest supply support surrender surround survive suspect suspend swear swim switch
 target tax teach tear tempt terminate test threaten throw tour track trade train transfer transform translate transmit transport
 trap travel treat trigger trust try turn unite unveil update urge use vaccinate veto view violate visit vote vow
 wait walk want warn wash waste watch weaken wear weigh welcome win wish withdraw witness work worry wound write`
    .trim()
    .split(/\s+/);
