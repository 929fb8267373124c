/**
 * Passwords that people choose most, and the words they make them of: lower case, without accents, and without figures and
 * signs before and after a word. Chosen from the 20,000 most frequent of `@zxcvbn-ts/language-common` 4.1.3, the 3,000 most
 * frequent words and the first names of `@zxcvbn-ts/language-it` 3.0.2 that are words or passwords too (both MIT, copyright
 * 2012-2016 Dan Wheeler and Dropbox, Inc., 2021 @zxcvbn-ts), and words of this product. Dates and repetitions are told by rule.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
0.0.0.000 01020304 0102030405 010203040506 01478520 0147896325 0192837465 07831505 08154711 08522580 10011001
100200300 10203040 1020304050 102030405060 10241024 10293847 1029384756 11001001 1111111111zz 111111aa 1111122222
11112222 11121314 11122233 111222333 11221122 11223344 1122334455 112233445566 11223344q 11235813 1123581321 11924704
12131213 12131415 1213141516 12211221 1223334444 12233445 12301230 12312312 123123321 12312345 123123qwe 1232323q
12332112 123321123 123321123321 123321456 123321qwe 12340987 12344321 12344321q 1234509876 12345123 12345432 123454321
1234554321 12345612 123456123 12345654321 123456654321 12345666 12345671 12345677 12345678 123456789 1234567890
12345678900 12345678900987654321 12345678901 123456789012 1234567890a 1234567890q 1234567890s 1234567890z 1234567891
12345678910 123456789123 1234567899 123456789987654321 123456789a 123456789abc 123456789d 123456789g 123456789k
123456789l 123456789m 123456789n 123456789o 123456789p 123456789q 123456789qaz 123456789qwe 123456789r 123456789s
123456789v 123456789w 123456789z 12345678a 12345678c 12345678q 12345679 1234567a 1234567aa 1234567q 1234567u 1234567z
12345687 123456987 123456aa 123456ab 123456abc 123456as 123456asd 123456qaz 123456qq 123456qqq 123456qw 123456qwe
123456ru 123456zxc 12345abc 12345asd 12345qaz 12345qwe 12347890 12348765 12349876 123581321 12365478 123654789
12369874 123698741 123698745 123789456 123asd123 123qaz123 123qq123 123qwe123 123qwe321 123qwe456 124578963 13243546
13245768 132465798 134679258 134679852 13572468 13576479 1357908642 1357911q 13579246 135792468 1357924680 135797531
135798642 14725836 147258369 14785236 147852369 14789632 147896321 147896325 14881488 15426378 159753123 159753456
159753852 159875321 17011701 17171717aa 18121812 18273645 18436572 18821221 19283746 192837465 19411945 19844891
19877891 19933991 21122112 21125150 22334455 22446688 23049307 243462536 24681012 246813579 25251325 25800852 25802580
27731828 31415926 314159265 321456987 32165498 321654987 3216732167 326159487 333666999 369258147 369852147 43046721
43211234 44332211 44445555 48151623 4815162342 4904s677075 51051051051 51505150 541233432442 55556666 55832811
66613666 69213124 73501505 74108520 74123698 741258963 74185296 741852963 748159263 77347734 777888999 789123456
78945612 789456123 7894561230 78963214 789632145 789654123 890098890 89015173454 89600506779 918273645 9293709b13
963258741 96385274 963852741 987412365 98745632 987456321 987654321a 99762000 99887766 a1234567 a12345678 a123456789
a123456a a1a2a3a a1a2a3a4a a1b2c3d a1b2c3d4e a1s2d3f a1s2d3f4g a2a3a4a a2a3a4a5a a2b3c4d a2b3c4d5e a2s3d4f a2s3d4f5g
a7777777 aa123456 aaabbb aaasss aabbcc aaliyah aardvark aaron aarons aassdd aassddff abacab abacus abba abbandonato
abbastanza abbey abbia abbiamo abbiano abbiate abbie abbondanza abbott abby abc12345 abc123456 abcd abcdefg abcdefgh
abcxyz abdul abdulla abdullah abel aberdeen abgrtyu abigail abito abnormal abpbrf abracada abracadabra abraham
abrakadabra abramo abrams abraxas abrupt absolut absolute absolutely abstr abstract abudfv abulafia acacia academy
acapulco accaduto accanto accent accept access accessno accesso accettare accettato accidenti acclaim accord accordo
account accounts accusa accuse acdc aceman acer aces aceshigh acetate achille achilles achtung acid acidburn acmilan
acosta acoustic acqua acrobat action active actor acun3t1x acura adagio adalbert adam adama adamo adams addict
addicted addio addison addosso address adel adelaida adelaide adele adelheid adelina adeline adelphia adesso adgjmptw
adida adidas adjust adler admin administrator admiral adolf adolfo adonai adonis adorabile adorata adoro adrenali
adrenalin adria adrian adriana adrianna adrianne adriano adrien adrienne adrock adult adults advance advanced advent
adventur adventure advocate aenima aereo aeroporto aerosmit aerosmith aeynbr aezakmi affare affari affascinante
affatto affitto affrontare afghan africa african africano afrika afrodita again agassi agatha agent agente agenti
agenzia aggie aggies agli agnello agnes agnieszka agosto aguila aguilera agustin agyvorc ahmad ahmed aida aikido
aikman aileen aimee airborn airborne airbus aircraft airforce airman airplane airport airwalk airwolf aisan aiuta
aiutami aiutarci aiutare aiutarla aiutarmi aiutarti aiutarvi aiutato aiuti aiuto ajax akasha akatsuki akira alabama
aladdin aladin aladino alain alaina alamo alan alanis alanna alaska alastair alatam alba albania albany albatros alber
albergo alberi albero albert alberta alberto albina albino albion alcat alcatel alcatraz alchemy alcohol alcol alcun
alcuna alcune alcuni aldo alec alejandr alejandra alejandro aleks aleksa aleksander aleksandr aleksandra aleksei
aleksey alena alenka alert alesha alessand alessandr alessandra alessandro alessia alessio alex alexa alexalex alexan
alexande alexander alexandr alexandra alexandre alexandria alexandru alexei alexey alexi alexia alexis alexus alexxx
alfa alfarome alfaromeo alfons alfonso alfred alfredo algebra algernon alhambra alia alias alibaba alibek alice alici
alicia alien aliens aligator alina aline alinka alisa alisha alisher aliska alison alissa alito alive alkaline alla
allah allan allarme allblack allday alle allegra allegro allen alley alleycat allgood alliance allie allied alligator
allison allman allmine allnight allo allora allover allright allsop allstar allstars allstate allure ally allyson alma
almeno almera almighty almond aloha alone alonso alonzo alpacino alpha alphabet alphaman alphaone alphonse alpina
alpine alright alta altair altec altera alterego altezza althea althor altima alto altoids altra altre altri
altrimenti altro alucard aluminum alvar alvarez alvaro alvin always alyson alyssa alzati amadeo amadeus amador amalia
aman amand amanda amante amare amarillo amata amateur amateurs amato amatory amature amazing amazon ambassador amber
ambers ambition ambrose ambrosia ambulanza ameli amelia amelie amen americ america american americana americani
americano amerika ameteur amethyst ametuer amherst amica amiche amici amicizia amico amidala amiga amigo amigos amina
amir amleto ammettere amnesia amonra amor amorcit amore amoremio amores amoretvb amormi amorosa amoroso amos amour
amstel amsterda amsterdam amtrak amylee anabel anaconda anai anakin anakonda anal analisi analog analsex anamaria
ananas ananda anarchy anasazi anastasi anastasia anastasiya anatol anatoliy anatomy anche anchor ancient ancora
andarcene andarci andare andarmene andarsene andartene andata andate andati andato andava ander anders andersen
anderso anderson andi andiamo andiamocene ando andover andra andrai andre andrea andreas andrebbe andree andreev
andrei andrej andremo andres andrew andrews andrey andria andriy andro android andromed andromeda andros andrzej
anduril andy andyandy andyod anechka anello anette anfield anfisa ange angel angela angele angeles angeleye angelia
angelic angelica angelika angelin angelina angeline angelit angelita angelito angell angelo angelofwar angelok angels
angelus angie angioletto angle angolo angus anhyeuem anima animal animale animali animals animated anime anita anja
anjali ankara anklet anna annaanna annabel annabell annabella annabelle annalisa annalise annamari annamaria anne
annelies annelise annemari annemarie annett annetta annette anni annie annika annina annmarie anno annual annunciato
annuncio anny anonim anonymous another ansel anselm anselmo answer antares anteater antelope antero anthem anthon
anthony anthrax anticipo antigone antigua antilles antioch antman anto antoine anton antonella antoni antonia antonina
antonino antonio antonius antonov antony antoshka antwerp anubis anuradha anutka anything anytime anzi aolsucks apache
apathy apelsin aperta aperto apocalypse apollo apostle apostol appartamento appartiene appena apple applepie apples
appleton apprezzo appuntamento apri apricot april aprile aprilia aprire apteka aptiva aqswdefr aquafina aqualung
aquaman aquarium aquarius aquila aqwzsx arabella arabic aragon aragorn aramis ararat arcade arcadia arcane arcangel
arch archange archangel archer archery archie architec architect archive archon arco arctic area arena argent argentin
argentina argento argo argomento argonaut argyle arhangel aria ariadna ariadne arian ariana ariane arianna ariel
arielle aries arigato arina arioch aris arisha arizona arjay arkansas arlene arlo arma armada armageddon armagedon
arman armand armando armani armen armenia armi armitage armored armstron armstrong army arnaud arno arnold around
arrabbiata arrabbiato arrakis arrestato arresto arriva arrivando arrivano arrivare arrivata arrivati arrivato
arrivederci arrivi arrivo arrow arrowhea arrows arschloch arse arsehole arsena arsenal arsenalf arsenalfc arslan
art131313 arte artem artemis artemka arthur articolo artist artista artofwar artur arturo aruba as123456 asakura
asasin ascensore ascolta ascoltami ascoltando ascoltare ascoltate ascolti ascolto asd12345 asd123asd asdas asdasdas
asddsa asdewq asdf asdfasdf asdffdsa asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfjk asdfjkl asdfqwer asdfzxcv asdqwe
asdzxc asecret asgard ashanti ashes ashish ashle ashlee ashleigh ashley ashlyn ashman ashraf ashton ashtray asia asian
asians aside asimov aslan asmodeus asnaeb aspen aspetta aspettando aspettare aspettate aspettato aspettavo aspetti
aspettiamo aspetto asphalt aspire aspirin aspirine assa assasin assassin assassino assassins assault assclown asscock
assegno asses assface assfuck asshol asshole assholes assicurazione assicuro assieme assistente assistenza assistita
assistito asslick asslover assman assmaste assmunch assolutamente asss asssss assunta assunto assurdo asswipe assword
astalavista astana asterios asterix asteroid asthma astonvil astonvilla astoria astra astral astrid astro astroboy
astros asylum atdhfkm atene athena athens athletic athlon athome atlant atlanta atlantic atlantis atlas atomic
atreides attaccato attacco attack attenta attenti attento attenzione attesa attica atticus attila attilio attimo
attitude attivita atto attorney attorno attract attraverso atybrc aubrey auburn auckland auction audace audi audio
auditt audrey auggie auguri august augusta augustin augusto augustus aura auralo aurelia aurelie aurelio aurelius
aurora aussie austin australi australia austria author autista auto autobahn autobus autocad autumn autunno avalanch
avalanche avalon avangard avanti avatar avendo avenger avengers avenue aver avere averla averlo avermi averne averti
avery avesse avessero avessi avessimo avete aveva avevamo avevano avevi avevo avgust aviation aviator avra avrai
avranno avrebbe avrebbero avrei avremmo avremo avresti avrete avro avrora avuto avvocati avvocato away awesome awful
awnyce axel axeman axio ayanami ayrton azamat azazel azer azert azerty azertyui azertyuiop azienda azione azioni aziz
azrael azsxdc azsxdcfv azsxdcfvgb aztec azteca aztecs aztnm azzer azzurra babbo babe babel babemagn babemagnet
baberuth babes babette babies baboon babushka baby babybaby babybear babyblue babyboo babyboy babycake babycakes
babydoll babyface babygir babygirl babygurl babylon babylove bacardi bacchus bach bachelor bacio back backbone
backdoor backlash backs backspac backup bacon badabing badass badboy badboys baddest baddog badger badgers badgirl
badguy badkarma badlands badman badnaamhere badone bagels bagger baggies baggins baggio bagira bagno bagpipes bagpuss
baguvix bagwell bahamas bahamut baikal baile bailey bajingan baker bakers bakery balance balboa balder baldrick baldur
baldwin baldy ball ballard ballare ballbag balle baller ballet ballgag ballin ballo ballon balloon balloons balls
ballsack ballz baloney balrog baltika baltimor baltimore bama bambi bambina bambini bambino bamboo banaan banan banana
bananas banane banca band banda bandera banderas bandi bandit bang bangbang banger bangkok bangor banjo bank banker
banking banks banner banshee bantam banzai baphomet baraban baracuda baraka barakuda barb barbados barbarian barber
barbie barca barcelon barcelona barclay bare bareback barefeet barefoot barfly baritone bark barker barkley barks
barley barlow barman barnaby barnes barnett barney barnie barnsley baron baronn barracud barracuda barrage barrel
barret barrett barron barry barselona barsik barsuk bart bartek bartende bartlett bartman bartok bartolo barton base
basebal baseball basement basher basic basics basil basile basket basketba basketbal basketball bass bassbass basser
basset bassett bassfish bassin bassist bassman basso bassoon basta bastard bastardi bastardo bastards bastet bastian
bastos bateau bateman bates batgirl bathing batigol batista batma batman battaglia batter battery battesimo battle
battuta bauer bauhaus baura bavaria baxter bayern baylee bayliner baylor bayview baywatch bazooka bball bbking
bcfields bdfyjd bdfyjdf bdsm beach beachbum beaches beacon beagle beaker beaks beamer bean beanbag beaner beanie beans
bear bearbear bearcat bearcats beardog bears beast beastie beasts beasty beat beater beating beatle beatles beato
beatrice beatrix beatriz beau beaumont beaut beautifu beautiful beauty beaver beavers beavis bebop because becca
beccato beck becker becket beckett beckham becky becool bedford bedlam bedrock bedroom bedtime beebop beech beef
beefcake beeker beeline beemer beepbeep beeper beer beerbeer beerman beerme beers beethove beethoven beetle beezer
before begemot begood behappy behemoth beijing belair belarus belfast belgium believe belinda belinea belize belkin
bell bella bellaco bellagio belle bellevue bellezza belli bellissima bellissimo bello bells belly belmondo belmont
belochka beloved beluga bench bender bendover bene benedetta benedetto benedict benedikt benessere benfica beng bengal
bengals beni benissimo benita benito benjami benjamin benji bennett bennie benning benno benny benoit benson bentley
benton benvenuta benvenuti benvenuto benz benzina beowulf beppe bere berenice beretta bereza bergen berger bergkamp
berkeley berkut berlin berliner bermuda bernadette bernard bernardo bernd bernhard bernice bernie berries berry
bersaglio berserk bert berta bertha berti bertie bertram bertrand besiktas bessie best bestbuy bestfriend bestia beta
beth bethan bethann bethany bethel beto betsy better bettie bettina bettis betty bettyboo bettyboop beverley beverly
bevi bevuto beware beyonce beyond bgates bharat bhbcrf bhbirf bhbyrf bhjxrf bian bianca bianchi bianco biao biatch
bible bicchiere biceps bicycle biff bigal bigass bigbad bigballs bigbang bigbear bigben bigbill bigbird bigblack
bigblock bigblue bigbob bigboi bigboobs bigbooty bigboss bigboy bigbuck bigbucks bigbutt bigbutts bigcat bigcock bigd
bigdad bigdaddy bigdave bigdawg bigdee bigdick bigdicks bigdog bigdogg bigfish bigfoot bigg biggdogg bigger biggest
biggie biggin biggirl biggles biggs biggun bigguns bigguy biggy bighead bigjim bigjoe bigjohn biglietti biglietto
bigmac bigmama bigman bigmike bigmoney bignasty bignuts bigone bigones bigpapa bigpenis bigpimp bigpimpi bigpoppa
bigpun bigpussy bigred bigsexy bigshot bigshow bigsky bigstick bigtime bigtit bigtits bigtoe bigtruck biguns bigwilly
bigworm biit bike biker bikers bikini bilbo bill billabon billabong billbill billiard billie billing billion billows
bills billy billyb billybob billyboy billyjoe billys bimbo bimmer binder bing binger bingo bingos binkie binky
binladen biohazard biology biondina biondo bionic bionicle biotech bird birddog birdie birdman birdy birgit birra
birthday biscuit biscuits bisexual bishop bismarck bismark bismilla bismillah bisogna bisogno bitch bitchass bitches
bitchin bitchs bitchy bite biteme bitter bizarre bizkit bizzare bjorn blablabl black blackass blackbel blackbelt
blackber blackberry blackbir blackbird blackbox blackboy blackcat blackcoc blackcock blackdog blackhaw blackhawk
blackice blackie blackjac blackjack blacklab blackman blackops blackout blackrose blacks blackshe blacksta blacksun
blacktop blacky blade bladerunner blades blah blahblah blaine blair blaise blake blam blanca blanche blanco blank
blanked blanket blast blaster blastoff blaze blazer blazers blazin bleach bledsoe blender blessed blessing blind
blindax bling blingbling blink blinky bliss blister blitz blizzard blobby bloccato block blocked bloke blond blonde
blondes blondi blondie blondinka blonds blondy blood bloods bloody bloomin bloopers blossom blow blower blowfish
blowjob blowjobs blowme blubber blue bluearmy blueasy blueball bluebear bluebell blueberr blueberry bluebird blueblue
blueboy bluedevi bluedog blueeyes bluefin bluefish bluegill bluegras bluejay bluejays blueline blueman bluemax
bluemoon bluenose bluenote bluerose blues bluesky bluesman bluestar blunt blunted blunts blythe board boarder boat
boater boating boatman boats boaz bobafett bobb bobber bobbi bobbie bobbins bobbo bobby bobbys bobbyy bobcat bobcats
bobdog bobdole bobdylan bobert bobmarle bobmarley bocca bocephus bochum bodies bodine body boeing bogart bogdan bogey
boggie boggle bogie bogota bogus bohica boiler boilers boing boingo bolero bolitas boliva bolivar bolivi bolivia
bollocks bollox bologna bolton bomb bomba bombay bomber bombers bommel bonanza bond bondage bondarenko bonds bone
bonefish bonehead boner boners bones boness bonethug bonfire bong bonghit bonghits bongo bonham bonita bonito bonjou
bonjour bonjovi bonkers bonner bonnie bono bonovox bonsai bonzai bonzo boob boobear boobed boober boobie boobies boobs
booby boogaloo booger boogers boogie boohoo book bookcase booker bookie bookmark books bookworm boom boomboom boomer
boondock booner booper booster boot booter bootie booties bootleg bootneck boots bootsie bootsy booty bootys booyah
boozer bopper borabora bordeaux border borders bordo bored borg borges boricua boring boris borman boroda boromir
borris borsa borussia bosco boscoe bosnia boss bosshog bossman bosstone boston boswell bosworth bottiglia bottle
bottom boulder bounce bouncer bound bounty bourbon bourne bourque bowhunt bowie bowl bowler bowling bowman bowser
bowtie bowwow boxcar boxer boxers boxing boxster boxter boys boytoy boyz bozo brabus braccia braccio bracken brad
braden bradford bradley bradshaw brady brain brains bramble branch brand branden brandi brandie brando brandon brandt
brandy brasil brasilia brat brava bravehea braveheart braves bravi bravo braxton brayden brazil brazzers bread break
breaker breakers breanna breast breasts breath breathe breeze breezy bremen brenda brendan brenden brenna brennan
brent brentfor brest bretagne brett breve brew brewer brewers brewster brian briana brianjo brianna brianne brians
brick bricks bridge bridges bridget bridgett briefs brigada briggs bright brighton brigitte brillante brindle bringit
brisbane bristol brit britain british britney britneys britt britta brittany brittney broad broadway brock brodie
broken broker bronco broncos bronson bronte bronx bronze broodwar brook brooke brooklyn brooks brother brothers brown
browndog browne browneye brownie brownies browning browns browser bruce brucelee bruins bruiser brunette bruno
brussels brutal brutis brutta brutte brutto brutus bryan bryant bryce bryson bubba bubbaa bubbadog bubbas bubber
bubble bubblegum bubbles bubby bublik buceta buchanan buck buckaroo bucker bucket buckey buckeye buckeyes buckie
buckle buckley bucks buckshot buckster buckwhea bucky buco bucs budapest budd budda buddah buddha buddie buddies buddy
buddyboy buddydog buddys budget budgie budice budlight budlite budman buds budweise budweiser buff buffa buffalo
buffalos buffer buffet buffett buffy buffys buford bugaga bugatti bugger buggy bugia bugiardo bugie bugman bugs
bugsbunn bugsbunny bugsy buick builder building buio bukkake bukowski buldog bull bulldawg bulldo bulldog bulldogg
bulldogs buller bullet bulletin bullets bullfrog bullhead bullit bullock bulls bullseye bullshit bullwink bully bulova
bumble bumblebe bummer bumper bundy bungalow bungee bunghole bungie bungle bunker bunnie bunnies bunny bunnys buon
buona buonanotte buonasera buone buongiorno buoni buono buratino burbank burger burgers burgess burke burly burn
burner burning burnley burnout burns burrito burton bush bushed bushel bushido bushman business businessbabe businka
buste busted buster bustle busty butch butcher butchie butchy butkus butler butt buttato buttbutt butter buttercu
buttercup butterfl butterfly butters buttfuck butthead butthole buttman buttocks button buttons buttplug butts buttsex
buzz buzzard buzzer buzzsaw bynthytn bypass byron byteme c3por2d caballo cabbage cabernet cabinet cable cableguy
caboose cabrio cabron caccia cachondo cachorro cactus cadavere caddis caddy cadence cadere cadets cadillac cadman
cadr14nu caduta caduto caesar cafe caffe caffeine cain caio caitlin caitlyn cajun cake calamity calci calcio calculus
calcutta calda caldo caldwell caleb calendar calgary calhoun cali caliber calibra calico caliente californ california
caligula calimero call callahan callaway caller callie calling calliope callisto callme callofduty callum calma
calmati calmi calmo calvary calvin calypso camara camaro camaross camaroz camber cambia cambiami cambiare cambiato
cambio cambodia cambridg cambridge camden camel camelia camell camelot camels cameltoe camera camero cameron camicia
camil camila camill camilla camille camillo camilo camino camion camminare camp campagna campbell camper camping
campione campo campos campus canabis canad canada canadian canadien canary cancel cancer cancro cancun candace candi
candice candid candie candies candle candles candy candyass candyman candys cane canela canes cang cani canine
cannabis cannibal cannon cannonda canon canseco cantare canton cantona cantor canuck canucks canyon canzone capace
capcom capecod capelli capetown capire capisce capisci capisco capita capital capitals capitan capitano capito capitol
capo capoeira capone cappello capri caprice capricor capricorn caps capslock capt captain cara caracas carajo caralho
caramba caramel caravan carbine carbon carcass carcere card cardiff cardinal cardinals cards care carebear career
carefree carguy caribou carica carico carina carine carino carioca carissa carl carla carlin carling carlisle carlito
carlitos carlo carlos carlotta carlson carlton carly carman carme carmel carmela carmelo carmen carmex carmina carmine
carnage carne carney carnival caro carol carola carole carolin carolina caroline carolyn carpedie carpediem carpente
carpet carrera carrie carrier carriera carroll carrot carrots cars carson carsten cart carta carte carter carthage
cartier cartman cartoon cartoons caruso carver carwash casa casablan casablanca casanova cascade case caserta casey
caseydog cash cashew cashflow cashman cashmere cashmone cashmoney casi casino casio caso caspar caspe casper caspita
cass cassandr cassandra cassi cassidy cassie cassius castaway castello caster castillo castle castor castro casual
catalin catalina catalog catalyst catarina catch catcher catdaddy catdog catena caterina catfight catfish catfood
catherin catherine catholic cathy catlover catman catnip cats catter cattiva cattivi cattivo cattle catwoman caught
causa causato caution cavalier cavaliere cavalli cavallo cavalry caveman cavolo cayenne cayman cazzate cazzo cazzone
cbr600rr cbr900rr ccbill cdtnbr cdtnjxrf cdtnkfyf ceasar ceaser cecil cecile cecilia ceckbr cedar cedars cedric celeb
celebrity celeron celeste celica celina celine cella cellphon cellular cellulare celtic celticfc celtics cement cena
ceng censor centaur centauri center centinaia cento central centrale centre centrino centro centurion century cerber
cerbera cerberus cerca cercando cercano cercare cercate cercato cercavo cerchi cerchiamo cerco cereal cerebus certa
certamente certe certi certo cervello cerveza cesar cesare cesareo cessna cevthrb cezer cfhfnjd cfiekz cfitymrf
cfvceyu cfvjktn cgfhnfr chacal chachi chad chadwick chai chain chains chainsaw chair chairman challeng chalupa chamber
chambers champ champagn champagne champion champions champs chan chance chanda chandler chandra chanel chang change
changed changeit changeme changes chango channel chantal chantel chantell chao chaos chaoss chaotic chapel chapin
chaplin chapman chappy char characte charcoal charge charged charger chargers charisma charity charl charle charlene
charles charley charli charlie charlies charlott charlotte charlton charly charm charmed charming charms charon
charter chas chase chaser chasey chastity chat chateau chatham chatte chatter chauncey chavez cheap cheater check
checker checkers checking checkit checkmat checkmate checks cheddar cheeba cheech cheeks cheeky cheer cheerleaers
cheers chees cheese cheesecake cheesy cheeta cheetah cheeto cheeze chef chelle chelse chelsea chelseafc chelsey
chemical chemist chemistr chemistry chen cheng cherie cherish cherokee cherr cherries cherry cheryl cheshire chess
chessie cheste chester chesterfield chestnut chesty cheval chevelle chevrole chevrolet chevron chevy chevyman chevys
chevyz chewbacc chewbacca chewey chewie chewy cheyanne cheyenne chgobndg chiama chiamami chiamano chiamare chiamarmi
chiamata chiamate chiamato chiamava chiami chiamiamo chiamo chiara chiaramente chiari chiaro chiave chiavi chic
chicago chicas chicca chicco chick chicke chicken chickens chickenwing chicks chico chiede chiedendo chiedere
chiedermi chiederti chiedevo chiedi chiedo chief chiefs chiesa chiesto chiks child children chili chilidog chill
chilli chillin chillout chilly chilometri chimera chin china chinchin chinese chingon chino chinook chip chipie
chipmunk chipper chippy chips chiquita chisel chisox chissa chitown chiudere chiudi chiunque chiusa chiuso chivas
chloe chobits chocha chocobo chocolat chocolate choice choke chong chooch choochoo choose chopin chopper choppers
chosen chou chouchou chowchow chowder chris chrisb chrisbln chrism chriss chrissy christ christa christel christen
christi christia christian christie christin christina christine christma christmas christo christof christop
christoph christophe christopher christos christy chrome chronic chrono chronos chrysler chuai chuan chuang chubbs
chubby chucha chucho chuck chuckie chuckles chucky chui chump chun chunky chuo church churchil churchill ciao ciaociao
cibo ciccio cicero cidkid cieco cielo cigar cigars cima cimbom cinder cinderella cinders cindy cinema cinese cinnamon
cinque cinzia cioe cipher circa circle circuit circus ciro cirrus cisco citadel citation citibank citizen citroen
citron citrus citta city civic civicsi civilwar cjkysirj cjkywt cjrjkjdf cjytxrf ckfdbr clair claire clancy clapton
clara clarence clarice clarinet clarion clarissa clark clarke clarkie clary class classe classic classics classy
claude claudi claudia claudine claudio claudius claus clay claymore claypool clayton clean cleaner cleaning clear
cleaver clemens clement clemente clemson cleo cleopatr cleopatra cleric clerks cletus clevelan cleveland clever click
client cliente clienti cliff clifford cliffy clifton climax climber climbing clinica clint clinton clio clipper
clippers clips clit clitlick clitoris clock clocks cloggy clones close close-up closed closer closeup cloud clouds
cloudy clover clovis clown clowns club clubber clueless clues cluster clutch clyde cneltyn cnfcbr cnfkrth cnfybckfd
cnhjqrf cnhtktw cnjvfnjkju cntgfy cnthdf coach coast coaster cobain cobalt cobra cobras cobraya cocacol cocacola
cocaine cochise cock cocker cocks cocksuck cocksucker cocktail coconut coconuts code codeblue codered codice cody
coffe coffee coffees coffey coffin cogito coglione cognac cohiba coincidenza coinvolto coke cola colazione colby cold
coldbeer coldfire coldplay cole coleman colette colgate colin collect collecti colleen collega college colleghi
collette collie collin collins collo colnago colomba colombi colombia colombo colon colonel colonial colonnello colony
color colorado colore coloro colors colossus colour colpa colpevole colpi colpito colpo colt coltello colton coltrane
colts columbia columbo columbus comanche comandante comando combat combattere comcast come comedy comein comeon comet
comets comfort comicbook comicbookdb comics comincia cominciamo cominciare cominciato comincio coming command commande
commander commando comment commerce commesso commie commissione commodor commodore common comodo comp compa compact
compagni compagnia compagno company compaq compass compiti compito compleanno completamente complete completo complex
complicato complimenti comportamento comprare comprato compton compusa compute computer computers comune comunque
conan concept concert concerto concetto concord concorde concrete condizioni condom condor conejo config confirm
conflict confuse confused confuso cong congratulazioni congress conker conman connect connection conner connery connie
connor cono conosce conoscenza conoscere conoscerla conoscerti conoscete conosceva conoscevo conosci conosciamo
conosciuti conosciuto conosco conover conquer conquest conrad conseguenze consiglia consiglio consolato consolazione
constant constantin consuelo consult consume consumer conta contact contains contanti contare contatti contatto
content contenta contento contest contests conti continua continuare continue continui continuo conto contortionist
contour contra contract contrario contratto contro control controlla controllare controllato controllo conversazione
converse convinto convoy conway coochie cook cooker cooki cookie cookies cooking cool coolbean coolboy coolcat
coolcool cooldude cooler coolgirl coolguy coolhand coolie coolio coolman coolness coolone coop coope cooper coopers
coors cooter copenhag copenhagen copertura copia copper coppia cora coraggio coral corazo corazon corbin corda
cordelia cordell cordoba core corey corgan corina corinna corinne corky corleone corn corndog cornelia cornelis
cornell corner cornhole cornholi cornwall corolla corona coronado corpi corpo corporal corps corpse corrado correct
corrente correre corri corridoio corrie corsa corsair corsica corso corte cortese cortez cortina cortland corvet
corvett corvette corvus corwin cory cosa coscienza cose cosenza cosetta cosi cosimo cosita cosmic cosmo cosmos coso
costa costante costanza costaric costello costretto costruire costruito costume cosworth cottage cotton cougar cougars
count countach counter counterstrike country county couple couples courage courier court courtney cousin covenant
coventry covers covert cowboy cowboys cowboyup cowgirl cowman cows coyote coyotes cpfza crabby crack cracker crackers
cracksevi cradle craft crafty craig cramer cramps crane crank cranky crap crappie crappy craps crash crave craven
craving crawford crayon crazy crazybab crazyman crazyzil cream creamer creampie creamy creare create creatine creation
creativ creative creato creator creatura creature creda crede crederci credere credete credevo credi crediamo credimi
credit credito credo credono creduto creed creek creep creeper creepers creepy crescent crescere cresciuto cresta
cretin crevice crew crewcom crfprf cricket crime criminal criminale criminali crimine crimini crimson crisi crisis
crispy crissy cristal cristi cristia cristian cristiana cristiani cristiano cristin cristina cristo cristopher
critical critter crjhgbjy croatia croce crocifisso crockett crocodil cromwell cronic crosby cross crossbow crossfire
crow crowbar crowley crown cruise cruiser crumbs crunch crunchy crusade crusader crush crusher crusty cruzazul crybaby
crypto crysis crysta crystal cstrike csyekz csyjxtr ctdfcnjgjkm cthtuf cthulhu cthutq cthuttdyf ctrhtn cuan cuba
cubano cubbies cubs cubswin cucina cuckoo cucumber cuda cuddles cueball cuervo cugino cujo culinary cullen culo
culture cumalot cumeater cumface cumload cumm cummer cumming cummings cummins cumonme cumshot cumslut cunt cuntlick
cunts cuntsoup cuore cupcake cupoi cura curious curley curly current curtis custard custer custode custodia custom
customer cute cuthbert cutie cutiepie cuties cutlass cutter cvbhyjd cvbhyjdf cvthnm cvzefh1gkc cwoui cxfcnkbdfz
cxfcnmt cxfcnmttcnm cyber cyberonline cybersex cyborg cycle cyclone cyclones cyclops cygnus cygnusx cynthia cypher
cypress cyprus cyrano cyrus dabears dabomb dabulls dad2ownu daddio daddy daddyo daddys daedalus daemon daewoo daffodil
daffy dagestan dagger dagli dagmar dagobert dagwood dahlia daily daisey daisy daisydog daisymae dakine dakota dale
dalejr dalia dalila dalla dallas dallastx dalle dallo dalshe dalton damage damager daman damaris damian damiano damien
damion dammi dammit damn damned damnit damon dana dance dancer dancing dandfa dando dandy dane dang danger dangerou
dangerous dani danica danie daniel daniela daniele danielit daniell daniella danielle daniels daniil danil danila
danilka danilo danimal danish dank danman danmark dann dannato dannazione danni danno danny dannyboy dano dante dantes
danthema dany danzig daphne dapper dappertutto dapzu dara darci dare daredevi daredevil dargli daria darian darien
darin darina dario darius dark darkange darkangel darkelf darken darker darkjedi darkknight darklord darkman darkmoon
darknes darkness darkone darkside darkstar darkwing darla darle darlene darlin darling darmi darnell daro darrel
darrell darren darryl dart darth darthvad darthvader darti darts darwin darya dasani dasha dashadasha dasher dashka
data database date dati dating dato datsun daughter davanti dave davecole davedave davey davi david davida davidb
davidc davidd davide davidj davidl davidm davidoff davids davidson davies davinci davis davvero dawg dawggy dawgs dawn
dawns dawson dayana daydream daylight days daytek daytime dayton daytona dazzle dbnfkbq dbnfkbr dbnfkz dbrecz dbrnjh
dbrnjhbz dbrnjhjdbx dcpugh deacon deacons dead deadeye deadhead deadlift deadly deadman deadmeat deadpool deadspin
deal dealer dean deanna death deathnote deathrow deaths debate debba debbie debito debole debora deborah debra decatur
december decidere decimal decimo decisamente decisione deciso decker declan deejay deep deepak deepblue deeper deepsea
deepthro deepthroat deer deere deerhunt deeznuts deeznutz default defcon defence defender defense defiant defjam
deftones degli degree deicide deimos dejavu delaney delano delaware delboy delete delfin delfino delgado deli delia
delight delilah delivery dell della delldell delle dello delmar delorean delores delphi delphin delphine delpiero
delsol delta deltas deluxe demetria demetrio demo democrat demon demonic demons dempsey denali denaro deng deni denied
deniro denis denisa denise deniska denmark denni dennie dennis denny density dental denti dentist denton dentro denver
depeche deputy derby derek derevo derf derick derparol derrick descent desert desi desiderato desideri desiderio
design designer desire desiree desires desk deskjet desktop desmond desperad desperado destin destino destiny destra
destro destroy destroye destroyer detail details detect detectiv detective detroit dettagli detto deuce deusex deutsch
deutschland deve develop devi device devil devildog deville devilman devilmaycry devils devin devine devious devo
devon devono dewalt dewayne dewey dewitt dexter dfcbkbcf dfcbkbq dfghjc dfkthbz dfkthf dfktynby dfktynbyf dfvgbh
dfytxrf dgl70460 dharma dhjnvytyjub diabl diablo dialog diamant diamante diamine diamo diamon diamond diamonds dian
diana diane dianka dianna dianne diano diao diaper diapers diavolo dica dice diceman dicembre dicendo dicessi diceva
dicevo dichiarazione dici diciamo dick dickdick dickens dicker dickey dickface dickhead dickie dickless dickman dicks
dickweed dicky dico dicono diddle didier dieci diego diehard diesel dietcoke dieter dietmar dietrich dietro difesa
differenza difficile difficili digger diggler digimon digital digiview digli dilbert dildo dildos dilligaf dillo
dillon dillweed dima dimadima dimarik dimas dimasik dimebag dimensio dimension dimenticare dimenticato dimitri
dimitris dimmelo dimmi dimostrare dimple dimples dina dinamo dinara dindom dinero ding dingbat dingdong dinger dingle
dingo dingus dinner dino dinosaur diogenes dionne dipartimento dipende diplomat dipper dipset dipshit dipstick dirai
dirci dire direct director direi diretta direttamente diretto direttore direwolf direzione dirgli dirglielo diritti
diritto dirk dirle dirlo dirmelo dirmi diro dirt dirtbag dirtbike dirtelo dirti dirty dirtydog dirvi disabled disaster
disastro disc disco discorso discount discover discovery discreet discus discussione discutere disney dispiace disse
dissi distance distanza distruggere distrutto disturbed disturbo dita dite dito ditto diva divano dive diventa
diventando diventare diventata diventato diver divers diversa diverse diversi diverso diverte divertente divertimento
divertiti divina divine diving divino division divorce divorced divorzio divx dixie dixon dizzy django djdjxrf
djgabbab djivanfros djkjlz dkflbckfd dkflbr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dman dmband dmitri dmitrii dmitriy
dmitry dmoney dnsadm dobber dobbiamo doberman dobson doccia dockers docto doctor document documenti dodge dodger
dodgeram dodgers dodges dogbert dogbite dogbone dogboy dogcat dogface dogfart dogfish dogfood dogg dogger dogggg
doggie doggies doggone doggy doggydog doggys doggystyle doghouse dogma dogman dogmeat dogpound dogs dogshit dogwood
doit doitnow dokken doktor dolce dolemite dolfan doll dollar dollari dollars dollface dolly dolore dolores dolorosa
doloroso dolphi dolphin dolphins doma77ns domain domainlock domanda domande domani domattina dome domenica domenico
domenow domestic dominate dominator domingo domini dominic dominica dominick dominik dominika dominion dominiqu
dominique domino dominos dominus donald donatella donatello donato done dong donger donjuan donkey donna donne donner
donnie donny dono donovan dontknow donut donuts doobie doodah doodie doodle doodles doofus doogie dookie dooley doom
doomed doomsday door doorknob doorman doors doorway doozer dope dopey dopo doppio dora dorado doraemon dorato doreen
doremi dori doria dorian dorina doris doritos dork dorme dormendo dormi dormire dormito doroga dorothea dorothy dorsey
dortmund dotcom dothedew dottie dottor dottore dottoressa double doubled douche doudo doug dougal doughboy doughnut
dougie douglas dove dover dovere dovesse dovessi dovete doveva dovevamo dovevi dovevo dovra dovrai dovrebbe dovrebbero
dovrei dovremmo dovremo dovreste dovresti dovro dovuto down downer downey downhill download downtown dozer draco
dracula drag drago dragon dragonba dragonball dragonballz dragonfl dragonfly dragons dragonz dragoon dragrace dragster
drake drakon draper draven drawing drdoom dread dream dreamcas dreamcast dreamer dreamers dreaming dreamon dreams
dreamy dresden dress drevil drew dribble drifter drifting driller drink drinker drinking drinks dripping dritto drive
driven driver drivers driving drizzt drjynfrnt droga dron droopy drop dropdead dropkick drowssap drpepper druid drum
drumline drummer drummers drums drunk dryden drywall dshade dthjxrf dthjybrf dthyjcnm dtkjcbgtl dtxyjcnm dtythf duan
duane dubbio dubito dublin ducati duchess duck duckduck duckhunt duckie duckling duckman ducks ducksoup ducky dude
dudedude dudeman dudes dudley duffbeer duffer duffman duffy duke dukeduke duluth dumb dumbass dummies dummy dumpster
dunbar duncan dundee dune dungeon dunhill dunkin dunlop dunque dupa dupont dura duracell durand duranduran durango
durante durden durham duro dust duster dustin dustoff dusty dustydog dutch dutchess dutchman dvader dwarf dwayne
dwight dyjuy dylan dynamic dynamite dynamo dynasty dzxtckfd eadgbe eagle eagleone eagles earl earnhard earth earthlin
earthlink east easter eastern easton eastside eastwood easy easypay eater eating eatme eatmee eatmenow eatmeraw
eatpussy eatshit ebony eccellente ecco eccoci eccola eccolo eccomi eccoti echelon echo eclipse ecstasy ecuador edc4rfv
edcrfv edcvfr eddie eddy eden edgar edge edgewise edificio edinburg edinburgh edison edit edith edition editor edmond
edmonton edmund edna edoardo edthom eduard eduardo education edvard edwar edward edwards edwardss edwin eeyore effect
effetti effetto egghead eggman eggplant egli egon egor egorka egorov egorova eight eightbal eightball eighteen eighty
eileen einstein ejaculation ekaterina ekim ekmzyf elaine elbereth elcamino elder eldiablo eldorado eleanor electra
electric electro electron elefant elektra element elements elena eleonora elephant eletta eletto elevator eleven
elfriede elgato elia eliana eliane elias elijah elina elisa elisabet elisabeth elisabetta elise elisha elissa elite
elizabet elizabeth elizaveta ella ellen ellie elliot elliott ellis elmer elmira elmo elnino elodie elohim eloise
elpaso elric elrond elsa eltoro elves elvina elvira elvis elvisp elway elwood emachine emachines emanuel emanuela
emanuele embalmer embassy emerald emergenza emerica emerson emil emile emili emilia emiliano emilie emilio emily emine
eminem emma emmanuel emmett emmitt emmy emperor empire empires empress enable encore ender endless energia energize
energy enfield enforcer engage engel engine engineer england english enigma enjoy enkeli enorme enough enrico enrique
enter enterme enternow enterpri enterprise enters entra entrambe entrambi entrance entrare entrata entrate entrato
entri entro entropy entry envelope envision enzo epaulson epiphone episode episodi episodio epoca eppure epsilon epson
equinox eragon erano eraser erasmus erasure eravamo eravate erba ercole erection erfolg eric erica ericeric erich
erick ericka ericsson erik erika erin ernest ernesto ernie ernst eroe eros erotic erotica error errore errori errors
ervin erwin esame esami esattamente esatto esca escalade escape esce escher esci esco escobar escorpio escort esempio
esercito esilio esiste esistono eskimo esmeralda espana esperienza esperto esplosione esposito espresso esprit esquire
essence essendon esserci essere esserlo essermi estate esteban estefan estella estelle ester esterno estero esther
estrell estrella eternal eternity ethan ethel ethernet etienne etnies etoile ettore euclid eugen eugene eugeni eugenia
eugenio eunice euphoria eureka euro europa europe eusebio evan evanescence evangeli evangelion evans evelin evelina
eveline evely evelyn evelyne evenflow evento everest everett evergree evergreen everlast everques everquest everton
everyday evgenii evgeniy evgeniya evil evildead evilone evita evitare evolutio evolution ewelina ewtosi excalibu
excalibur excel excell excellen excess exchange excite exeter exigen exigent exodus exotic experience experienced
expert explode exploite explore explorer export express extensa extra extreme eyeball eyecandy eyes ezekiel f00tball
f15eagle fabbrica fabia fabian fabiana fabiano fabie fabien fabienn fabienne fabio fabiol fabiola fabregas fabric
fabrice fabrizio fabulous faccenda faccia facciamo facciamolo faccio face facebook facefuck facendo faceoff facesse
facessi faceva facevi facevo facial facile facilmente factor factory faggot failsafe failure fairlane fairview fairway
faisal faith faithful fakepass falco falcon falcons fall fallen falling fallito fallo fallon fallout falso falstaff
fame famiglia famiglie famil famili familia familiare family fammi famoso famous fanatic fanculo fancy fandango fang
fannie fanno fanny fantasia fantasies fantasma fantasti fantastic fantastica fantastico fantasy fantom fantomas fara
farai faranno faraon farcela farci farcry fare farebbe farei faremo faresti farete fargli farida farla farle farley
farlo farm farmboy farmer farmi farne faro farouk farrah farrell farscape farsi farside fart farter farti farting
fartman fartripper farvi fase fashion fast fastback fastball fastcar fastcars faster fastidio fatass fatboy fatcat
fatcock fate fatemi fathead father fathom fatim fatima fatluvr fatman fatpussy fatta fatte fatti fatto fattoria fatty
faulkner faust faustino fausto favore favorit favorite favour fcbayern fduecn feanor fear fearless feather feathers
febbraio february fece fede fedele federal federale federic federica federico fedor fedora fedorov feeder feedme
feelgood feeling feet feetfeet felice felici felicia felicissima felicita felicity feline felip felipe felix felixx
fellatio fellow fellowes felony female females femmes fencer fender feng feniks fenix fenris fenster fenton fenway
ferdi ferdinand ferenc fergie fergus ferguson ferita ferite ferito ferma fermare fermat fermati fermato fermi fermo
fernand fernanda fernande fernandez fernando ferrar ferrari ferrero ferret ferri ferris ferry festa feste festeggiare
fester festival festus fetish fettish fever feyenoord fghtkm fgjrfkbgcbc fgtkmcby fhctybq fhntvrf fhvfutljy fialka
fiamma fianco fiat fick ficken fiction fidanzata fidanzato fidati fiddle fiddler fidel fidelio fidelis fidelity fidget
fido fiducia field fields fiero fiesta fifteen fifty figaro fight fightclu fightclub fighter fighters fighting figli
figlia figlio figliolo figment figo figurati figure fila filbert file files filimon filip filipp filippo film films
filo filomena filter filthy final finale finalfan finalfantasy finally finalmente finance finche finder fine finestra
finger fingers finire finisce finish finita finito finland finley finnegan fino finora finta fiona fiore fiorentina
fiori fire fireball firebird fireblad fireblade firedog firefigh firefighter firefire firefly firefox firehawk fireman
firenze firestar firestor firestorm firetruc firewall firework firma firmare firmato firmo first fischer fish fishbone
fishcake fisher fisherma fisherman fishes fishface fishfish fishhead fishin fishing fishman fishnet fishon fishtank
fishy fist fister fistfuck fisting fitness fitter fiume five fivestar fkbyjxrf fkbyrf fkmnthyfnbdf fktrcfylh
fktrcfylhf fktrcfylhjdbx fktrcfylhjdyf fktrctq fktyeirf fktyrf flame flamengo flamer flames flaming flamingo flanders
flange flanker flapjack flapper flare flash flasher flashman flashy flathead flatron flavi flavia flavio flavor fleet
fleming flesh fletch fletcher flex flexible flhtyfkby flicks flight flint flintsto flip flipflop flipmode flipper
flippo flippy flipside flogger floppy flora flore floren florenc florence flores floria florian florid florida flossie
flossy flounder flow flowe flower flowers floyd flubber fluff fluffy flvbybcnhfnjh flyaway flyboy flyer flyers flyfish
flyguy flyhigh flying fmale fnkfynblf focus foghorn fokker folder folle follia follow followme fomoco fondi fondo
fontaine fonte fonzie foobar food fool foolio foolish foosball foot footbal football footjob footlove footman forall
forbes force forces ford fordf fordman fordtruc fore foreman forensic foreplay foreskin forest foresta forester foreve
forever forfun forge forget forgetit forgiven forgot forgotten forklift forlife forma formaggio format forme formula
forrest forsaken forsberg forse forte forti fortress fortuna fortunat fortunata fortunati fortunato fortune forty
forum forums forumwp forward foryou forza forzainter forzajuve forzamilan forzanapoli forze fosse fossero fossi fossil
fossimo foster fosters foto fottuto fountain four fourteen fowler foxfire foxhound foxtrot foxy foxylady fozzie
fraggle fragile frame framer fran franc franca france frances francesc francesca francesco francese franci francia
francine francis francisc francisco franck franco francois frank frankfur franki frankie franklin franks franky franny
frantic franz fraser frasier fratelli fratello frattempo frazier frdfhbev freak freaked freaks freaky freckles fred
fredd fredderf freddie freddo freddy frederi frederic frederick frederik fredfred fredi fredrick fredrik fredy free
free4all freebie freebird freedo freedom freee freefall freefree freeland freelove freeman freeme freenet freepass
freeporn freesex freestyl freestyle freetime freeuser freeway freewill freeze freezer frega frehley freight freiheit
fremont french frenchie frenchy frenzy fresca fresh fresno fretta frida friday fridge fridolin frieda frien friend
friendly friends friendship friendster fright frigid fringe frisbee frisco frisky fritter fritz frodo frog frogfrog
frogger froggie froggy frogman frogs frolova from front fronte frontera frontier frosch frost frosty frozen fruit
fruitbat fruity fubar fucile fucing fuck fuck_inside fuckall fucke fucked fuckedup fuckem fucker fuckers fuckface
fuckfest fuckfuck fuckhead fuckher fuckin fuckina fucking fuckinside fuckit fucklove fuckm fuckme fuckmehard fuckmenow
fuckof fuckoff fucks fuckshit fuckslut fuckthat fuckthis fucku fuckup fuckyeah fuckyo fuckyou fudge fuente fuga fugazi
fuggire fujifilm fujitsu fuking fulcrum fulham full fullback fuller fullmoon fulton fumare fumo function funeral
funerale fungus funguy funhouse funk funky funn funny funnyman funsex funstuff funtik funtime funtimes funziona
funzionare funzionato fuoco fuori furball furgone furious furman furono furto fusion fussbal fussball futbol futura
futurama future futures futuro futyn fuzzball fuzzy fyfcnfcbz fyfnjkbq fylhtq fylhtqrf fynjirf fynjybyf fytxrf
fyutkbyf fyutkjr fyutkjxtr fyyeirf fzappa gabber gabbie gabby gabe gabi gabrie gabriel gabriela gabriele gabriell
gabriella gabrielle gaby gadget gaelic gaell gaetano gaffer gagarin gagged gagging gaia gaijin gail galactic galadriel
galahad galant galary galatasaray galaxie galaxy galena galera galeries galileo galina gallardo gallaries gallery
galore galway gamba gambe gambit gamble gambler game gameboy gamecock gamecube gameover gamer gamera gamers games
gametime gaming gamma gandalf gandhi gandolf gandon ganesh ganesha gang gangbang gangbanged gangrel gangsta gangster
ganja ganjaman ganjubas gannibal gannon ganster ganymede gara garage garbage garci garcia garden gardenia gardens
gardner gareth garfiel garfield gargamel gargoyle garion garland garlic garner garnet garnett garret garrett garrison
garry garten garter garth garvey gary gasman gaston gastone gate gatech gates gateway gateways gatit gatito gato gator
gatorade gators gatsby gatto gaucho gavin gawker gayboy gaylord gaymen gaysex gazelle gazza gbcmrf gbgbcmrf gbhfvblf
gbpltw gbyudby gdtrfb gearhead gecko geezer gegcbr geheim gehrig geibcnbr geil geirby geisha gelato gemello gemin
gemini gemma gems gemstone gender gene general generale generals genere generic generosa generoso genesi genesis
geneva geneviev genevieve geng genghis geniale genio genitori geniu genius gennaio gennaro genocide gente gentile
gentle gentry geoffrey geology georg george georges georgi georgia georgie georgina gera gerald geraldin geraldine
geraldo gerard gerardo gerber gerbil gerd gerda gerhard gerhardt geri gerlinde germain germaine german germano germany
germi geronimo gerrard gerry gert gertrud gertrude gervais gesperrt gestire gesu getalife getin getit getlost getmein
getmoney getoff getout getsdown getsome getting gfcgjhn gfdkbr gfgfvfvf gfgjxrf gfhfif gfhfljrc gfhjdjp gfhjkm
gfhjkmgfhjkm gfhjkmxbr gfhjkzytn gfhkfvtyn gfhnbpfy gfhreh gfnhbjn gforce gfynthf ghandi ghbdtn ghbdtnbr ghbdtnbrb
ghbdtndctv ghbdtnghbdtn ghbdtnrfrltkf ghblehjr ghblehrb ghbrjk ghbrjkbcn ghbrjkmyj ghbynth ghbywtccf ghetto ghfdlf
ghhh47hj ghiaccio ghjcnbnenrf ghjcnj ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjq ghjdthrf ghjkju ghjnjnbg ghjnjrjk
ghjuhfvvf ghjvtntq ghost ghostman ghostrid ghostrider ghosts ghtktcnm giacca giacomo giada giamaica giampaolo
giancarlo gianluca gianna gianni giant giants giardino gibbon gibbons gibson gibsonsg giddyup gideon gidget gifted
gigabyte giggle giggles gigolo gilbert gilberto gilles gillette gillian gilligan gilmore gilmour gimme gina ginevra
ginge ginger gino ginocchio ginola ginscoot gioca giocando giocare giochi giochino gioco gioia gioiello giordano
giorgi giorgia giorgio giornale giornali giornalista giornata giorni giorno giotto giovane giovani giovann giovanna
giovanni giovedi gira giraffe girare girdle girfriend girl girlfriend girlie girlies girls giro girsl gisela giselle
gitara giudice giudizio giugno giulia giuliana giuliano giulietta giulio giunti giuria giuro giuseppe giusta giustizia
giusto give giveitup giveme gixxer gizmo gizmodo gizmos gizzmo gjgeufq gjhjkm gjkbyf glacier gladiato gladiator gladys
glamour glamur glasgow glass glasses glassman gldmeo glen glenda glendale glenn glennwei glenwood glider glielo glist
glitter global globus glock gloria glorious glory glotest glove glover gloves glow gman gmoney gn56gn gnaget gnasher
gnbxrf gnusmas goal goalie goarmy goat goatboy goats goaway gobears gobigred goblin goblue gobrowns gobucks gobucs
gocats gocubs godawgs godbless godboy goddess godfathe godfather godfrey godislove godiva godlike godofwar godsmack
godson godspeed godwin godzilla goethe gofast gofish goforit gogators gogeta gogreen gohan gohawks goheels gohogs
gohome goirish goku gola gold goldberg golden goldeney goldeneye goldfing goldfinger goldfish goldie goldman goldmine
goldrush goldstar goldwing golf golfball golfclub golfer golfgolf golfgti golfing golfman golfnut golfpro goliath
gollum gomer gomets gomez gonads gonavy gone gonefish gong gonzale gonzales gonzalez gonzo goober goobers goochi good
goodboy goodbye goodday gooddog goodfell goodfood goodgirl goodguy goodie goodies goodison goodlife goodluck goodman
goodness goodnews goodone goodsex goodstuf goodtime goodtimes goodwill goodwin goody goodyear goofball goofy google
gooner goonies goose gooseman gopack gopher gophers goran gordito gordo gordon gore gorgeous gorgon gorilla gorillaz
gorman gospel gotcha goten gotenks goth gotham gothic gotigers gotlove gotmilk gotohell gotribe gottlieb gotyoass
governatore governo govols grace gracie gradito grado graduate graeme graffiti graham grainger gramma grammy gramps
gran granada grand grandam grande grandi grandioso grandma grandpa grandpri grandprix granite granny grant grape
grapeape grapes graphic graphics grass grasshop grassy grateful gratis grato grave gravel graves gravis gravity gray
grayson graywolf grazia grazie graziosa grazioso grease greasy great greatest greatone greatsex greca greco greddy
greece greedisgood greedo greedy greek greeks green greenbay greenbud greenday greene greeneye greenman greens
greentea greenwoo greeny greg gregg gregor gregori gregorio gregory gremlin gremlins grenade grendel greta gretchen
gretta gretzky grey greyhoun greywolf griff griffen griffey griffin griffith griffon grifter grigio grils grimace
grime grimlock grin grinch grinder gringo grisha grizli grizzly grogan gromit groove groovy grossa grosso groucho
ground group groupd groups grove grover growler grubber grumpy grunge grunt gruppo gryphon gspot gstring gsxr gtfullam
gthcbr gtkmvtyb gtkmvtym gtnhjdbx gtnhjdf gtxtymrf guai guan guang guard guarda guardami guardando guardare guardate
guardati guardato guardi guardia guardian guardie guardo guatemal gubber gucci guderian gudrun guenther guerra
guerriero guess guessit guesswho guest guevara guida guidare guide guido guillaum guillerm guillermo guilty guiness
guinness guitar guitarra guitars gulliver gulnara gulnaz gumball gumbo gumby gump gundam gunman gunnar gunner gunners
guns gunsling gunsmoke gunter gunther guru gussie gustav gustavo gusto gutter guyute guyver gwen gy3yt2rgls gymnast
gymnastic gypsy habana habibi hack hacked hacker hackers hackerz hacking hadoken hadrian haggard haggis hailey hair
hairball haircut hairy hakeem hakr halcyon haley halflife halfmoon halfpint halibut halifax hall hallie hallmark hallo
hallowee halloween halo hambone hamburg hamburge hamburger hamilton hamish hamlet hammarby hammer hammerhe hammers
hammond hamper hampton hamster hana hancock hand handbag handball handcuff handle handler hands handsome handyman hang
hangman hank hanna hannah hannes hannibal hanno hannover hanover hans hansel hansen hansol hansolo hanson hanuman
happines happiness happy happyday happydays happydog happyman happys harald harbor harcore hard hardball hardcock
hardcore harddick harder hardhead harding hardon hardone hardrock hardware hardwood hardwork hardy haribo harlan harle
harlem harley harman harmon harmony harold harper harpoon harpua harrier harriet harris harrison harry harrypot
harrypotter harrys hart hartford hartley hartman hartmann harvard harvest harvey hash hassan hastings hatcher hatchet
hate hateme haters hatfield hatred hatter hatteras hattie hattrick haunted havana havefun having havoc hawaii hawaiian
hawk hawker hawkeye hawkeyes hawkins hawks hawkwind hawthorn hayabusa hayden hayes hayley haynes hayward hazard hazel
hazmat hcleeb hd764nw5d7e1vb head headache header headless headshot healey health heart hearts heat heater heath
heathe heather heathers heaven heavenly heavy heavyd hecate heckfy hector hedgehog hedges hedwig heel heeled heels
heidi heiko heineken heinlein heinrich heinz hejsan helen helena helene helga helios helium hell hellas hellbent
hellboy hellcat hellen hellfire hellion hellno hello hellohel hellohello hellokit hellokitty hellome helloo hellos
hellothe hellou hellow helloyou hellraiser hellsing hellya hellyeah helmet helmut help helpdesk helper helphelp
helpless helpme helsinki hemicuda hemlock henderso henderson hendrik hendrix heng henley hennessy henning henri henrik
henry hentai henti herald herb herbal herbert herbie hercule hercules here hereford heretic herewego heritage herman
hermann hermes hermine hermione hermit hermos hernande hernandez hero heroes herons herring hershey hertz hesoyam
hester hetfield hewitt hewlett heybaby heynow heyyou hfgcjlbz hfjdk hfleuf hfljcnm hfytnrb hibernia hickory hicks
hidden higgins high highbury higher highheel highland highlander highlife highway hihje hiking hilary hilda hilfiger
hill hillary hillbill hillbilly hillman hills hillside hilltop hilton hiphop hippie hippo hippos hiro hiroshi hirsch
history hitachi hithere hitler hitman hitomi hitter hiziad hjccbz hjvfirf hjvfyjdf hobart hobbes hobbit hobbs hobo
hoboken hocke hockey hoddle hodges hoes hoffman hogan hogtied hogwarts hokies hola holahola holdem holden hole
holeinon holes holger holiday holidays holla holland holley hollie hollis hollow holly hollydog hollywoo hollywood
holmes holstein holycow holyshit hombre home homebase homeboy homebrew homeless homely homemade homepage homer homerj
homers homersim homerun hometown homework homey homies hommer homo honda hondacbr hondacivic hondacrx hondas hondo
honduras honest honesty honey honeybee honeybun honeydew honeys hong hongkong honolulu honor hooch hoochie hook hooked
hookem hooker hookers hookup hooligan hooper hoopla hoops hoopstar hoopster hoosier hoosiers hooter hooters hootie
hoover hooyah hope hopeful hopefull hopeless hopkins hopper horace horatio hores horizon horn horndog hornet hornets
horney horny hornyboy hornyguy hornyman horror horse horseman horsemen horses horsey horst horton horus hose hoser
hospital hoss hosted hot2trot hotass hotbabe hotbabes hotbox hotboy hotchick hotcock hotdog hotdogs hotel hotgirl
hotgirls hotguy hotlegs hotline hotlips hotmama hotman hotone hotpants hotpussy hotrats hotred hotrod hotsauce hotsex
hotshit hotshot hotspur hotstuff hott hotter hottest hottie hotties hottub hotty hotwheel hotwife houdini hound
hounddog hounds house houses housewife housewifes houston hover howard howdy howell howie howler hrdnw hrfzlz hrvatska
hsu75kpot htubcnhfwbz htubyf huai huan huang hubbard hubert hubertus hudson hufmqw huge hugecock hugetits hugger
hughes hugo hugoboss hugues hulk hulkster human humbert humberto humble humboldt humbug hummel hummer humper humphrey
humpty hung hungry hunt hunte hunter hunters hunting hurley hurrican hurricane husband husker huskers huskies husky
hussain hussein hustle hustler hxboqg hybrid hydro hydrogen hyper hyperion hyundai iago iamcool iamgay iamgod ibanez
ibill ibilljpf ibilltes ibrahim icarus iceberg icecold icecream icecube icehouse iceland iceman icetea ichabod ichiro
idaho iddqd idea ideale idee idefix idiom idiot idiota idioti idiots idolo idontkno idontknow idunno ieri iforget
iforgot iggy ignacio ignatius igor igorek iguana ihateu ihateyou iiyama ijrjkfl ijrjkflrf iklo ilaria ileana ilikeit
ilikepie ilikesex illegal illini illinois illmatic illumina illuminato illusion ilona ilove iloveamy ilovegod iloveher
iloveit iloveme ilovemom ilovemyself ilovepor iloveporn ilovepussy ilovesex iloveu iloveyo iloveyou iluvsex ilya image
images imagine imation imback imbarazzante imcool imelda imhorny imissyou immacolata immaginare immagine immagini
immagino immediatamente immortal imogen impact impala impalass imparare imparato impazzire impegnato impegno imperia
imperial imperium impero implants import importa importante importanti importanza impossibile impressione impreza
impronte improvviso impulse imtheman imzadi incendio incest inches incidente incinta incognito income incontrare
incontrato incontro incredibile incubo incubus indagine indahous indain independent index india indian indiana
indianali indians indica indietro indiglo indigo indira indirizzo indon indonesia indossare indovina indovinare indy
indycar infamous infantry infatti infected infermiera inferno infinite infiniti infinity inflames info inform
information informazione informazioni ingeborg inghilterra inglese ingo ingram ingresso ingrid inizia iniziamo
iniziare iniziato inizio inkjet inlove inna innamorata innamorato innocent innocente innocenza inoltre insane insanity
insecure insegnante insegnato insert insertion insertions inside insider insieme insight insomma insomnia inspiron
install instant instinct integra integral intel intell intelligence intelligente intende intendevo intendi intendo
intense intenzione inter intera interacial interact intercourse interessa interessante interessato interesse interessi
interest interests interex intern internal internat interne internet interno intero interpol intervento intimo intorno
intrepid intruder inutile inuyasha invader invece inventato inverno invest investor invictus invis invitato invito
iomega ione iphone ipswich irakli ireland irena irene irina irinka iris irish irisha irishka irishman iriska irland
irma iron ironhead ironhors ironmaid ironmaiden ironman irvin irvine irving isaac isabe isabel isabell isabella
isabelle isacs isaia isaiah iscool isgreat ishikawa ishmael ishot ishtar isidor iskander islam island islander islands
ismael ismail isola isolde ispettore israel issues istanbul istante istheman itachi italia italian italiano italy
itisme itsme itworks ivan ivana ivanhoe ivanna ivanov ivanova iverson ivette ivonne iwantin iwantsex iwantu iwantyou
izabella izzicam j3qq4h7h2v j4ye3uz jabba jabber jabroni jachin jack jackal jackass jackdog jackel jacker jacket
jackets jacki jackie jackjack jackman jacko jackoff jackpot jacks jackso jackson jacky jacob jacobs jacopo jacque
jacqueline jacques jacqui jada jade jadzia jaeger jagger jaguar jaguars jailbait jailbird jaime jakarta jake jakedog
jakejake jakers jakester jakob jamaica jamal jambo james jamesb jamesbon jamesbond jamesd jameson jamess jamest jamie
jamies jamila jamison jammer jammin jana jane janelle janet janeway janice janina janine janna janos jansen januar
january janus japan japanees japanes japanese jared jarhead jarred jarrett jarrod jarvis jasmin jasmine jason jasonb
jasons jaspe jasper java javelin javie javier jaws jaybird jaycee jaydee jayden jayhawk jayhawks jayman jayson jazmin
jazmine jazz jazzman jazzy jbond jdeere jeadmi jean jeanette jeanie jeanine jeanne jeannie jeannine jedi jediknig
jediknight jedimast jeep jeeper jeepers jeepjeep jeepman jeepster jeeves jeff jefferso jefferson jeffery jeffjeff
jeffrey jeffro jehovah jelena jello jelly jellybea jellybean jellyfis jemoeder jenifer jenkins jenn jenna jennaj
jenner jenni jennie jennife jennifer jennings jenny jennys jens jensen jerem jeremiah jeremy jericho jerk jerking
jerkoff jerky jermaine jerome jeronimo jerry jerryg jerrylee jerrys jersey jerusalem jesper jess jesse jessi jessic
jessica jessie jessika jessy jester jesu jesucrist jesus jesusc jesuschrist jesuss jetaime jeter jethro jets jetski
jetson jetta jewboy jewel jewell jewels jewish jezebel jhonny jian jiang jiao jigga jiggaman jigger jiggy jigsaw jill
jillian jimbeam jimbo jimbob jimbos jimi jimmi jimmie jimmy jimmys jing jingle jingles jiong jiujitsu jizz jktxrf
jktymrf jlaudio jledfyxbr joachim joan joanie joann joanna joanne joaquin jobs jocelyn jochen jockey jodeci jodi jodie
jody joeblow joebob joeboy joecool joel joelle joemama joey johan johann johanna johanne johannes john johnboy
johncena johndeer johndeere johndoe johngalt johnjohn johnmish johnn johnnie johnny johnpaul johnson johnston joints
joke joker jokers joking jolanda jolene jolly jomama jonas jonatha jonathan jonathon jonboy jones joness jonesy jonny
joonas jorda jordan jordon jordy jordyn jorge jose josef josefa joselui joseluis josep joseph josephin josephine josh
joshu joshua josiah josie joung journey joyce joyful joyride joystick jrcfyf jsbach juan juancarlo juanita juanito
juarez jubilee judas judge judit judith judy juergen juggalo juggle juggs jughead juice juices juicy jukebox jules
juli julia julian juliana juliane julie julieann julien julies juliet juliette julio julius july jumanji jumble jumbo
jump jumper jumping jumpman junction june juneau junebug junfan jungle junio junior juniper junk junker junkie
junkmail junkyard juno jupiter jurassic jurgen just just4fun just4you justdoit juster justi justice justin
justinbieber justine justme justus jutta juve juvenile juventu juventus kaboom kabuki kadett kahlua kahuna kailey
kailua kaiser kaitlin kaitlyn kajak kakadu kakarot kakaroto kakashi kakashka kaktus kalina kalle kallie kamala
kamasutra kamehame kamikadze kamikaze kamil kamila kamilla kanada kane kaneda kang kangaroo kansas kaplan kappa
kapusta kara karachi karamba karamelka karaoke karapuz karate kardon kareem karen kari karim karin karina karine karl
karla karlos karma karmen karol karolina karoline kasandra kasey kashmir kaspar kasparov kasper kassandra kassie
kasumi katana katarina kate katelyn katenok katerina katharin katharina katherin katherine kathi kathleen kathrin
kathrine kathryn kathy katia katie katina katja katrin katrina katten katusha katy katya katze katzen kavkaz kawaii
kawasaki kaya kayak kayla kaylee kayleigh kazanova kazantip kbctyjr kbytqrf kcchiefs kcj9wx5n keaton keegan keenan
keeper keepout keesha keisha keith kekc keller kelley kelli kellie kelly kellyb kellys kelsey kelsie kelvin kendall
kendra keng kennedy kennet kenneth kennwort kenny kenobi kenshin kent kenton kentucky kenwood kenworth kenya kenyon
kenzie kermit kernel kerouac kerrie kerry kerstin kestrel ketchup kevi kevin kevins kevlar keyboard keys keyser
keystone keywest kfcnjxrf kfgjxrf kfhbcf kfvgjxrf khaled khalid khalil khan kick kickass kicker kickflip kickit
kicksass kidd kidney kidrock kids kieran kikimora kiko kilgore kilian kilkenny kill killa killah killbill kille
killemall killer killers killian killing killjoy killkill killme killroy killyou killzone kilo kilroy kimball kimber
kimberle kimberly kimchi kimmie kimmy kindbud kinder kindness kindred king kingair kingdom kingfish kingking kingkong
kingpin kingrich kings kingsize kingsley kingston kingtut kinky kipling kipper kira kirby kirill kirk kirkland
kirkwood kirsten kirsty kismet kiss kisses kissing kisska kisskiss kissme kissmyas kissmyass kitana kitchen kiteboy
kitkat kitten kittens kittie kitties kitty kittycat kittykat kittys kiwi kjgfnf kjifhf kjiflm kjkszpj kjrjvjnbd klaatu
klara klaste klaster klaudia klaus kleenex klein kleopatra klingon klizma klondike klootzak klopik klopklop kmfdm
knarf knickerless knickers knicks knife knight knights knives knock knocker knockers knockout knopka knowledg
knowledge knuckles knulla koala kobe kochamcie kochanie kodak kodiak kohler kojak kokomo kolbasa koleso kolibri
kolobok kolokol kombat komodo komputer kona konfetka kong kongen konrad konstantin kontakt kontol konyor kookie kool
koolaid kordell korea korean korn koroleva korova kosher koshka kosmos kosova kosovo kostas kostik kostya kotaku
kotenok kovalenko kozerog kozlov kozlova kraft kraken kram kramer krasnodar krasota krasotka kratos kremlin kris
krishna krissy krista kristal kristen kristi kristian kristie kristin kristina kristine kristopher kristy krokodil
krolik kronos kruger krusty krypto krypton krystal ksenia kseniya ksusha kswbdu kthjxrf ktyjxrf kuai kuan kuang
kubrick kukolka kukuruza kukushka kumar kume kungfu kurosaki kurt kurtis kusanagi kuwait kyle kylie l58jkdjp l8g3bkde
labatt labia labonte laboratorio labrador labtec lacey lacoste lacrime lacrimosa lacrosse lada ladder laddie ladies
ladles ladro lady ladybird ladyboy ladybug ladydog ladygaga laetitia lager laggiu lagnaf lago lagoon laguna lagwagon
lahore laila lake laker lakers lakeside lakeview lakewood lakings lakota lakshmi lalakers lalaland lamar lambchop
lambda lambert lamborghini lamer lamesa lamiapassword lamont lampard lana lancaste lancaster lance lancelot lancer
lancia lancio land lander landing landlord landmark lando landon landrove landrover landry landscap lane lang langley
language lanman lansing lantern lapdance lapochka laptop lara laracrof laracroft laredo large larisa larissa larkin
larry larrys lars larsen larson larsson lasalle lasci lascia lasciala lascialo lasciami lasciamo lasciar lasciare
lasciarlo lasciarmi lasciarti lasciata lasciate lasciatemi lasciati lasciato lascio laser laserjet lasers lasher
lassie last lasttime lasvega lasvegas later latex latin latina latinas latino latitude lato latte latvia laugh
laughing laughter launch laura lauras laure laurea laureato laurel lauren laurence laurent lauretta laurie lausanne
lavalamp lavender laverne lavinia lavora lavorando lavorare lavorato lavorava lavori lavoro lawdog lawman lawrence
lawson lawyer laxman layla lazarus lazy lback lbfyjxrf lbtest lbvjxrf leader leafs league leah leahcim leandra leandro
leanne learjet learning leather leavemealone leaves lebanon lebowski lebron leda ledzep leeann leeds leedsutd leeloo
leeroy left left4dead lefty legacy legal legale legame legend legenda legends legge leggere leggi legion legman
legoland legolas legos legs lehjxrf lehman leiceste leigh leila leilani leinad leisure lekker leland lemans lemieux
lemmein lemming lemmings lemon lemonade lemond lemons lena leng lenin leningrad lennon lennox lenny lenochka lenore
lentamente leon leona leonard leonardo leone leonid leonida leonidas leonie leonora leopard leopold leopoldo leri
leroy lesbain lesbean lesbens lesbian lesbians lesbo lesbos lesley leslie lespaul lestat lester lethal leticia letitbe
letitrid letizia letmei letmein letmeinn letmeinnow letmesee leto letsdoit letsfuck letsgo letsplay letter lettera
lettere letters letto lettuce levani level lever levi lewis lexi lexicon lexingky lexingto lexmark lexus lezione
lezioni lfhbyf lfiekz lfitymrf lfybbk lfybkf lfybkrf lhfrjy liam lian liana liang liao libby libera liberal liberale
liberata liberato liberi libero liberta libertad liberty libido libra library libri libro licenziato liceo lick lickem
licker licking lickit lickme licorice lida lidiya lieta lieto life lifehack lifeisgood lifetime lifter light lighter
lighthou lighthouse lighting lightnin lightning lights likeit lilbit lilian liliana lilith liliya lilli lillian lillie
lillo lilly lilman lilwayne lily limaperu limerick limewire limite limited limpbizkit limpone limpopo lina lincoln
lind linda lindas linden lindros lindsay lindsey line linea lineage lineman ling lingerie lingua link linkin links
lino linsey linus linux lion lionel lioness lionhear lionheart lionking lionlion lions lips lipstick lipton liquid
lisa lisalisa lisbeth lisboa lisenok list lista listen lister lite lithium litle little littlebi littlema littleton
live livelife livello liver liverpoo liverpool lives livewire livia living liza lizard lizaveta lizzard lizzie lizzy
ljrnjh ljxtymrf llama llamas lloyd load loaded loader loading lobo lobster locale location lock lockdown locked locker
lockerroom lockheed lockout locks lockwood loco locoloco locoman locust locutus logan logger logical logitech loglatin
lois loki lokiloki lokomotiv lol12345 lola lolipop lolit lolita loll lollipop lollo lolly lollypop loloxx lolwut
lombard lombardo londo london londra lonely lonesome lonestar lonewolf long longbeac longbow longdick longdong longer
longhair longhorn longhorns longjohn longlegs longshot longtime lonnie lontana lontano look lookatme looker lookin
looking lookout lookup loomis looney loop looper loose looser lopas lopata lopez lora lord loredana lorelei loren
lorena lorenz lorenzo loretta lori lorien lorna loro lorraine lory losangel losangeles loser losers lost lostone
lostsoul lothar lotion lotta lottery lottie lotus loud loudog louie louis louisa louise loulo lounge lourdes love
lovebug lovecraf lovefeet lovegod lovegun lovehate loveis loveit lovejoy lovel loveless lovelife lovell lovelove
lovely lovem loveme lovepussy lover loverboy loverman lovers loves lovesex lovesexy lovesme lovetits loveya loveyou
lovin loving lowdown lowell lower lowlife lowrider loyalty loyola lsutiger ltdjxrf lthgfhjkm lthtdj ltkmaby ltybcrf
ltymub luan luca lucas luce lucent luci lucia lucian luciana luciano lucido lucie lucien lucifer lucifero lucille
lucinda luck luckey luckie lucky luckyboy luckydog luckyman luckyme luckyone luckys lucy ludacris ludmila ludmilla
ludwig lugano luglio lugnut luigi luis luisa luisito lukas luke lumber lumina lumpy luna lunar lunatic lunch lunchbox
lunedi lunga lungo luogo lupi lupo luscious lust lustful lusty luther luv2epus luzern lvbnhbq lydia lynch lynette lynn
lynne lynx lyudmila m2do5bs mabel macaco macarena macaroni macbeth macchina macchine macdaddy macgyver machine
machines macho machoman maciek macintos macintosh mack mackenzi mackenzie mackey mackie macleod macman macros macross
madagaskar madala madcat madcow madden maddie maddison maddog maddux maddy madeira madeleine madeline madhouse madina
madiso madison madman madmax madness madoka madonn madonna madre madrid madsen maesta maestro mafalda mafia magadan
magali maganda magari magazine magazzino magda magdalen magdalena mage magelan magellan magenta maggi maggie maggio
maggior maggiore maggot magia magic magical magician magick magicman magics magnavox magnet magneto magnifico magnolia
magnum magnus magoo magpie magpies magyar mahal mahalkita mahalko mahalo mahler mahoney maia maiale maid maiden mail
mailbox mailcreated mailman mailru main maine mainland maison maja majestic major makaka makarov makarova makaveli
makayla makeitso makemone makemoney maker makers makoto maksik maksim maksimka malachi malaga malaka malakas malapena
malata malato malattia malaysia malcolm malcom maldini male maledetto maledizione malibu malice malika malina malinka
malish malishka mall mallard mallet mallorca mallory mallrats malone malvina mamacita mamadou mamamia mamapapa
mamasita mambo mamedov mamit mamita mamma mammamia mammoth mamochka mamont manage manager manana manatee manca mancano
mancanza mancato manchest manchester manchi manchu mancino mancity manda mandare mandarin mandato manders mandingo
mandolin mandrake mandy manfred mang manga mangia mangiare mangiato mango mangos manhatta manhattan mani mania maniac
maniera manifest manila manish manitou mankind mann manner mannheim manning mannn manny mano manolito manolo manowar
mansell mansion manson mansur mantenere mantis mantle mantra manu manual manuals manue manuel manuela manunite
manunited manutd manwhore manzana mapet maple mappa mara maradona marajade marat marathon marauder marbella marble
marbles marc marca marcel marcela marcella marcello marcelo march marchi marci marcia marciano marcie marcin marcius
marco marconi marcopol marcos marcus marcy marduk mare margaret margarit margarita margaux margherita margie margit
margo margosha margot mari maria mariah mariam marian mariana marianna marianne mariano maribe maribel marica maricon
marie mariel mariella marietta marigold marija marijuan marijuana marika mariko marilena marillio marilyn marimba
marin marina marine mariner mariners marines marinka marino mario marion marios maripos mariposa maris marisa marisha
marishka marisol marissa marita marito maritza marius mariya marjan marjorie mark marked marker market marketin
marketing markie markiz markiza markmark marko marks markus marky marlboro marlen marlena marlene marley marlin
marlins marlon marlow marlowe marma marmite marnie maroon marquis marriage married marriott mars marseill marseille
marsel marsh marsha marshal marshall marsiglia marsik mart marta marte martedi martel martha marti martian martin
martina martine martinez martini martino martire marty martyn marusya marvel marvi marvin marx mary maryam maryann
maryanne marybeth maryjane maryjo marykay maryland marymary maryse marziale marzo masa masaki masamune maschera maschi
maschio maserati mash masha mashina mashka mask mason massage massey massima massimiliano massimo massive maste master
masterbaiting masterbate masterbating masterkey mastermi mastermind masterp masters masturbation matador match
matchbox matches mate mateo material materiale mateusz math mathew mathias mathieu mathilde matia matias matilda
matilde matisse matman matri matrimonio matrix matros matt matte matteo matter matthe matthew matthews matthias
matthieu mattia mattie mattina mattingl mattino mattman mattmatt matto matty mature matvei matvey maui maura maureen
maurice maurici mauricio maurizio mauro maurolarastefy maus mauser maveric maverick mavericks mavis mavrick maxdog
maxell maxfli maxi maxie maxim maxima maximal maxime maximilian maximka maximo maximum maximus maxine maxman maxpayne
maxpower maxtor maxwell maxx maxxxx maya maybe mayday mayfair mayfield mayhem maynard mazafaka mazda mazdarx mazinger
mccabe mccarthy mcdonald mcguire mcgwire mckenna mckenzie mclane mclaren mclean mcleod mdogg meadow meadows meagan
meaghan meandyou meat meatball meathead meatloaf meatman mechanic meddle media medic medical medici medicina medicine
medico medieval medina medion medium medusa medved meeting mega megadeth megafon megaman megan megane megapass
megatron meggie meghan meglio meier meister mela melani melanie melbourn melina melinda melisa meliss melissa melita
mello mellon mellons mellow melody melon melonie melons melrose meltdown melville melvin member membri membro memento
memnoch memo memorex memoria memorial memories memory memphis memyself menace mendes mendez mendoza meng meno mensch
mental mente mentendo menthol mentire mentito mentor mentore mentos mentre meonly meow meowmeow meowmix mephisto
meravigliosa meraviglioso mercato mercede mercedes mercer merchant mercoledi mercurio mercury mercy merda meredith
merhaba meridian merita meriti merito merli merlin merlot merlyn mermaid merrick merrill merritt merry mersedes mese
mesi messa message messaggi messaggio messenger messi messiah messico messier messo meta metal metalgear metalica
metall metallic metallica metalman metals meteor method methos metoo metri metro metroid metropol mets metta mette
mettendo mettere mettermi mettero metterti metti mettiamo mettiti metto mettss mewtwo mexic mexican mexico meyer
meyers mezza mezzanotte mezzo mgoblue miami miamo miamor mian miao mica micael micaela mich micha michae michael
michaela michaele michaelj michaels michal micheal michel michela michelangelo michele michelin michell michelle michi
michigan mick mickael micke mickey mickeymouse mickie micky micro microlab micron microphone micros microsof microsoft
middle midget midland midnight midnite midori midway midwest miei mierda mighty miglia migliaia miglior migliore
migliori migue miguel mihael mihaela mihail mika mikado mikael mikaela mikayla mike mikemike mikey mikhail miki mikkel
mikki miko mila milagro milagros milamber milan milana milano milashka mildred milena milenium miles milesd milfnew
milford milhouse milione milioni militare military milk milkman milkyway mill milla mille millenium miller millerli
milli millie million millions mills millwall milly milo milton mimosa mina minaccia minako mind mindless mindy mine
minecraft minemine minerva ming mingus mini minidisc minime minimo minimoni minimum minion minister ministro ministry
minnesot minnesota minnie minotaur mint minute minuti minuto mira miracle miracles miracolo mirage miranda mirela
mirella miria miriam mirjam mirko miro miroslav mirror mischa mischief misery misfit misfits misha mishka misiaczek
misiek miss misses missie missile missing mission missione mississi mississippi missouri missy mistake mister mistral
mistress misty mita mitch mitchel mitchell mitsubishi mitten mittens mitzi mizuno mizzou mjolnir mnbvcxz mobbdeep
mobil mobile mobius moby mobydick mocha moda model modello models modelsne modem modena modern moderno modesta modesto
modi modles modo mofo moglie mogwai mohamed mohammad mohammed mohawk moira moise mojave mojo mojojojo moldova molina
mollie molly mollydog mollys moloko molotok molotov molson molta molte molti molto momdad moment momenti momento
mommie mommy momoney momsanaladventure momsuck mona monaco monalisa monarch monday mondeo mondo mone monet money
moneybag moneymaker moneyman moneymoney moneys moneyy mongo mongol mongoose monic monica monies monika monique monitor
monk monke monkee monkey monkeybo monkeyboy monkeyma monkeyman monkeys monolith monopoly monroe monsoon monste monster
monsters montag montagna montagne montague montan montana montauk monte montecar montecarlo monterey montero montes
montgom month montoya montreal montrose monty moochie moocow mookie moon moonbeam moondog mooner mooney moonie
moonligh moonlight moonman moonpie moonshin moonshine moonstar moore moose mooseman mooses moosey mopar mora morale
morales morbid mordor more morello moren morena morendo moreno moretti morga morgan morgana morgen morgoth mori morire
moritz morkovka morley morlii mormon morning moro moron morons morozov morozova morpheus morrigan morris morrison
morrisse morrow morrowind morta mortal morte morten mortgage morti morticia mortimer mortis morto morton mosaic moscow
moses moskva mosquito moss mossa mostafa mostra mostrare mostrato mostri mostro mostwanted motdepasse mothe mother
motherfu motherfucker motherlode mothers mothra motion motivi motivo motley moto motocros motocross motor motorcyc
motore motorola motors motown mounta1n mountain mouse mousepad mouser mouses mousey mousse mouth movers movie movies
movimento moving mowgli mozart mozilla mozzer mpegs mpower mrbill mrbrownx mrbrownxx mrhappy muaddib muaythai mucchio
mudar muddy mudvayne mueller muenchen mufasa muff muffdive muffi muffin muffins muffy mugwump muhammad mulberry mulder
mule muller mullet mulligan mullins multimedia multiplelo multisyn multisync mummy munch muncher munchie munchkin
munich munson munster muore muovere muoversi muoverti muovetevi muoviti muppet murat murder murdock muriel muro murph
murphy murray murzik musashi muschi muscle muscles mushroom music musica musical musician musicman muskie muskrat
muslim mustafa mustan mustang mustangg mustangs mustard mustdie muster mutabor mutant mutley mutter muttley myangel
mybaby myboys mycock mydick myers myfamily myfriend mygirl mygirls myhome myhouse mykids mylene mylife mylord mylove
mymoney mymother myname mynameis mypass mypasswo mypassword myporn mypussy myriam myrtle mysecret myself myspace
mysterio mystery mystic mystical mystuff myszka mythos mytime mywife myworld myxworld mzepab nabeel nacho nachos
nacional nacked nada nadegda nadege nadejda nadezhda nadi nadia nadine nadja nadya nafets nagrom nail nails naked
nakita namaste name nancy nando nang nani nanook naomi napalm napass naples napoleon napoleone napoli napster nara
naresh nariman narnia narut naruto nascar nascondere nascosto nasdaq nash nashvill naso nassau nastena nastenka nastia
nasty nastya nata natacha nataha natal natala natale natali natalia natalie nataliya natalizio natalka nataly natalya
natas natasa natascha natash natasha natashka natchez nate natedog natedogg natha nathalie nathan nathanie nathaniel
nation national native nato natura natural naturale naturalmente nature naught naughty nausicaa nautica nautilus
navajo navarro nave navigato navigator navy navyseal nazareth nazgul nazionale nazione nbnfybr nbuhtyjr nbvcxw nbvjatq
nbvjif ncc1701a ncc1701d ncc1701e ncc74656 ndirish neal neanche nebraska nebula necessario necklace nectar
needforspeed needit needle needles negative negli negozio negrit negro neil nella nelle nelli nellie nello nelly nelso
nelson nemesis nemici nemico nemmeno nemo nemrac neng neogeo neon neppure neptun neptune nera neri nermal nero nervoso
nessie nessun nessuna nessuno nestle nestor netscape nettie network networks neuken neuron neutron nevada neve never
neveragain nevermin nevermind nevermor nevermore nevets neville newage newark newbie newcastl newcastle newday newguy
newhouse newjob newlife newman newmoon newness newone neworder newpass newport newports newproject news newstart
newstyle newton newuser newworld newyear newyork nextel nexus nfhfrfy nfnmzyf nfvfhf nfytxrf nguyen nhfrnjh niagara
nian niang niao nibbles niccolo nice niceass niceday niceguy niceone nicetits nichola nicholas nichole nichols nick
nickel nickels nicki nickie nickle nickname nicknick nickolas nicky nico nicol nicola nicolas nicole nicolette nielsen
niente nietzsch nigel niger nigeria nigga niggas niggaz nigger niggers night nighthaw nightmar nightmare nightowl
nights nightwin nightwish nihongo nika nike niki nikit nikita nikitin nikitina nikitos nikki nikko niklas niko nikola
nikolaev nikolaeva nikolai nikolas nikolaus nikolay nikon nimbus nimitz nimrod nina ninanina nine nineball nineinch
niners nineteen ning ninguna ninja ninjas nino nintendo nipote nipper nipple nipples nippon nirvan nirvana nissan
nitram nitro nitrous nitrox nittany niunia nixon njdevils njkcnsq noah nobile nobody nocturne nodoubt nodrog noel
noelia noelle nofear nogard nokia nokian nokids nolan noles nolimit nolimits nolove nomad nomads nome nomi nomore nona
noname none nonenone nong nonloso nonmembe nonna nonno nonostante nonrev nonricordo nonsense nonstop noob noodle
noodles nookie noonan nopass nopassword nope nora norbert nord nordic noreen norfolk noriko norm norma normal normale
norman normandy norris north northern northsta norton norway norwich norwood nose nosferat nosferatu nostra nostre
nostri nostro nostromo nota notagain notato notebook nothing notice notizia notizie notnow notredam notredame notte
notused nounours nova nove novell novellino november novembre novifarm novikov novikova noway nowhere nthvbyfnjh
ntktajy ntktdbpjh nuan nubian nuclear nude nudes nudist nudity nugent nugget nuggets null nulla numark number numbers
numbnuts numeri numero numlock nunzio nuova nuove nuovi nuovo nurbek nurlan nurse nurses nursing nutella nutmeg nuts
nutsack nutter nuttertools nutz nvidia nwo4life nxjmt nygiants nyjets nyknicks nylons nymets nympho nyyankee o9i8u7y
oakland oakley oaktree oakwood oasis oatmeal obelisk obelix oberon obiettivo obiwan objects oblivion obrien obsidian
oc247ngucz ocarina occasione occhi occhiali occhiata occhio occupato occupo ocean oceans ocelot oconnor octagon
octavia octavian october octopus oddio oddjob odessa odette odia odie odin odino odio odore odysseus odyssey oedipus
oemdlg ofelia offerta offerto office officer official offroad offshore offspring oggetto oggi ogni ognuno ohbaby ohio
ohiostat ohmygod ohshit ohyeah oilers oilman okay okinawa oklahoma oklick okmijn oksana oktober olav older oldfart
oldham oldies oldman oldnavy oldone oldschool olechka oleg olemiss olenka olesya olga olimpia oliva olive oliveira
oliver olives olivetti olivi olivia olivier ollie oltre olympia olympic olympus omanko omar ombra omega omegared
omerta omicidi omicidio omicron omsairam onclick onda oneeye onelove onepiece oneshot onesta onestamente onesto
onetime oneton onetwo onion onions onkelz online only onlyme onlyone onorato onore ontario onyx oops opel open
opendoor opened openit openme opennow openopen opensesa opensesame openup opera operation operativa operator
operazione ophelia opiate opinione opportunita oppure optical optima optimist optimus option options optiplex opus
oracle oral oralsex orang orange oranges orbital orca orchard orchid order ordinato ordine ordini orecchie oregon oreo
oretta organic organizzato orgasm orgasms orgy oriana orient oriental oriente oriflame origin original originale
oriole orioles orion orland orlando orleans orlova ormai orologio orpheus orribile ortega orville orwell osama osborne
osbourne oscar oscars osgood osiris oskar ospedale ospite ospiti osprey ossa ostrich osvaldo oswald otello othello
otis ottavo ottawa ottenere ottenuto otter otters ottima ottimo otto ottobre outback outcast outkast outlaw outlaws
outlook outside outsider ovation oven over overkill overload overlord override overtime ovest ovunque ovviamente ovvio
owen ownage oxford oxygen oyster ozzie ozzy p0015123 p0o9i8u p455w0rd p4ssw0rd p@ssw0rd pa55w0rd pa55word pablito
pablo pace pacers pacific pacifica pacifico pacino pack package packard packer packers packman packrat pacman paco
paddle paddy padre padres padrone paese paga pagan pagare pagato page pagina paige pain painkiller paint paintbal
paintball painter painting paints paio paisley pajero pakista pakistan pakistani palace paladin palazzo palco paleale
palermo palla palle pallmall palma palmer palmetto palmo palmtree palo paloma palomino pamel pamela pampers panacea
panache panama panasoni panasonic pancake pancakes panchito pancho panda pandas pandora pane pang panhead panic panico
panorama pantaloni panter pantera panther panthers pantie panties pants panty pantyhos pantyhose panzer paola paolino
paolo papabear papamama papaya paper paperboy papercut paperino papers papichul papillon papit papito pappy paprika
para parade paradigm paradis paradise paradiso paradox paragon paramedi paramedic paramore paranoia paranoid parasite
parcheggio parco pare parecchio pari parigi paris parish park parke parker parking parkour parla parlament parlando
parlano parlare parlarle parlarmi parlarne parlarti parlato parlava parli parliament parliamo parlo parol parola
parolachiave parole paroli paroll parolparol parrot parsifal parsons parte parti particolare parties partire partita
partito partizan partner partners party pasadena pascal pascale pasha pasport pasqua pasquale pass passa passage
passaggio passando passaparola passare passat passata passate passati passato passcode passe passed passeggiata passes
passfan passfind passi passing passio passion passione passions passmast passme passo passord passpass passport
passthie passw0rd passwd passwerd passwo passwor password passwordmia passwords passwort pasta pastor pasword patata
patate patch patches patel patent paterson pathetic pathfind pathfinder patience patit pato patric patrice patrici
patricia patricio patrick patrik patriot patriots patrizia patrol patron patryk pats patsy pattaya patter patterso
patti patto patton patty paul paula paulie paulin paulina pauline paulo paulpaul paulus paura pausa pavel pavement
pavilion pavimento pavlik pavlov pavlova paxton payback payday payne payton paziente pazienti pazienza pazza pazzesco
pazzi pazzo pdiddy pdjvl pdtplf peabody peace peaceful peaceout peach peaches peachy peacock peanu peanut peanuts
pearl pearljam pearls pearson peavey pebble pebbles peccato pecker peddler pedersen pedro pedros peekaboo peeper
peepers peewee pegaso pegasus peggio peggiore peggy pelican pelikan pelle pembroke pena penal pencil pendejo pendrago
pene penelope penetrating penetration penfold peng penguin penguins penis penn penner penney pennie pennst pennstat
pennstate penny pennywis pensa pensaci pensando pensano pensarci pensare pensate pensato pensava pensavi pensavo pensi
pensiamo pensieri pensiero pensione penso pentagon pentax penthous pentium people peoples peoria pepino pepit pepito
peppe pepper peppers peppino pepsi pepsicola pepsimax pepsione pepsis percento perche percio percival percy perdendo
perdere perdita perdono peregrin perez perfect perfecto perfetta perfettamente perfetto perfino perico pericolo
pericoloso perils periodo perkele perkins perla perle permesso permette permettere pero perrin perro perry persa
pershing persian persik persino perso person persona personaggio personal personale personali personalmente persone
pertinant pervasive pervert pesante pescator pesce peso pete peter peterbil peterbilt peternorth peterose peterpan
peters petersen peterson petey petite petra petro petrol petrov petrova petrovich petrus petter petto petunia peugeot
peyton pezzi pezzo pfkegf pfloyd pflybwf pfqxbr phaedrus phantasm phantom phantoms pharao pharaoh pharmacy phaser phat
phatty pheasant phelps phenix pheonix phialpha phil philip philipp philippe philips phillies phillip phillips philly
phipsi phish phishy phoebe phoeni phoenix phone phones photo photoes photog photon photos phpbb phrases phreak phred
phrowz phuket phydeaux phyllis physics pi314159 piaccia piacciono piace piacere piacerebbe piaceva piaci piaciuto pian
pianeta piangere piani piano pianoman pianos piao piatto piazza picard picasso piccola piccole piccoli piccolo picher
pick picker pickett pickle pickles picks pickup picnic picolo pics pictere pictuers picture pictures picturs pidaras
piede piedi piedmont pieman piena pieno pierce piercing piero pierre pietra pietro pigdog pigeon piggies piggy piglet
piglets pigpen pigs pikachu pike pilar pilgrim pillole pillow pilot pilota pilots pilsner pimp pimpdadd pimpdaddy
pimpin pimping pimple pimpster pina pinball pinch pine pineappl pineapple pinecone pinetree pinewood ping pingpong
pinguin pingvin pinhead pink pinkfloy pinkfloyd pinkie pinky pinnacle pino pintail pinto pioggia pionee pioneer pioner
piotrek pipe pipeline piper pipers pipiska pipo pippen pippin pippo piramida piramide piranha pirata pirate pirates
pisces piscina piss pissant pissed pisser pissing pissoff pista pistol pistola piston pistons pitbull pitch pitcher
pitchers pitt pittbull pitures piuttosto pixie pixies pizda pizdec pizza pizzahut pizzaman pizzapie pizzas pjkjnj
place placebo places placid plague plane planes planet planeta planetx planner planning planot plant plants plasma
plaster plastic plastics platform platinum plato platon platoon platypus play playa playball playbo playboy playboys
playe player players playful playing playmate playoffs playstat playstation playtime pleasant please pleaseme pleasure
plokij ploppy plover plum plumber plumbing plummer plus pluto pluton plymouth pobeda poche pochi pochino pochta pocket
poco poetry poets pogo poilkj point pointer points poison poisson poiuytre pokemo pokemon poker pokey poland polar
polarbea polaris polaroid polgara poli police policy polina polinka polish politica politics polizia poliziotti
poliziotto polka polkmn pollard pollito pollo pollock pollux polly polniypizdec polo polopolo polska polvere
pomeriggio pomidor pommes pompey pompier poncho pong ponte pontiac pony ponyboy poobear pooch poochie poodle pooh
poohbea poohbear pookey pookie pooky pool poon poontang poop pooper poophead poopie pooppoop poopsie poopy pooter
pootie popcorn popeye popolo popova popper poppet poppie poppy pops popsicle poptart popular porca porche pork
porkchop porker porky porn porn4life pornking porno pornographic pornos pornpass pornporn pornstar porsche porshe port
porta portal portami portando portare portarla portarlo portarmi portarti portata portate portato porte porter porti
portia portland portman porto portuga portugal poseidon positive positivo posizione possa possano possiamo possibile
possibilita possible posso possono possum post posta postal poster posti postman posto postov posture potato potatoes
potente poter potere poteri potesse potessi potete poteva potevi potevo pothead potra potrai potrebbe potrebbero
potrei potremmo potremo potreste potresti potter potuto pounded pounder pounding povera povero powder powell power
powerade powerboo powered powerful powermac powerman powerpc powers powerup ppspankp practice pradeep prague prairie
praise prakash prancer pranzo prasad prashant pratica praticamente praxis prayer prayers preacher precedenti precious
preciso predator prefect preferirei preferisco preferito pregnant prego prelude premier premiere premio premium prenda
prende prendendo prendere prenderla prenderlo prendermi prenderti prendete prendi prendiamo prendo prendono preoccupa
preoccupare preoccuparti preoccupata preoccupato preoccupi preparare preparato presa presario prese present presenta
presente presenti presento presenza presi presiden president presidente presley preso press pressione pressure
prestige prestito presto preston prete pretty prettygirl pretzel preziosa prezioso prezzo price prick pride priest
prigione prikol prima primal primavera prime primer primera primetim primi primitivo primo primrose primus princ
prince princes princesa princess princessa princeto princeton principale principe principessa principio pringle
pringles print printer printing prisca priscill priscilla prison prisoner prissy privacy privat privata private
privato privet priyanka prizrak probabile probabilmente probe probes problem problema problemi problems process
processo procuratore prodigy produce producer product professional professor professore profeta profile profilo profit
profondo profumo progetto program programma progress proiettile project promessa promesso promethe prometto promise
promo pronta pronti pronto property prophecy prophet proposito proposta propria proprietario proprio prospect prosper
prospero prossima prossimo prosto protect proteggere proteus protezione protocol proton protoss prototype prova
provando provarci provare provato prove proverbs provi proview provino provo prowler proxy prozac prudence prudenza
psyche psychnau psychnaut psycho pubblico public puck puckett puddin pudding puddle puddles puerto puff puffer puffin
puffy pufunga pugno pugsley pulamea pulire pulito pulled puller pulsar puma pumkin pump pumper pumpkin pumpkins punani
punch punisher punjab punk punkass punker punkin punkrock punta puntate punter punti punto puoi pupkin puppet puppies
puppy puppydog puppys pupsik puravida purchase purdue pure purgen purity purpl purple purtroppo pusher pushing pushkin
pushok puss pussey pussie pussies pusssy pussy pussy4me pussycat pussyeat pussyeater pussylicker pussylov pussylover
pussyman pussys pusyy puta puttana putter puzza puzzle pxx3eftp pyon pyramid pyramids python q1234567 q123456789
q1234567890 q1q2q3q q1q2q3q4q q1w2e3r q1w2e3r4t q1w2e3r4t5y q2q3q4q q2q3q4q5q q2w3e4r q2w3e4r5t q2w3e4r5t6y q8zo8wzq
qa2ws3ed qawsed qawsedrf qawsedrftg qay2wsx qaywsx qaz!qaz qaz12345 qaz123wsx qaz2wsx qaz2wsx3edc qaz2wsx3edc4rfv
qazedc qazplm qazws qazwsx qazwsxed qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb qazxcv qazxsw qazxsw23edc qazxswed
qazxswedc qazxswedcvfr qazzaq qian qiang qiao qing qiong qpalzm qpwoeiruty qq123456 qqqwww qqwwee qsdfgh quack quaint
quake quaker qual qualche qualcos qualcosa qualcun qualcuno quale quali quality qualsiasi qualunque quan quando
quant4307s quante quanti quanto quantum quaranta quark quarter quartiere quarto quartz quasar quasi quattro quebec
queen queenie queens queer quegli quei quel quella quelle quelli quello quentin quest questa queste questi question
questione questo quetzal quick quincy quindi quinn quinto quixote quixtar qw123456 qw12qw qw23er qw34er qwaszx
qwe123asd qwe123qwe qweas qweasd qweasdzx qweasdzxc qwedsa qwedsazxc qweewq qwer qwerasdf qwerasdfzxcv qwerfdsa qwert
qwertasdfg qwerty qwertyasdfgh qwertyu qwertyui qwertyuio qwertyuiop qwerzxcv qwezxc r2d2c3p r2d2c3po r3e2w1q r4e3w2q
rabbi rabbia rabbit rabbits rabota raccontato raccoon race racecar racer racers racerx rachael rache rachel rachele
rachelle rachid racine racing racoon radar radeon radiance radiator radical radice radio radiohea radiohead radioman
radios radius rado raduga rafae rafael rafaela raffael raffaele raffaello raffles ragazza ragazze ragazzi ragazzina
ragazzino ragazzo rage raggiungere raging ragione ragioni ragman ragnar ragnarok rahasia raiden raider raiders rail
railroad rain rainbo rainbow rainbows raindrop rainer rainier raining rainman rainyday raisin raissa raistlin rajesh
raju rakesh raketa rakkaus raleigh ralf ralph ralphie ralphy rama ramada ramair ramazan rambler rambo ramirez ramiro
ramjet rammstei rammstein ramon ramona ramone ramones rampage ramrod rams ramses ramsey ramstein ramzes ranch ranchero
rancid rand randal randall rando randolph random randy ranetki rang range ranger rangers rankin ransom raoul raphael
rapid rapids rapier rapina rapper rapporti rapporto raptor raptors rapture rapunzel raquel rascal rasengan rashid
rasmus rasputin rasta rastaman raster rastus ratboy ratchet ratdog rated ratfink ratman ratpack rats rattle rattler
raul ravage rave raven ravens rawhide rayden rayman raymon raymond razdvatri raziel razor razorbac razz razza razzle
rb26dett rbcekz rbhbkk rctybz rdfhnbhf reaction reader readers reading ready ready2go reagan real realdeal reale
reality really realmadrid realms realta realtor reaper reason reaver reazione rebbyt rebeca rebecc rebecca rebekah
rebel rebelde rebell rebels rebelz rebirth reboot reborn recall recente reckless recoil recon record records recovery
recycle red12345 redalert redbaron redbeard redbird redbirds redblue redbone redbull redcar redcat redd reddevil
reddog reddrago reddragon reddwarf redeye redfish redfive redfox redgreen redhat redhawk redhead redheads redhot
rediska redleg redlight redline redman redmond redneck redone redrock redrose redrum reds redshift redskin redskins
redsox redstar redstorm redtruck redwall redwine redwing redwings redwolf redwood reebok reed reeder reefer reeses
reeves referee reflex refresh regal regali regalo regent reggae reggie regiment regina reginald reginetta region
regional regis register regno regola regole regret rehbwf reilly reindeer reiner reinhard reinhold reject reklama
reksio relax relazione release reliable reliant relief rellik reload reloaded remember remi remingto remington remo
remote remus remy renaldo renat renata renate renato renault renda rende render rendere rendi rene renee renegade reng
reno rental repair reparto replay repoman report reporter reptile republic repytwjd repytwjdf request requiem rerehepf
rereirf rerfhfxf rerfhtre rerjkrf rescue research reserve reset resi resident resist reso resource respect respekt
respira respirare respiro responsabile responsabilita resta restare restart resti restituito restless resto resume
resynch retail retard rete retep retire retired retro retsam retta return reuben reveal revel revenge reverb reverend
reverse review reviewpa reviews revilo revisione revival revolt revoluti revolution revolver reward rewind rewq rexona
reynolds reznor rfgbnfy rfgbnjirf rfgecnf rfhbyf rfhfgep rfhfvtkmrf rfhfylfi rfhjkbyf rfhlbyfk rfhnjirf rfkbyf
rfnthbyf rfnthbyrf rfntyjr rfntymrf rfpfynbg rfrfirf rfrltkf rfrnec rfv3edc rfv5tgb rfvfcenhf rhapsody rhbcnbyf
rhbcnbyjxrf rhfcfdbwf rhfcfdxbr rhfcjnf rhfcjnrf rhiannon rhino rhinos rhjkbr rhjrjlbk rhodes rhonda rhtdtlrj rhubarb
rhythm ribbit ricard ricardo riccardo ricci riccio ricco rice ricerca ricerche ricevere ricevuto rich richar richard
richards riches richie richiesta richmond richter rick rickey rickie rickster ricky rico ricochet ricorda ricordare
ricordate ricordi ricordo riddick riddle riddler ride rider ridere riders ridge ridicolo riding riesce riesci riesco
riffraff rifugio rigger right rightnow righton riguarda riguardo riker riki rilassati riley rimane rimanere rimani
rimasta rimasti rimasto rimborsi rimborso rimmer rincon ring ringer ringo ringrazio ripeto ripken ripley riposare
riposo ripped ripper ripple riptide rischi rischiare rischio rising risolto risolvere rispetto risponde rispondere
rispondi risposta risposte risposto ristorante risultati risultato rita ritardo ritchie rito ritorno ritter riunione
riusciamo riuscire riuscita riusciti riuscito riuscivo rivaldo river rivera riverrat rivers riversid riverside riviera
rjcnbr rjcvjc rjhjdf rjhjds rjhjkm rjhjktdf rjirfrgbde rjitxrf rjntyjr rjnzhf rjs1la7qe rjyatnrf rjycnfynby rjyjgkz
rjynfrn rktjgfnhf rmvb roach road roadkill roadking roadrunn roadrunner roadster roadway roba robbie robbins robby
rober robert roberta roberto roberts robi robin robinhoo robinhood robins robinson robocop robot robotech robotics
robots robson robusto roby robyn rocco rochard rochelle rocheste rock rocker rocket rocketma rocketman rockets rockey
rockford rockhard rockie rockies rockin rocking rockit rockman rocknrol rocknroll rockon rockport rockrock rockroll
rocks rockstar rockwell rocky rockydog rodent rodeo roderick rodger rodina rodion rodman rodney rodolfo rodrig rodrigo
rodrigue rodriguez roger rogers rogue rolan roland rolando rolex roll roller rollie rollin rolling rollins rolltide
roma romain roman romana romance romani romania romano romanov romanova romans romantic romario romaroma romashka rome
romeo romer romero romina rommel rompere romulus ronal ronald ronaldinho ronaldo rong roni ronni ronnie ronny roodypoo
roofer rookie room rooney rooster roosters root rootbeer rootedit rooter rope rosa rosado rosalba rosalia rosalie
rosalina rosalind rosana rosanna rosario rosco roscoe rose rosebud rosemary roserose roses rosetta rosette rosewood
rosi rosie rosina rosita ross rossa rossella rossia rosso rostik rostov roswell rotary rotta rotten rotterda rotto
rottweil rouge rough round router rover rovers rovinato rowdy rowena rowing roxan roxana roxanne roxie roxy royal
royale royals royalty royboy roygbiv rsalinas rt6ytere rtyuehe ruan rubare rubato rubber rubbing rubbish rubble ruben
rubens rubicon rubina rubino ruby rudder rudeboy rudedog rudi rudolf rudolph rudy ruffles rufino rufus rugby ruger
rugger ruggiero rugrat rugrats rule rules rulez rulezzz rulz rumble rumore rumple runaway rundmc runescape runner
running ruolo rupert rush rushmore rushrush ruslan russ russel russell russia russian rustam rusty rustydog rutgers
ruth ruthie ruthless ryan ryjgrf s3t4p saab saba sabaka sabato sabbath saber sabian sabina sabine sable sabotage sabre
sabres sabrin sabrina sacco sacha sachin sacred saddam saddle sadie safari safe safety safeway saffron sage sahara
saibaba said saigon sail sailboat sailfish sailing sailor sailormoon saimon saint saints sairam saiyan sakura sala
salad salamand salamander salamandra salamat salami salasana sale saleen salem salerno sales salesman sali salima
salina salinas salire sallad sallas sallie sally salman salmon salome salomon salope salsa salsero salt salta saltanat
saltare saltato salto saltydog salute salvador salvare salvation salvato salvator salvatore salve salvi salvo samadams
samael samanta samanth samantha samara samba sambo samdog same sameer samhain sami samiam samir samira samm sammi
sammie sammy sammyboy sammydog sammys samo samoht samolet sampson samsara samson samsun samsung samtron samue samuel
samuele samurai samwise samy sanane sanchez sancho sand sandals sandberg sandeep sander sanders sandi sandie sandiego
sandman sandr sandra sandrine sandro sandrock sandwich sandy sandydog sandys sanford sanfran sang sangue sanitario
sanity sanjay sanjose sanjuan sanno santa santacru santafe santana sante santi santiag santiago santino santo santos
saopaulo sapere saperlo sapesse sapessi sapete sapeva sapevi sapevo saphire sapper sapphic sapphire sappia sappiamo
saprei saputo sara sarah sarahs sarai sarajevo saranno sarasara sarasota saratoga saratov sarebbe sarebbero sarei
saremmo saremo saresti sarete sarge sargent sarina sarita saro saruman sascha sasha sashka sashok saskia sassie sassy
sasuke satan satana satanas satanic satchel satchmo satellit satellite satin sativa satori satriani saturday saturn
saturno sauce saul saun saunders sauron sausage sausages savage savana savanna savannah savant save13tx savina savior
sawdust sawyer saxman saxophon sayang sayangku saywhat sbagli sbagliata sbagliato sbaglio sbrigati scala scale scales
scamp scamper scandinavian scania scanner scappa scappare scappato scarab scarface scarlet scarlett scarpe scatola
scegliere scelta scelto scemo scena scendere scendi scenery scenic sceptre sceriffo schalke schastie schatz schatzi
scheisse scherzando scherzi scherzo schiena schifo schlampe schlong schmidt schmuck schnee schneider schnuffi schoo
school schubert schule schultz schumi schwanz schwartz schwarz schweiz schwinn science scienza scimitar scirocco
scissors scommetto scomparsa scomparso scoob scoobie scooby scoobydo scoobydoo scoop scoote scooter scooters scoperto
scopo scoprire score scores scorpi scorpio scorpion scorpions scorsa scorso scot scotch scotia scotland scott scottie
scottish scotts scottt scotty scout scouts scrabble scramble scranton scrapper scrappy scratch scratchy scream
screamer screen screw screwy screwyou scribble scribe script scritto scrivania scrivere scroll scrooge scrotum scruffy
scuba scubadiv scully scumbag scuola scusa scusami scusarmi scusate scusatemi scuse scusi scxakv seabass seabee seadog
seadoo seafood seagate seagrave seagull seagulls seahawk seahawks seahorse seal sealteam seaman seamus sean searay
search searcher seaside season seattle seaweed seawolf sebastia sebastian sebastie sebastien sebora sebring secolo
second seconda secondi secondo secre secret secreto secrets section sector secure security sedere sedia sedona
seductive seduta seduto seeker seeking sega segblue segnale segni segno segreta segretario segreti segreto seguendo
seguire seguito seinfeld sekret select selen selena selene selina seller selma selmer selvaggia semaj sembra sembrano
sembrare sembrava sembri sembro semen seminole semper semperfi semplice semplicemente sempre senate senator senatore
senators seneca seng senha senior senna sensatio sensazione sensei sensi senso sensor sensual senta sente senti
sentiamo sentimenti sentinel sentire sentirmi sentirti sentita sentite sentito sentivo sento sentra sentry senza
sephirot sephiroth septembe september sepultura sera serafin serafina seraph seraphim serata serebro serega seren
serena serene serenity sereno serg sergbest serge sergeant sergei sergej sergente sergey sergi sergio seria serial
seriamente serie series serio serious serpent sersolution serve server service services serviva servizi servizio
servono sesame session sesso sessuale sesto sestra seth sette settembre settimana settimane settimo seven sevenof
sevens seventeen seventy sevenup severin severo sevilla seville seviyi sexbomb sexboy sexe sexgod sexlover sexmachine
sexman sexme sexo sexpot sexsexse sexslave sexton sextoy sexual sexx sexxx sexxxx sexxxy sexxy sexy sexy2ho sexyass
sexybabe sexybaby sexybitch sexyboy sexygirl sexyguy sexylady sexymama sexyman sexyme sexyone sexyred sexysexy seymour
sezione sfgiants sfortunatamente sguardo shabba shade shades shado shadow shadows shady shaft shag shagger shaggy
shahid shai shaka shake shaker shakes shakey shakira shakti shakur shalom shaman shamil shampoo shamrock shamus shan
shana shandy shane shaney shang shanghai shania shank shankar shanna shannara shanno shannon shanny shanti shao
shaolin shari sharik shark sharks sharky sharma sharo sharon sharp sharpe sharpie shasta shaun shauna shaved shaw
shawn shawna shawnee shayla shayna shayne shazam shearer sheba sheeba sheela sheena sheep sheepdog sheets shei sheila
shelby sheldon shelia shell shelley shells shelly shelter sheltie shelton shemale shemales shen sheng shepard shepherd
sheri sheridan sheriff sherlock sherman sherpa sherri sherrie sherry sherwin sherwood sheryl shevchenko shibby shibumi
shield shift shifter shifty shiloh shimano shimmer shine shiner shingo shinigami shining shinji shinobi shiny ship
shipping shipyard shiraz shirley shit shitface shitfuck shithead shitshit shitter shitty shiva shiznit shizzle shock
shocker shocking shodan shoe shoes shogun shojou shonuf shoot shooter shooting shop shopper shopping short shorts
shorty shot shotgun shotokan shou shovel show showboat showcase shower showing showme showtime shredder shrike shrimp
shrink shroom shua shuai shuan shuang shui shun shuo shurik shuttle shutup shyguy siamo siano siate siberian sicilia
sicily sick sickboy sickness sicura sicuramente sicurezza sicuri sicuro side sidekick sideshow sideways sidewind
sidney siediti siemen siemens sienna sierra siete sigma sigmachi sigmar sigmund signal signals significa signor
signora signore signori signorina signorino sigrid silence silent silenzio silicon silicone silk silke silly silva
silvana silve silver silverad silverado silverfo silvi silvia silvio simba simcity simeon simile simili simmer simmons
simo simon simona simone simons simple simply simpson simpsons sims sinatra sinbad sinceramente sincere sincero
sincity sinclair sindaco sinfonia sinful singapor singapore singer singh singing single sinister sinistra sinjin
sinned sinner siobhan sirena siria sirius sissignore sissy sistema sistemare sister sisters site sites sithlord sito
sitruc situazione sixers sixpack sixteen sixty sixtynin sixtynine sizzle sk84life sk8ordie skate skateboa skateboard
skater skates skating skazka skeeter skeleton skeletor skelter skibum skidoo skiing skilled skillet skills skillz skin
skinhead skinner skinny skins skip skipper skippy skirt skittle skittles skoal skolko skooter skorpion skull skulls
skunk skyblue skydive skydiver skyhawk skylar skylark skyler skyline skynet skypilot skytommy skywalke skywalker
slacker slacking slade slainte slam slamdunk slammed slammer slap slapnuts slapper slappy slapshot slash slasher
slater slava slave slaves slavik slavko slayer slayers sledge sleep sleeper sleeping sleepy slicer slick slide slider
slim slimed slimer slimjim slimshad slimshady slinger slinky slipkno slipknot slipper slippery slippy sliver slonik
sloppy slow slowhand sludge slugger sluggo slurred slut sluts sluttey slutty slydog slyfox smack smackdow smackdown
small smalls smallville smart smartass smarties smarts smarty smash smashing smeghead smegma smeller smelly smesso
smettere smetterla smetti smettila smile smiler smiles smiley smirnoff smirnov smirnova smith smithers smiths smithy
smitty smoke smoked smokedog smoker smokes smokeweed smokey smokie smokin smoking smooch smooth smoothie smother
smudge smuggles smurf smurfs smut smutty snacks snafu snake snakeman snakes snapon snapper snapple snappy snapshot
snatch sneaker sneakers sneaky snicker snickers sniffer sniffing snikers sniper snoogans snooker snookie snooks snoop
snoopdog snoopdogg snoopy snotty snow snowball snowbird snowboar snowboard snowdog snowflak snowflake snowman snowy
snuffy snuggle snuggles snyder sobaka sober sobriety socce soccer soccorso sochi social societa society socio socks
socrate socrates soda sodapop sofia sofiya soft softail softball softtail software sogni sogno sogood sojdlg123aljg
sokolov sokolova sola solace solamente solange solar solaris soldat soldati soldato soldi soldier sole soleda soledad
soleil soli solid solidsnake solito solitude solnce solnishko solo soloman solomon solrac soltanto solution soluzione
some somebody someday someone somerset somethin something sometime sommer sonata sondra sonechka song songbird songoku
sonia sonic sonics sonja sonne sonnet sonno sonny sonnyboy sono sonoma sonora sony sonya sonyericsson sonyfuck
sonysony sonyvaio sooner sooners sophi sophia sophie sopportare sopra soprano sopranos soprattutto sopravvivere soraya
sorcerer sorella sorelle soriano sorpresa sorpreso sorriso sorrow sorry sorta sorveglianza sosiska soso123aljg
sospettato sospetto sotto sottotitoli soul soulfly soulmate sound sounds soup source south southend southern southpar
southpark southpaw southsid southside soviet sowhat space spaceman spacey spada spades spain spalding spalla spalle
spam spamspam spandex spaniel spanish spank spanker spanking spankme spanks spanky spanner spara sparare sparato
sparco sparhawk spari sparire sparito spark sparkey sparkie sparkle sparkles sparks sparky sparo sparrow sparta
spartaco spartacu spartak spartan spartans sparty spaventata spaventato spawn spazio spazzatura speaker speakers
spears special speciale speciali specialk specialmente specie spectra spectre spectrum speed speedo speeds speedway
speedy spence spencer spenser sperando speranza speravo speriamo sperm sperma spero spese spesso spettacolo sphere
sphinx spia spiace spiaggia spice spicey spide spider spiderma spiderman spiders spidey spiegare spiffy spike spiker
spikes spikey spinach spinner spiral spirit spirito spitfire splash splatter spleen splendid spliff splinter splurge
spock spoiled spokane sponge spongebo spongebob spooge spook spooky spoon spooner spoonman spoons sporco sport
sporting sports sportste sporty sposa sposare sposata sposati sposato spot spotty spread spring springer springs
springst sprinkle sprint sprinter sprite sprocket sprout spud spunk spunky spurs sputnik spyder sqdwfe sqrunch squadra
squall square squash squeak squeaky squeeze squerting squid squids squiggy squire squirrel squirt squirts squish
squishy squonk srilanka srinivas stacey stacie stacy stadium staff stafford stagione stai staind stairway stalin
stalker stallion stallone stamattina stamford stammi stampa stampede stamps stan stanca stanco stand standard standby
stands stanford stang stanger stanislav stanley stanno stanotte stanton stanza staple staples star stara starai
starbuck starbucks starcraf starcraft stardust stare starfire starfish starflee starfox stargate stargaze starion
starks starla starligh starlight starlite starman starr stars starship starsky starstar start startac started starter
startrek starts starwar starwars stas stasera stasik stata state states stati static station stato status stava
stavamo stavano stavi stavo stavolta stayout stazione steady steak stealth steam steamer steaua steel steele steeler
steelers steelhea stefan stefani stefania stefanie stefano steff steffen steffi steiner stell stella stellar stelle
stellina step stepan stepanov stepanova steph stephan stephane stephani stephanie stephen stephens stephy stereo
sterlin sterline sterling stern sterva stessa stesse stessi stesso stetson steve steven stevens steveo steves stevie
stew steward stewart stewie stia stiamo stick stickman sticks sticky stiffy stigmata stile stiletto stimpy sting
stinger stingray stink stinker stinks stinky stirling stitch stjabn stlouis stock stocking stockings stocks stockton
stokes stolen stomaco stomper stone stonecol stonecold stoned stoner stones stonewal stoney stooge stooges stop stopit
stoppedby storage store storia storie stories storm storms stormy story storys strada strade straight strana strange
stranger strangle strannik strano strap strat strategy stratfor strato stratos stratus strawber strawberry straycat
streak stream streaming street streets strega strelec strelok strength stress stretch strider strife strike striker
string stringer strings strip stripe striper stripes stripper stroke stroker stroller strong stronza stronzate stronzo
struttura stryker stuart stubby stud student studenti studiare studio studly studman stuff stuffer stump stumpy
stunner stupid stupida stupidi stupido stussy stuttgart style styles stylus suan subaru subito sublime submarin
submarine submit suburban subway subzero succede succedendo succedera succedere succes success successo suck suckcock
suckdick sucked sucker suckers sucking suckit suckme suckmydick sucks suede sufficiente sugar sugars sugli suicidal
suicide suicidio suikoden sukebe sulla sulle sullivan sullo sully sultan summe summer summers summerti summertime
summit sumner sunbeam sunbird sundance sunday sunderla sunderland sundevil sundin sundown sunfire sunflowe sunflower
sunita sunkist sunlight sunnie sunny sunnyday sunrise sunset sunshin sunshine sunstar suntzu suoi suona suonare suono
super superare superato superb superbee superbow superboy superdup superfly supergirl superior superiore superma
superman supernatural supernov supernova supers superson supersonic supersta superstar supervisor supper supply
suppongo support supporto supra supreme sure suresh surf surfer surfin surfing surfsup surgeon surgery surprise survey
surveyor survival survivor susan susana susann susanna susanne sushi susi susie susieq suslik sussex sutton suzanna
suzanne suzenet suzie suzuki suzy sveglia svegliati sveglio sven sverige sveta svetik svetka svetlana svetlanka
svoboda swallow swallows swampy swan swanky swansea swanson swat swatch swede sweden swedish sweeney sweeper sweeps
sweet sweetass sweethea sweetheart sweetie sweetnes sweetness sweetpea sweets sweety swift swifty swim swimmer
swimming swindon swing swinger swingers swinging swiss switch swoosh sword swordfis swordfish swords sycamore syclone
sydne sydney sylvain sylvania sylveste sylvester sylvia sylvie symbol symphony syncmast syncmaster synergy syracuse
syrinx sysadmin system systems syzygy szevasz t34vfrc tabasco tabatha tabitha table tables tacit tackle taco tacobell
tacoma tactical tadpole taekwond taekwondo taffy taggart tagheuer taglia tagliato taglio tahiti tahoe taichi tail
tailgate tainted taipan taiwan takamine takashi take takehana talbot tale talent talento tales talgat talisman talk
talks tallinn tallyho talon tamara tamerlan tammie tammy tampabay tamuna tana tanaka tandem tanechka tang tangerin
tangerine tango tania tanja tank tanker tanner tanta tante tanti tantissimo tanto tantra tanya tara tarakan tarantul
taras tardi tardis target tarheel tarheels tarpon tartan tarzan tasca tasha tashkent tasso taste tasty tatarin tater
tatian tatiana tatjana tattoo tatyana taurus tavern tavola tavolo tawnee taxi taxman taylo taylor tazdevil tazman
tazmania tazz tazza tazzzz tbird tbone tdutybq tdutybz teabag teache teacher teacup team teamwork teapot tease teaser
teatro tech technics techniques techno tecnologia tecumseh teddie teddy teddyb teddybea teddybear teejay teen teenage
teenager teenie teens teensex teiubesc tekken tele telecamera telecamere telecast telecom telefon telefonata telefono
telemark telephon telephone televisi television televizor teller temo temp temper tempest tempesta tempi templar
temple tempo temporar temporary temppass temptress tenchi tenchu tender tenente tenere tenerife tenerlo teng tenga
tengo tennesse tennessee tenni tennis tenpin tentativo tentato tenuto teodoro teoria tequier tequiero tequila terapia
tercel terefon terence teres teresa teresita teri terminal terminat terminator termine terminus termite terra terrace
terran terrance terrapin terrell terrence terreno terri terribile terrible terrie terrier terriers terror terry terza
terzo tesoro tess tessa tessie test testa teste tested tester testibil testimone testimoni testing testme testpass
testtest testy tetris tetsuo tette tetto teufel texaco texans texas texass tgb6yhn thaddeus thailand thales thalia
thanatos thanks thankyou thanos thatcher thatsme thea theater theatre thebear thebeast thebes thebest thebomb theboss
theboys thecat theclash thecrow thecure thedog thedon thedoors thedude theduke theedge theend theflash theforce
thegame thegreat their thejoker thekid theking thelast thelema thelma theman thematri thematrix theo theodor theodora
theodore theone theory therapy theraven there theresa therion therock thesaint these theshit thesims thetachi thething
thetick thetruth thewall thewho theworld thick thierry thighs thing things think thinker thinking thinkpad third
thirdeye thirteen thirty this thisisit thisisme thisone thissuck thistle thoma thomas thompson thomson thong thongs
thor thornton thorpe thorsten thought thrash thrasher thrawn three threesom thrill thriller throat thrust thug
thuglife thumb thumbnils thumbs thumper thunde thunder thunderb thunderbird thunders thurman thursday thurston tiamat
tiamo tiamotanto tian tiao tiberian tiberius tiburon tical ticket tickle tickler tickling ticklish ticktock tictac
tide tiedup tiene tieni tiff tiffan tiffany tiger tigercat tigerlil tigerman tigers tigerwoo tigge tigger tight
tightass tights tigre tigress tiller tillie tima timber timbo time timeless timelord timeout timeport times timex
timing timmie timmy timoha timosha timoteo timothy timoxa timur tina tincup ting tinker tinkerbe tinkerbell tinman
tino tiny tipi tipo tipper tippy tiptop tira tiramisu tirare tirato tired tires tiro titan titanic titanium titans
titfuck tities titleist titlover titman tito titolo tits titsnass titten titti titties titts titty tittys titus tizi
tiziana tiziano tizio tkbpfdtnf tkfkdg tkfkdgo tmoney toad toast toaster toasty tobacco tobago tobia tobias toby
tobydog tocca toccare toccato today todd toejam toes toffee together toggle togliere togliti toilet tokenbad
tokiohotel tokyo toledo tolkien tolstoy tolto tomahawk tomas tomate tomato tomba tomboy tomcat tomm tommaso tommie
tommy tommyboy tommygun tommys tomoko tomorrow tomservo tong tongue toni tonight tonino tonka tonto tony tonya
tonyhawk tonytony toobad toocool toohot tookie tool toolbox toolman tools toolshed tooltime tooltool toomuch toon
toonarmy toonces toons tooshort toosweet tooter tooth tootie tootsie topaz topcat topdog topfuel topgun tophat topher
topless topolino topper topsecre topsecret topspin tori toriamos torino torment torna tornado tornando tornare tornata
tornate tornati tornato tornera torni torniamo torno toro toronto torpedo torque torrent torres torta tortoise tortuga
torture tosca toshiba tosser total totale totally totalmente totoro tottenha tottenham touch touchdow touching touchme
tough toughguy toulouse tower towers towing town toxic toyota toys tracce traccia trace tracer tracey tracie track
tracker tracks tractor tracy trader tradito tradurre traduzione traffic traffico trafford trailer trailers trails
train trainer training trains traktor tralala tramp trample trance tranne tranny tranquilla tranquillo trans transam
transexual transfer transfor transit translator transpor transport trap trapper trappola trash trashman trashy tratata
tratta trattato tratti trauma travel traveler travelle travis treacle treasure treat treble trebor tree treefrog
treeman trees treetop treetree trek trekker tremere treno trent trento trenton trevor trewq trex trey trfnthbyf trial
triangle tribal tribble tribe tribes tribunale tricia trick tricks tricky trident trieste trigger trigun trilogy trina
trinidad trinitro trinitron trinity trinket trionfo trip triple tripleh triplets triplex tripod tripp tripper trippin
trish trisha trista tristan tristar triste tristen triton triumph trivia trixie troia trojan trojans troll trolls
trombone tron trooper troopers trophy tropic tropical troppe troppi troppo trotsky trotter trouble troubles trousers
trout trouts trova trovano trovare trovarla trovarlo trovarmi trovarti trovata trovate trovati trovato troverai
troveremo trovi troviamo trovo troy trucco truck trucker truckers truckin trucking trucks true trueblue truelove
truffle truffles truman trumpet trunks trust trusting trustme trustn trustno trustnoone truth tryagain tsunami tuan
tuborg tucker tucson tuesday tuffy tugboat tugger tujhrf tulane tulip tulips tuna tunafish tundra tuning tunnel tuoi
tupac tupelo turbo turbos turkey turkish turner turnip turno turtle turtles tuscl tutta tuttavia tutte tutti tuttle
tutto tuxedo twat tweet tweety twelve twenty twiggy twilight twin twingo twinkie twinkle twins twist twisted twister
twiztid twodogs twostep tycoon tyler tylers type typhoon tyrant tyrell tyrone tyson tyvugq tzpvaw tzzqi uber ubnfhf
ubriaco uccello uccide uccidere ucciderlo uccidermi ucciderti uccisa uccisi ucciso udacha udbwsk udienza ufficiale
ufficio ufhvjybz ufkbyf ugd5hip2j ugeiu uguale uhbujhbq ukflbjkec ukraina ukraine uliana ulisse ulrich ulrike ultima
ultimamente ultimate ultime ultimi ultimo ultra ultraman ultras ulyana ulysse ulysses umana umani umano umberto
umbrella umile umpire unbelievable uncencored uncle undead under underdog underground undertak undertaker undertow
underwear underworld unica unico unicorn uniden union unique unita united uniti universa universal universe universi
universita university universo unknown unlock unreal uomini uomo uova update updown upnfmc uptown upyours uranio
uranus urban urbana urla urlaub ursitesux ursula usando usare usarmy usata usato uscendo usciamo uscire uscita uscite
uscito useless user username usmarine usmc usnavy ussy usuckballz utahjazz utile utility utjhubq utopia utvols
utyyflbq uzumymw vacanza vacation vacuum vada vader vadim vadimka vado vaffanculo vagabond vagina valdemar valdepen
valdez vale valencia valentin valentina valentine valentino valera valeri valeria valerie valerio valeriya valery
valhalla valiant valkyrie valley valleywa valore valter vamp vampir vampire vampires vampyre vancouve vancouver vandal
vander vanes vaness vanessa vangogh vanguard vanhalen vanilla vanity vanno vantage vantaggio vanyarespekt vargas
varsity vasco vaseline vasilii vasilisa vasiliy vasya vatoloco vattene vaughan vaughn vauxhall vavilon vaz21099
vbhevbh vbienrf vbifyz vbkbwbz vbkfirf vbkfyf vbktyf vecchi vecchia vecchio vector vectra veda vedder vede vederci
vedere vederla vederlo vedermi vederti vedete vedi vediamo vedo vedono vedrai vedremo vegas vegeta vegita vegitta
vegitto veglia vehpbr velcro veloce velocemente veloci velocity velvet vendere vendetta vendita venduto venendo venera
venerdi venere venezia venezuel venga vengo vengono venice venire venite veniva venne venom venti vento ventura
venture venus venuta venuti venuto vepsrf vera veramente verbatim verde verdun verena vergeten vergogna veri verify
verita veritas verity verizon vermont verna vernon vero verona veronic veronica veronika veronique verra verranno
versace version versione verso versus vertical vertigo verygood vesper vestax vestiti vestito vesto veteran vette
vfcnth vfczyz vfhbirf vfhbyf vfhbyjxrf vfhbyrf vfhecz vfhnsirf vfhrbp vfhufhbnf vfhujif vfhvtkfl vfibyf vfiekz
vfitymrf vfkbyf vfksirf vflfufcrfh vfnbkmlf vfndtq vfnhbwf vfntvfnbrf vfpfafrf vfrcbv vfrcbvec vfrcbvrf vfvekz
vfvfbgfgf vfvfgfgf vfvfvskfhfve vfvjxrf vfylfhby vgirl viaggio viagra vibrate vibrator vice vicecity vicenda vicente
vicenza vicina vicini vicino vicious vicki vickie vicky victo victor victori victoria victory video videoes videos
vides viene vieni vienna vietnam view viewer viewsoni viewsonic vigilante vika viking vikings viktor viktoria
viktoriya villa village villaggio vilma vince vincen vincent vincente vincenzo vincere vineyard vinnie vino vintage
vinto viola violator violence violent violenza violet violeta violetta violin viper vipergts vipers virago virgil
virgilio virgin virgini virginia virginie virgo virtua virtual virtue virus visa vishnu vision visione visions visita
visited visitor viso vissuto vista visti visto visual vita vitale vitalik vitalina vitaliy vitamin vite vito vitoria
vittima vittime vittoria vittorio viva vivaldi vive vivere vivian viviana viviane vivitron vivo vivono vixen vjcrdf
vjhrjdrf vjkjltw vjkjrj vjqgfhjkm vkontakte vlad vladik vladimir vladislav vladvlad voce voci vodafone vodka vodoley
voetbal voglia vogliamo voglio vogliono voices voiture voland volare volcano volcom voler volere volesse volessi
volete voleva volevamo volevano volevi volevo volga volker volkodav volkov volkova volkswag volkswagen volley volleyba
volleyball volo volodin volodya vols volta voltage voltaire volte volto voltron volume voluto volvo vonnegut voodoo
vorlon vorona vorra vorrai vorrebbe vorrei vorremmo vorresti vortex vostok vostra vostre vostri vostro voti voto vova
voyage voyager voyeur vqsablpzla vredina vsegda vsijyjr vsjasnel vthctltc vtldtlm vulcan vulture vulva vuoi vuol vuole
vuoto vwgolf w1w2w3w w3e4r5t wachtwoord wacker wade waffenss waffle waffles wage wagner wahoo waiting wakeup waldemar
walden waldo walk walker walking walkman wall wallace waller wallet walley walleye wallis wally walmart walnut walrus
walt walter walters walther walton wanda wanderer wang wanker wanking wannabe wanrltw wanted wantit wapapapa wapbbs
warcraft ward warden wareagle warehous warez warfare wargames warhamme warhammer warhawk warhol warlock warlord warner
warning warped warpten warren warrior warriors wars warsaw warthog warwick warzone wasabi wasdwasd wash washburn
washer washere washingt washington wasser wassup wasted watashi watch watcher watching water waterboy waterfal
waterfall waterloo waterman watermel watermelon waterpol waterpolo waters waterski watford watkins watson wave waves
wavpzt wayer wayne wazzup wdtnjr wdtnjxtr wealth weapon weapons weaponx weare wearing weasel weather weaver webb
webber webcam weber webhompas webhompass webmaste webmaster website websol websolutions webster wedding wedge wednesda
wednesday weeble weed weedman weekend weenie weezer weights weiner weird weirdo weiser welcom welcome welder welkom
well wellcome weller welles wellhung wellingt wellington wells wembley wendel wendell wendy wendys weng werder werdna
werewolf werner weronika werter wesley wesson west westbrom westcoas westcoast wester western westgate westham westie
westlife weston westport westside westwind westwood wetlands wetpussy wetter wexford wg8e3wjf whale whaler whales what
whateve whatever whatisit whatsup whatthe whatthefuck whatup whatwhat wheat wheel wheeler wheels whiplash whiskers
whiskey whisky whisper whistle whistler white whiteboy whiteout whites whitesox whitey whitman whitney whkzyc whoami
whocares whodat whoknows whoopass whopper whore whores whosyourdaddy whynot wibble wiccan wicked wicket widget wife
wifes wifey wiggle wiggles wiking wilbur wilcox wild wildbill wildblue wildcard wildcat wildcats wilder wildfire
wildlife wildman wildone wildrose wildwood wilhelm will willard willem willer willi willia william williams willian
willie willis willow willy willys wilma wilmar wilmer wilso wilson winamp winchest winchester wind windex windmill
window windows windsor windstar windsurf windy wine winfield wing wingchun winger wingman wingnut wings wingzero
winifred winkle winky winner winners winnie winning winona wins winslow winsto winston winter winters wipeout wire
wireless wisconsi wisdom wiseguy wiseman wish wishbone wishes witch withyou wives wizard wizards wizkid wizzard woaini
wobble wojtek wolf wolfen wolfgang wolfie wolfman wolfpac wolfpack wolfram wolfwolf wolverin wolverine wolves wolvie
womam woman womans wombat womble women wonder wonderboy wonderfu wonderful wonderland wonkette wonton wood woodduck
wooden woodie woodland woodman woodrow woods woodside woodson woodstoc woodstock woodward woodwork woody woodys woof
woofer woofwoof woogie woohoo wookie wooster word wordpass wordup work worker working workout works workshop world
worldcup worlds worm wormix worship worthy wowser wp2003wp wr2i7h wraith wrangler wrench wrestle wrestler wrestlin
wrestling wright wrigley wrinkle wrinkles writer written wrong wrxsti wsx3edc wsxcde wsxedc wsxqaz wsxzaq wtpfhm
wtpmjgda wutang wxcvbn wyatt wyoming wysiwyg wyvern x2zkg8w x72jhhu3z xanadu xander xantia xavier xboxlive xcountry
xena xenia xerxes xfactor xfiles xian xiang xiao xing xiong xman xmas xmen xngwoj xqgann xrated xsw21qaz xterra
xthtgfirf xtkjdtr xtreme xuan xxxpass xxxzzz xyzzy yackwin yahweh yakuza yamah yamaha yamahar yamato yana yang yankee
yankees yanks yannick yardbird yaroslav yasmin yasmine ybrbnf ybrbnjc ybrjkfq yeah yeahbaby yeahyeah year yecgaa yello
yellow yendor yeshua yesiam yess yessir yesterda yesterday yfafyz yfcntyf yfcntymrf yfhenj yfnfif yfnfirf yfnfitymrf
yfnfkb yfnfkbz yfnfkmz ying yingyang yinyang yitbos yjdsqgfhjkm yjdsqujl yngwie ynot yoda yodayoda yogi yogibear
yogurt yokohama yolanda yomama yomomma yong yoohoo york yorkie yorkshir yorktown yosemite yoshi youandme youknow young
your yourmama yourmom youssef yousuck youtube yoyoma yssup ytngfhjkz ytrhjvfyn ytyfdbcnm yuan yugioh yukon yuliya
yummy yuri yves yvette yvonne yzerman z1x2c3v z1x2c3v4b z2x3c4v z2x3c4v5b zach zachary zack zafira zakaria zalupa
zamboni zamira zamora zander zang zanzibar zapata zaphod zappa zapper zaq12345 zaq12wsx zaq1xsw zaq1xsw2cde zaqwsx
zaqwsxcde zaqxsw zaqxswcde zaraza zardoz zarina zasada zaxscd zaxscdvf zcxfcnkbdf zealot zealots zebra zebras zeke
zelda zeng zenith zephyr zeppelin zepplin zero zerocool zerozero zeus zhai zhan zhang zhao zhei zhen zheng zhenya
zhjckfd zhong zhou zhua zhuai zhuan zhuang zhui zhun zhuo zidane ziggy zigzag zildjian zilla zimbabwe zimmer zinger
zipper zippo zippy zitta zitti zitto zliki zodiac zoloto zoltan zolushka zombie zona zone zong zoom zoomer zoomzoom
zooropa zorglub zorro zuan zucchero zujlrf zulu zurich zvezda zxasqw zxcasd zxcasdqwe zxccxz zxcv zxcvasdf zxcvb
zxcvbn zxcvbnm zxcvvcxz zydfhm zyjxrf zz8807zpl zztop zzxxcc zzzxxx
`
    .trim()
    .split(/\s+/),
);
