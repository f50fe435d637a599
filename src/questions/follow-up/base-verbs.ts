/** Verbs as they stand after "will", "did" and "does", lower case: where the name of a thing ends. */
export const BASE_VERBS: ReadonlySet<string> = new Set(
  `be have do say tell think warn happen take make give get go come cost start begin end last
   open close meet send set put keep hold help lead join leave stay stand stop work play win lose pay
   spend need want mean plan expect promise offer agree decide vote sign talk speak visit travel move
   arrive return reach cover include involve deploy train protect defend support oppose reject accept
   attack fight fall rise grow become remain seem appear look see know find show call ask use build buy
   sell provide bring carry apply follow face cause change allow prevent guarantee`.split(/\s+/),
);
