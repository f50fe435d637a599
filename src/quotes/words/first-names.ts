import { MEN_ABROAD, WOMEN_ABROAD } from './first-names-abroad.ts';

/** First names by the gender they nearly always tell in English-language news, lower case. */
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MEN = names(`${MEN_ABROAD}
  aaron abdul abdullah abraham adam adrian ahmad ahmed aidan al alan albert alec alejandro alex
  alexander alexei alfred ali alistair allan allen alvin amir amit anders andre andreas andres andrew
  andriy andrzej andy angus anil anthony antonio antony archie arnold art arthur arturo asif austin
  bahram barack barney barry bart bashar ben benedict benjamin bernard bernie bert bill billy blair
  blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan bryce byron caleb
  calvin cameron carl carlos cecil cesar chad charles charlie chester chip chris christian
  christopher chuck clarence clark claude clay clayton clement cliff clifford clint clinton clive
  cody colin conor corey cornell cory craig curt curtis cyril cyrus dale damian damon dan dana daniel
  danny darrell darren daryl dave david dean declan demetrius denis dennis denzel derek dermot devin
  dick dieter diego dimitri dmitri dmitry dmytro dominic don donald doug douglas duncan dustin dwayne
  dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer
  elon emanuel emil emmanuel emmett enrique eric erik ernest ernesto esteban ethan eugene evan everett
  ezra faisal felipe felix fernando fidel finn floyd francis francisco francois frank franklin franz
  fred freddie frederick gabriel gareth garrett gary gavin gene geoff geoffrey george gerald gerard
  gerhard gerry gideon gilbert giovanni glen glenn gordon graeme graham grant greg gregory guillermo
  gus guy hakeem hamid hamza hank hans harold harry harvey hassan hector heinrich henrik henry herb
  herbert herman hilary howard hubert hugh hugo hussein ian ibrahim igor imran ira irving isaac ismail
  ivan jack jackson jacob jacques jaime jake james jamie jan jared jason javier jay jean-claude jeb
  jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joe
  joel joerg johan johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua
  juan jude jules julian julio julius jurgen justin kareem karim karl keir keith kelvin ken kenneth
  kent kevin khalid khizr kieran kim kirk klaus konrad konstantin kurt kyle kyrylo lamar lance larry
  lars laurence laurent lawrence lee leo leon leonard leonid leopoldo leroy lester lewis liam lincoln
  lindsey lionel lloyd logan lorenzo lou louis lucas ludwig luigi luis luke luther mahmoud malcolm
  manuel marc marcel marco marcos marcus mario mark marlon marshall martin marty marvin mateo matt
  matteo matthew matthias maurice mauricio max maxim maxwell mehdi mehmet mel melvin michael michel
  micheal mick miguel mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad mohammed
  morgan moses muhammad murray myron mykhailo nate nathan nathaniel ned neil nelson newt nicholas nick
  nicolas nicolás nigel nikolai noah noel norman oleg oleksandr oleksii oliver olaf omar orlando orrin
  oscar osama otto owen pablo paddy pascal pat patrick paul pavel pedro percy perry pete peter phil
  philip philippe phillip pierre pieter prakash preston quentin quincy radek rafael rahm rahul raj
  ralph ramon rand randall randy raphael rashid raul ray raymond recep reg reggie reince reinhard rene
  reuben rex reza ricardo rich richard rick ricky rob robert roberto robin rod roderick rodney rodrigo
  roger rohan roland ron ronald ronan ronnie rory ross roy ruben rubén rudolf rudolph rudy rufus
  rupert russ russell rustem ryan salman salvador sam samir samuel sanjay scott sean sebastian
  sergei sergey sergio seth shane shaun shawn sidney sigmund silvio simon solomon stan stanley stefan
  stephen stephane sterling steve steven stewart stuart sundar sven tad tarek tariq ted teddy terence
  terrence terry thad theo theodore thierry thomas tim timothy tobias toby todd tom tommy tony travis
  trevor trey tristan troy tucker ty tyler tyrone ulrich uri valentin valery vernon victor viktor vince
  vincent virgil vitali vivek vlad vladimir volodymyr wade wallace wally walt walter warren wayne
  wendell werner wes wesley wilbur wilhelm will willard william willie winston wolf wolfgang woodrow
  woody xavier xi yair yasser yevgeny yitzhak yuri yusuf zac zach zachary zane ziad`);

export const WOMEN = names(`${WOMEN_ABROAD}
  abby abigail ada adele agnes aisha alexandra alexandria alexis alice alicia alison allison alyssa
  amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne
  annette annie antoinette antonia april ariana ariel arianna arlene ashley astrid audrey ava ayesha
  barbara barb beatrice becky belinda bernadette beth bethany betsy betty beverly bianca birgit bonnie
  brenda brianna bridget britney brittany brooke caitlin camilla camille candace candice cara carla
  carly carmen carol carole caroline carolyn carrie cassandra cassie catherine cathy cecilia celeste
  celia chantal charlene charlotte chelsea cheryl chloe christa christiane christie christina christine
  cindy claire clara clare claudia colleen condoleezza connie constance cora corinne courtney crystal
  cynthia daisy danielle daphne darlene dawn deanna deb debbie debby deborah debra delia delphine
  denise diana diane dianne dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor
  elena elise elisa elisabeth eliza elizabeth ella ellen eloise elsa elsie emily emma erica erin esme
  esther ethel eva eve evelyn faith fatima felicia fiona florence frances francesca freya gabby
  gabriela gabrielle gail gayle gemma genevieve georgia georgina geraldine gertrude ghazala gillian
  gina giorgia giselle gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet hazel
  heather heidi helen helena helene henrietta hillary hope huma ida imelda imogen ingrid irene iris
  irina isabel isabella isabelle ivana ivanka ivy jackie jacqueline jacqui jade jane janet janice
  janine jasmine jean jeanette jeanne jen jenna jennifer jenny jeri jess jessica jill jo joan joanna
  joanne jocelyn jodi jody josephine joy joyce juanita judith judy julia juliana julie juliet june
  justine kaja kamala karen karin karina karine kate katharine katherine kathleen kathryn kathy katie
  katrina katy kay kayla kayleigh kaylee keira kellie kellyanne kelly kelsey kemi kendra kerry kiersten
  kimberly kirsten kirstie kitty krista kristen kristi kristin kristina krystal lara larissa latoya
  laura lauren laurie leah leila lena leslie leticia lila lily linda lindsay lisa liz liza lizzie lois
  lola lora loretta lori lorraine louise lucia lucille lucinda lucy luisa lydia lynda lynette lynn
  lynne mabel mackenzie madeleine madeline madison maeve maggie maia malia mandy marcella marcia margaret
  margarita margot maria mariah marian marianne marie marilyn marina marine marissa marjorie marlene
  marsha martha mary maryam matilda maura maureen maxine may maya megan meghan melania melanie melinda
  melissa mercedes meredith mia michaela michele michelle mika mildred mimi mindy miranda miriam mollie
  molly mona monica monique muriel myra myrtle nadia nadine nan nancy naomi natalia natalie natasha
  nellie nicki nicola nicole nikki nina nora noreen norma octavia olena olga olivia ophelia oprah paige
  pamela patrice patricia patsy patti patty paula paulette pauline pearl peggy penelope penny petra
  phoebe phyllis pippa polly priscilla priti rachel ramona raquel reba rebecca regina renee rhonda rita
  roberta rochelle rosa rosalind rose rosemary roseanne roxanne ruby ruth sabrina sadie sally samantha
  sandra sara sarah sasha savannah selena serena shannon sharon shauna sheila shelby shelley shelly
  sherri sherry sheryl shirley silvia simone sinead siobhan sofia sonia sonja sophia sophie stacey
  stacy stella stephanie sue summer susan susana susanna susannah susie suzanne svetlana sybil sydney
  sylvia tabitha tamara tammy tania tanya tara tatiana tatyana teresa teri terri tess tessa thelma
  theresa tiffany tina toni tonya tracey traci tracy tricia trish trudy tulsi uma una ursula valerie
  vanessa vera veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney
  whoopi wilma winifred yasmin yolanda yulia yvette yvonne zara zelda zephyr zoe`);

/** First names that men and women bear as often, lower case: a person's, of no gender. */
export const EITHER: ReadonlySet<string> = names(`
  alexis ariel ashley avery blair casey chris courtney dana devon drew harper jackie jamie jan jaime jean
  jessie jody jordan kelly kerry kim kit kris lee leslie lindsay logan mackenzie madison morgan nicola
  parker pat quinn reese riley robin rowan sam sandy sasha shannon shelby shelley sidney sky stacy sydney
  taylor terry toni tracy vivian whitney`);

/** Whether a word is a first name of either gender, whatever its case. */
export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return MEN.has(lower) || WOMEN.has(lower) || EITHER.has(lower);
}
