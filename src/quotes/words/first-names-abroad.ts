/**
 * First names by gender that are common outside the English-speaking world, lower case. Left out are those that
 * are words, places or surnames in English text more often, and those that tell no gender.
 */
export const MEN_ABROAD = `
  aarav abebe abel abhishek achim adebayo adel adem agustin ahmet aiden ajay akash akio akira
  alain alasdair albin aldo aled aleks aleksandar aleksander aleksandr alessandro alessio alfonso
  alfredo alvaro amadou amari ambrose amos anand anatoly andrei andrej andrés ansel antoine anton
  antônio aram arjun armando armin arne arno arsène arturs arvid ashok augustine aurelio axel
  ayman aziz babak baptiste bartholomew basil bastian bekele bengt benoit benoît bernardo bilal
  bjarne bjorn björn boaz bogdan boniface bruno callum carsten casper cedric chidi chike chinedu
  christophe ciaran cillian claudio colm constantin cormac cristian cristiano cristobal césar
  dafydd dag daichi daisuke damir daniele danilo dario darius davide dawit dayo deepak dejan
  denys desmond diarmuid didier dieudonne dimitris dirk domenico domingo dominik donal dusan
  ebrahim edoardo edvard efraim egon einar eirik elio elvis emeka emir emre emrys enda enzo eoin
  erdem erling ernst eskil etienne euan eugenio evgeny ewan ezequiel fabian fabien fabio fabrice
  fadi farid faris federico ferdinand fergal fergus finlay fionn flavio florian folke francesco
  franck fraser fredrik friedrich fumio gaetano gaspard gennady georg georges georgi georgios
  geraint gerardo germán gethin ghassan giacomo gianluca gianni giorgio giorgos girish giulio
  giuseppe goran gregor guido guillaume gunnar gunther gustav gustavo guðmundur gwilym hakan
  halvor hamad hamish haroon haruki haruto hendrik henri henrique hernan hideo hiroshi horst
  hossein hristo hugues humberto huw håkan iain ibrahima idris ieuan ignacio ilya imre inigo
  ioannis isaiah ismael issa itzhak ivar ivo iwan iñigo jaap jabari jacek jacopo jakob jakub
  jamal jamil janek jannik janos jarek jaroslav jasper javad jean-luc jean-marc jean-pierre
  jesper jiri joakim joaquin joaquín jochen jonny joost jorgen joris josé joão juha jukka junichi
  jussi jérôme jørgen kaan kabir kamal kamil karan karel karol kasper katsuo kaveh kazuo keiji
  kenji kenta khaled khalil kieron kofi kojo kristian kristof kristofer krzysztof kunle kurtis
  kwabena kwame lachlan ladislav lasse laszlo lazar leandro leif lennart leopold leszek lorcan
  lorenz lorne luca lucian luciano luka lukas lukasz lászló maciej mads magnus mahdi mahesh majid
  mamadou manfred manish manoj manolo manu marcello marcelo marcin marek mariano marius marko
  markus marten martín massimo mateus mateusz mathias mathieu mats mattia mattias mauro maxime
  maximilian menno mihai mihail mikael mikkel miklos milan milos miro miroslav mitsuo mohamad
  mohan morris mort morten mose mostafa mukesh murdo musa mustafa nabil nadir nasser nathanael
  naveen nawaz niccolò nico nikola nikolaj nikolaos nikos nils nuno olav oleksiy olivier olli
  olof oluwaseun omari omid osamu oskar osvaldo ousmane owain paolo pascoal patrik paulo pavol
  peadar pekka petar petr petri petro petros phuc piero piet pietro piotr predrag pádraig pål
  radomir radoslav rafał raffaele rahim raimund rainer rajesh rakesh ralf rami ramiro ramzi
  ranjit rasmus ravi raúl remy renato renaud renzo rhodri rhys rikard rino riyad roald robbie
  robrecht rodolfo rogelio rohit rolf romain rossano ruairi ruaridh rui rune rurik ryo rémi saad
  sachin saeed sakari saleh salim salvatore samuli sandor sanjeev santiago santosh seamus
  sebastien sebastião sefu segun selim sepp serge serhiy severin shahid shigeru shinzo shiv
  siddharth silas silvano simao simen slobodan soren souleymane spyros stanislav stanislaw
  stefano steffen stelios stephan stig sunil suresh svein sverre syed sylvain sándor séamus
  sébastien søren tadashi tadeusz tadhg tahir takashi takeshi tamas tapio taras tariku taro
  tendai teo thabo thanasis theodor thibault thom thorsten tiago timo timur tobi tomas tomasz
  tommaso tomos tomás tomáš tor torbjörn tore torquil torsten toshio tunde tuomas udo ulf ulrik
  umar urs uwe vaclav valentino vasco vasily vasyl veli viggo vijay vikas vikram viktors vincenzo
  vinod vito vittorio vivaan vojtech vuk vusi václav wahid waleed walther waseem wenceslas
  wieland wim witold wladyslaw wojciech wouter xander yacine yannick yannis yaw yoel yohannes
  yosef youssef yves zahid zaid zbigniew zdenek zenon zoltan zoran zsolt zubair zygmunt émile
  étienne øystein`;

export const WOMEN_ABROAD = `
  aaliyah abena abeni adaeze adela adriana agata agneta agnieszka agnès aiko ailsa aino akua
  aleksandra alessandra alina aline aliya aliyah alma althea alva amara amelie amira amma amrita
  amélie anais ananya anaïs anette angeliki angharad ania aniela anja anjali anke anneke annelise
  annemarie annika anouk anoushka antje anu anya aoife aparna araceli arantxa ariane arja astou
  asuka aurelia aurélie ayako ayelet ayse ayşe azadeh bahar barbro beata beatriz bente bergljot
  berit bethan bettina birgitta birgitte birte blanca bożena božena brigid brigitta brigitte
  britt britta carina carlota carmela carys cathrine catrin catriona cecile celine ceri cerys
  chiara chidinma chimamanda chiyo christel claudine clemence clio clémence consuelo corinna
  cosima cristina cécile céline dagmar dagny dalia danica daniela danuta darya deepa deirdre
  delfina desiree despina dilys divya donatella dorota dorte drusilla dunja ebba ebele ebony edda
  edie edwina efua eilidh eimear eirlys eithne ekaterina eleni eleonora eleri elif elin elina
  elke ellinor elodie elvira emer emiko emilia emine erika erna esperanza estelle ester eszter
  etsuko eugenia eugenie eulalia eunice evangelina ewa fabienne fabiola farah fatou fatoumata
  federica felicity femke fernanda ffion fiammetta filippa fionnuala flavia folasade franziska
  frauke freja frida frieda fumiko gabriele galina genoveva georgette gerda giada ginevra gisela
  giulia giuliana gordana graciela grainne greetje gro gráinne gudrun gunilla gunvor guðrún
  gwenllian gwyneth habiba hala halima halina hana hanan hanna hanne haruka harumi hedda hedvig
  hedwig heike heledd helga helle henriette henrike hermione hilda hilde hildegard hira hélène
  ifeoma ikram ilana ilaria ildiko ilka ilona ilse indira ines inga inge ingeborg inger inna inés
  inês ioana iona irena irma irène isadora iseabail isla isolde iwona izabela jacinta jadwiga
  jana janina jaroslava jaya jelena jessamy jette jimena jitka joana johanna jolanta jorunn
  josefina josephina josiane jovana judit juliane justyna jutta jyoti kamila kari karima karla
  karolina karoline kasia katarina katarzyna katerina katharina kathrin kati katja katrin kavita
  kayo keiko kerstin khadija kinga kirsi kirsty kjersti klara kornelia krisztina krystyna kumiko
  lakeisha lakshmi lalita latifa leela leena lene leonie leonor letizia leyla leïla lidia liesel
  lieselotte lilian liliana liliane lilo lina linnea lioba lisbeth lise liv ljubica lotta lotte
  lowri luciana lucie ludmila luz maaike maarit mafalda magali magda magdalena maiko mair mairead
  mairi maite malala malgorzata malika malin mara marcela mareike maren margareta margarete
  margarethe margherita margit margrethe mari maribel mariella marija marijke marika mariko
  marisa marisol marit marjan marketa markéta marlies marta martina masako mathilde maud mayumi
  małgorzata mechthild meena meera mererid mette mhairi michiko mihaela milena milica mira
  mireille mirela mirjam misaki moira monika morag morven morwenna mukti munira myfanwy máire
  nadezhda nadja naima nanami naoko nasreen nasrin natalya nathalie neema neha nele nerys nesrin
  ngozi nia niamh nicoletta nieves nilufar nilufer ninette nisha nkechi noelle noemi nomvula
  noriko noémie nuala nuria oksana olesya olufunke olwen oona orla ornella orsolya ottilie
  ottoline palesa paloma paola parisa parvati patrizia paulina petronella pia pilar placida pooja
  priya purnima rabia rachida radhika ragnhild raisa rania ranjana rasha regine regitze rehana
  reiko rena renata renate reyhan rhian rhiannon rhona rike rina ritu ritva rocio rocío romilly
  romina rosalie rosalinda rosalía rosamund rosanna roxana rukmini ruta ruxandra rūta saanvi
  sabine sadako sadia saga sakura salma salome samira sanja sanna saoirse sapna saskia satu
  sawsan seema selma senta shabnam shanthi sheena shirin shizuka shona shreya sian signe sigrid
  silja silke silvana simona simran siobhán siri sissel sita siwan siân slavica soledad solveig
  sonal soraya sorcha stefania stefanie steffi stina stine suki sumaya sunita suniti susanne
  suzana svenja swati sybille szilvia tabea taina tamar tamiko tanja tansy tatjana teresita
  tereza thandi thandiwe thea thuy tiina tijana tilda tomoko torill tuulikki tuva ulla ulrike
  ursel urszula ute valentina valeria valérie vanja vendela veronika vesna vibeke victoire vigdis
  vigdís viktoria virginie viveka wangari wanjiru wendeline wiebke wilhelmina xenia xiomara yaara
  yael yana yasmeen yasmine yeter yetunde yewande yoko yoshiko yuki yuko yumi zainab zaynab
  zdenka zeinab zeynep zlata zofia zohra zorica zoé zoë zuzana élodie émilie`;
