/**
 * What a reporting verb says that somebody did: *said* something, *thought* it (held, wished or
 * supported it, in words or without), *showed* it (which a poll may, while what a person shows is no
 * speech), *struck* somebody (in words where it is told what for), or *did* something that is speech
 * only where words stand beside it ("issued a statement saying").
 */
export type CueSense = 'said' | 'thought' | 'showed' | 'struck' | 'did';

/** The verbs of every sense but *said*, which is what all other reporting verbs mean. Base forms. */
export const CUE_SENSES: Readonly<Record<Exclude<CueSense, 'said'>, string>> = {
  thought: `believe think feel hope fear expect want conclude decide determine consider regard view
    see envision imagine foresee doubt suspect worry regret plan intend know understand realize
    realise recognize recognise learn agree disagree welcome find reason frame support back oppose
    favor favour wish choose prefer need aim dream remember forget love hate like champion advocate be`,
  showed: 'show demonstrate prove mean',
  struck: 'attack hit slam rip fire shoot lash target rap challenge charge press push launch',
  did: `cast paint sign issue release publish print broadcast go have make take give put use begin
    start open close end finish turn laugh smile nod shrug pause deliver hold raise try seek keep follow
    bring draw share sound come leave work join introduce sell pray crow peg hear consult weigh dial
    text email e-mail message blog pen scribble`,
};
