/**
 * The most frequent words of English reviews, most frequent first (counted over four fifths of the Amazon and film
 * reviews of yangheng95/ABSADatasets, MIT), and words that people write to a company.
 */
export const englishWords = `
the a and of to is it this i in that for but with not on you have was as be are my one its all so an if like
at from book good very just about has great or out more what by would they movie up will time no than only
there can when film get me had well much your some who even his really dont do read too other first them he
love because after been does how into which were most best better also these story could their any work buy
way we little make never new did many am made use over product bought then still im now should off think see
two know money her back bad go old another ever find want through people while years got something life
recommend every characters down she same again enough thing music before didnt few used makes cd long books
say being those works here cant ive hard worth thought found put year nothing reading without doesnt quality
right us why looking though such look lot end must anyone give times own real however big going price feel
both day may our far need easy where since take last come album nice sure different funny fun excellent
actually around things disappointed written almost waste seems keep amazon pretty anything interesting songs
watch him less sound set quite seen plot might dvd world always yet away problem once bit high movies man
part reviews comedy everything using fan done each purchased instead least stars kind getting series show
play wonderful minutes original comes author trying character true enjoy thats next full highly between
probably small poor review version star gets believe action game tried family especially three try director
youre picture second perfect fine having half song point worst whole short said others rather else place
video item already wrong couldnt together wish worked able experience maybe days stuff help wanted happy
left often purchase watching kids received top boring several loved making buying definitely job style came
someone wont writing fit piece itself young months live sense seem took listen isnt amazing history looks
takes went although self home fact case understand light completely enjoyed line beautiful start reason
information problems wasnt ago favorite until children gave myself heard overall re entertaining etc
everyone mind classic simply working performance goes son let cover cheap drama fans either ordered order
material heart saw acting films couple started black liked tell hope id special sounds save close gives
terrible low idea expected pages title hours screen along wait matter simple collection rock ones finally
cast care doing band please return absolutely under side ok school rest based called guy fast truly voice
yourself novel horrible age head unfortunately humor needs easily ill service american given size box dark
guess name gift strong script loves run water shows sometimes complete needed performances art christmas
felt playing deal ending recommended words extremely company power huge human youll tv hold longer change
girl cannot stories scenes wouldnt slow totally clear later hand lost awesome tale thinking entire difficult
audience past hear told yes coming turn pay friends free release reader four subject feels night quickly
during says learn house pictures course camera despite disappointing system today person store enjoyable
writer perhaps cut type issues level women actors certainly month played otherwise supposed feeling computer
daughter color solid design moments hour war authors thriller stand albums add white open inside boy usually
weeks week expect number heavy woman exactly theres cost page mean main looked cool interested taken five
interest face effort room except support check worse remember seemed pick follow value single awful decided
returned within sorry moving unless plays word glad car havent plus middle child features god become lots
dialogue parts stop finish fantastic loud leave personal previous copy sad stay plastic available husband
gone ideas baby spend large seeing hit death guys break products romantic player pop bottom keeps non
ultimately modern production disappointment write unit silly decent lyrics beginning expensive oh serious
third dead sent list important uses hes against missing men giving early mostly forward thanks quick
annoying feature paid attention documentary saying class battery themselves knew above depth taking customer
anyway dull games nearly junk due kept poorly including predictable wants lives opinion call horror
perfectly future happened sweet friend track whether effects emotional stupid tracks arent included powerful
message x reviewers hot beyond impossible useless basic behind lack advice group view upon listening hate
arrived wife move brand mine example shame thank hoping space offers agree cute description known romance
none expecting alone particularly paper familiar wear watched super soon straight older throughout ve air
fascinating deep country phone useful online living language bring talent flat miss scene study total thin
laugh spent figure fairly compelling city seriously body shipping toy direction similar metal garbage
entertainment obvious pleased wonder waiting shot send across turned dog extra fresh knows turns major
condition broken season library himself taste musical cold stick doubt sort minute text surprised ways
standard local chance bag brought fire clearly smart software detail red weight fall content record parents
clean fiction beautifully engaging ll youve ended role compared means period date unique premise barely
business choice energy amount mystery issue apart usual addition trouble pieces realize model fantasy
helpful anymore basically sit research stopped general mother greatest wow whats tone contains imagine
provides seller happen brilliant purpose edition rich kid disc pain readers avoid produced nor late guitar
attempt beat clever stuck eyes summer guide mess suspense details english control mix process replacement
ride bands touch finished wrote whose exercise running front america tape comfortable certain hell plenty
machine somewhat lets results hair places culture talking theyre mention drive photos artist girls recently
possible edge hands manages flick present blue considering act brings hilarious learning neither plain warm
near visual match cause broke package terrific beware college truth becomes chapter install journey
political released joke lead theater twice lacking durable happens advertised events crazy create likely
likes surprise memory narrative difference knowledge excited historical mistake dry concept talk reference
radio exciting replace tries card obviously lacks wasted putting form understanding dance final lines
provide rare questions tired fits bother note key spirit starts whatever trash actual recording thoroughly
area father suggest vocals regular trip food leaves road alot roll falls common fails unlike sets pure
adventure weak setting eye potential tells okay impressed hardly graphics batteries sell magic appears
surprisingly various telling step background among pass ability sequel ask entirely filled intelligent
result episode average laughs recent deserves honest offer sleep indeed designed tool pleasure effective
wild earth ends volume easier particular weird travel moment honestly soft pull complex answer immediately
picked ready market format daily mediocre table female sitting rate dumb handle versions helps charge items
missed ridiculous green success rarely points opening adults shipped eventually typical informative owned
hero appeal blood throw starting cable puts evil covers teen incredible test incredibly confusing earlier
constantly delivers pack mark intriguing noticed published length debut possibly pre described tiny
instructions singer forget hits chapters examples question seat print die lovely purchasing fully helped
shes dramatic talented episodes charm soul mentioned portrait charming amusing quiet section outside worthy
sharp career ten correct adult office zero installed noise skin further skip facts numbers runs cat proves
project painful listened ray returning slightly base absolute somewhere moves science rating jokes nature
accurate strange sing soundtrack technical emotions warning receive appreciate consider sturdy below
required share hi hello dear sir madam team staff waiter manager cashier courier rider driver parcel
delivered delivering deliver delay delayed delays rude polite friendly unhelpful unkind dirty hygienic spicy
salty sour stale raw burnt burned undercooked overcooked tasty tasteless yummy delicious juicy crispy frozen
rotten portion portions meal lunch dinner breakfast burger burgers pizza sandwich sandwiches chicken beef
meat cheese bread sauce fries salad rice soup drink drinks coke tea coffee dessert cake restaurant branch
shop website app application login password account discount coupon voucher refund refunded refunds exchange
warranty guarantee invoice receipt payment charged overcharged affordable prices costs complaint complain
complained apologise apologize apology cheers regards answered respond response reply contact phoned calling
emailed email chat agent services queue waited yesterday tomorrow tonight weekend damaged incorrect fake
packaging packed sizes colour charger update updated crash crashes crashed crashing bug bugs faster quickest
efficient professional courteous satisfied dissatisfied unsatisfied unhappy angry upset furious flight
flights airline plane seats luggage baggage hotel booking booked cancel cancelled canceled reservation
checkin ticket tickets passenger doctor nurse hospital appointment bank loan insurance taxi omg lol nope
yeah yay yup hey haha lmao wow boom boarding holy mins okay hugs kudos meh ugh customers client clients loyal loyalty`;

/** Words that hold an English sentence together: names and labels inside another language do not bring them along. */
export const englishFunctionWords =
  "the a and of is it this that for with not you have was are my its if like from very just has or out what would they will only there when your who even dont do so too after been how into which were most because could any but i im ive we our me he she his her them their these those did does didnt doesnt isnt wasnt cant wont than then thats really should never always please thank thanks";
