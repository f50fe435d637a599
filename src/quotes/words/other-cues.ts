/**
 * Forms of reporting verbs in languages other than English, lower case, as they stand beside quotations.
 * Not a grammar: what is on no list costs a name, never gives a wrong one.
 */
const FORMS = `
  dijo dice decía dijeron aseguró asegura afirmó afirma respondió responde contestó contesta explicó
  explica añadió añade agregó comentó comenta señaló señala declaró declara sostuvo sostiene insistió
  insiste preguntó pregunta exclamó exclama gritó murmuró susurró replicó recordó recuerda advirtió
  advierte reconoció reconoce confesó confiesa admitió apuntó apunta indicó subrayó destacó lamentó
  concluyó relata relató cuenta contó escribió reiteró aclaró confirmó anunció
  disse diz afirmou afirma respondeu explicou perguntou acrescentou declarou garantiu contou escreveu
  comentou gritou lembrou alertou
  dit dis disait répond répondit répondait explique expliqua demande demanda ajoute ajouta affirme
  affirma assure assura déclare déclara précise précisa raconte raconta lança insiste confie
  souligne regrette rappelle estime poursuit conclut
  disse dice detto afferma spiega spiegato aggiunge aggiunto risponde chiede ricorda
  racconta sottolinea dichiara dichiarato
  sagte sagt sagten erklärte erklärt antwortete fragte rief meinte meint betonte betont schrieb
  schreibt ergänzte berichtete berichtet warnte warnt forderte fordert versicherte bestätigte
  zei zegt aldus vertelt vertelde antwoordde vroeg verklaarde voegde benadrukt schreef riep
  sier sade säger sagde siger fortalte forteller berättar fortæller svarte svarade svarer spurte
  frågade spurgte skrev skriver forklarte förklarar understreker menar
  powiedział powiedziała mówi mówił mówiła dodał dodała dodaje zapytał zapytała odpowiedział
  odpowiedziała podkreślił podkreśla twierdzi zapewnił stwierdził wyjaśnia wyjaśnił napisał
  řekl řekla uvedl uvedla dodal dodala tvrdí
  сказал сказала сказали говорит говорил говорила заявил заявила отметил отметила добавил добавила
  ответил ответила спросил спросила пояснил подчеркнул рассказал рассказала написал считает
  сказав сказала каже заявив заявила додав
  dedi diyor söyledi açıkladı belirtti ekledi sordu yazdı
  spuse spus zis declarat afirmă declară
  déclaré affirmé expliqué assuré ajouté répondu indiqué précisé souligné estimé lancé confié raconté
  rappelé reconnu regretté insisté conclu martelé prévenu réagi admis annoncé écrit plaisanté résumé
  dichiarato affermato commentato concluso scritto ribadito sottolineato precisato ricordato
  dicho asegurado explicado señalado declarado afirmado respondido añadido advertido reconocido
  dito afirmado explicado respondido acrescentado
  mondta mondja sanoi sanoo kertoo totesi είπε λέει δήλωσε`;

export const OTHER_CUES: ReadonlySet<string> = new Set(FORMS.trim().split(/\s+/));
