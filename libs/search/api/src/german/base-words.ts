import { stem } from './stem.ts';
import { normalWord } from './tokens.ts';

// Our own list: words German shop, club and city words are made of. A word that stands here is not
// split further, which keeps `Handschuh` out of a search for shoes.
const people = `
  kind baby jugend junge mädchen frau mann herr dame eltern mutter vater oma opa familie senior
  schüler student lehrer azubi gast kunde bürger nachbar freund freiwillige mitglied tourist
  fahrer reiter wander jäger angler sammler sänger spieler trainer meister lehrling helfer bauer`;
const trades = `
  arzt zahnarzt tierarzt apotheke anwalt notar steuer berater makler architekt ingenieur
  handwerk handwerker maler maurer dachdecker tischler schreiner zimmerer klempner installateur
  elektriker elektro mechaniker schlosser schmied uhrmacher goldschmied juwelier optiker optik
  akustiker hörgerät friseur barbier kosmetik massage physiotherapie therapie therapeut heilpraktiker
  pflege pfleger hebamme bäcker konditor metzger fleischer koch kellner gärtner florist förster
  schneider schuster sattler drucker buchhändler händler verkäufer hausmeister reinigung wäsche
  umzug spedition taxi fahrschule tankstelle werkstatt reparatur service montage schlüsseldienst`;
const places = `
  laden geschäft markt supermarkt kaufhaus handel handlung haus halle hof garten park platz strasse
  weg brücke tor turm burg schloss kirche dom kapelle moschee synagoge friedhof rathaus amt büro
  schule kita kindergarten hochschule universität akademie bücherei bibliothek museum theater kino
  oper bühne galerie atelier studio klinik krankenhaus praxis heim hotel pension herberge camping
  ferien wohnung zimmer küche bad keller dach balkon terrasse garage stall scheune feld wald wiese
  see fluss bach rhein hafen insel berg tal bahnhof bahn bus haltestelle flughafen stadt dorf
  viertel zentrum mitte gemeinde kreis land region restaurant gaststätte kneipe lokal bar café imbiss bistro
  kantine eisdiele biergarten brauhaus kiosk bude stand lager depot hütte zelt stadion arena
  turnhalle schwimmbad freibad hallenbad sauna wellness spielplatz bolzplatz sportplatz tierheim zoo`;
const clubs = `
  verein club verband bund bundes gruppe kreis treff treffen initiative stiftung förder hilfe
  feuerwehr rotes kreuz wehr schützen karneval kirmes fastnacht chor gesang musik kapelle orchester
  band tanz ballett turnen turn gymnastik sport fussball handball volleyball basketball tennis
  tischtennis badminton hockey golf boxen judo karate ringen fechten reiten schwimmen schwimm
  rudern ruder segeln segel kanu angeln angel laufen lauf leichtathletik rad ski rodel klettern
  kletter schach skat kegeln kegel bowling dart billard modell eisenbahn imker zucht hunde
  kleingarten heimat geschichte kultur kunst literatur lese umwelt natur tier vogel schutz
  partnerschaft integration selbsthilfe ehrenamt nachbarschaft pfadfinder kolping caritas diakonie`;
const goods = `
  ware artikel produkt zubehör ersatz teil gerät maschine werkzeug bedarf material stoff set kasten
  box kiste koffer tasche rucksack beutel sack korb dose flasche glas becher tasse teller schale
  topf pfanne kanne krug besteck messer gabel löffel schere brett sieb reibe mühle waage herd ofen
  grill backofen kühlschrank gefrier spülmaschine waschmaschine trockner staubsauger bügeleisen
  kaffeemaschine toaster mixer wasserkocher lampe leuchte licht kerze birne batterie kabel stecker
  steckdose schalter computer rechner laptop tablet drucker patrone tinte bildschirm monitor tastatur
  maus handy telefon smartphone hülle kamera foto film fernseher radio lautsprecher kopfhörer
  konsole spiel spielzeug puppe puzzle karte karten würfel ball schläger netz schlitten roller
  fahrrad dreirad laufrad hollandrad rennrad reifen schlauch felge sattel lenker pedal bremse kette
  klingel helm schloss schlösser anhänger sitz motor auto wagen motorrad moped traktor boot
  werkzeuge hammer säge bohrer bohrmaschine schraube nagel dübel zange farbe lack pinsel tapete
  holz metall eisen stahl stein beton ziegel fliese teppich boden parkett laminat decke wand tür
  fenster rahmen spiegel vorhang gardine rollo möbel tisch stuhl sessel sofa bett matratze schrank
  regal kommode bank hocker liege kissen bezug tuch handtuch bademantel decken`;
const clothes = `
  kleid kleider kleidung mode hose jeans rock hemd bluse pullover pulli jacke mantel weste anzug
  krawatte gürtel schal mütze hut handschuh strumpf socke unterwäsche schuh stiefel sandale sohle
  schürsenkel leder wolle baumwolle seide garn faden nadel knopf reissverschluss schmuck ring ringe
  kette armband ohrring uhr uhren brille sonnenbrille linse schirm regen sonne winter sommer
  frühling herbst braut hochzeit tracht trikot uniform babykleidung secondhand gebraucht`;
const food = `
  brot brötchen kuchen torte gebäck keks teig mehl zucker salz pfeffer gewürz kräuter öl essig senf
  sosse suppe salat gemüse obst apfel birne kirsche pflaume erdbeere himbeere beere trauben banane
  orange zitrone nuss mandel kartoffel zwiebel knoblauch tomate gurke paprika möhre karotte kohl olive raps
  spargel pilz bohne erbse linse reis nudel pizza pasta fleisch wurst schinken speck braten schnitzel
  hack geflügel huhn hähnchen ente gans pute rind schwein lamm wild fisch lachs forelle hering
  milch käse butter sahne joghurt quark ei eis schokolade praline bonbon honig marmelade saft wasser
  mineralwasser limonade cola bier wein sekt schnaps likör kaffee tee kakao getränk frühstück mittag
  abend essen speise speisen mahlzeit menü bio vegan regional frisch feinkost lebensmittel diät`;
const nature = `
  blume rose tulpe lilie orchidee kaktus pflanze kraut baum strauch hecke rasen gras samen erde
  dünger topf vase strauss kranz tanne weihnacht weihnachten advent ostern oster halloween muttertag
  hund katze pferd kaninchen hamster vogel fisch aquarium terrarium futter leine käfig napf sattel`;
const culture = `
  buch bücher heft zeitung zeitschrift papier karton block stift feder füller kalender karte brief
  post paket marke geschenk bastel bastelei näh strick häkel malen mal zeichen zeichnen kunstwerk
  bild poster gemälde skulptur antiquität möbel instrument gitarre klavier flöte geige trommel
  schlagzeug trompete note noten platte schallplatte konzert fest festival feier party ball abend
  nacht tag woche monat jahr jahres geburt geburtstag jubiläum ausstellung messe flohmarkt trödel
  basar lesung vortrag kurs seminar workshop unterricht nachhilfe sprache sprach deutsch englisch
  führung fahrt reise ausflug wanderung radtour tour rundgang umzug parade eröffnung sitzung rat`;
const matters = `
  wohn miete kauf verkauf verleih leih verschenk tausch börse anzeige angebot rabatt gutschein preis
  kosten geld bank spar sparkasse kredit versicherung kranken renten alters vorsorge recht gesetz
  beratung auskunft antrag ausweis pass führerschein anmeldung meldung termin öffnung öffnungs zeit
  arbeit arbeits beruf berufs ausbildung job stelle lohn betrieb firma unternehmen gewerbe industrie
  technik energie strom gas heizung solar wärme müll abfall recycling entsorgung verkehr parken
  gesundheit notfall not dienst blut spende impfung krebs herz zahn auge ohr haut rücken fuss hand
  haar nagel körper seele geist glaube gott jugendamt sozial bildung lern schul grund gesamt real
  volk volks haupt neben ober unter mittel gross klein alt neu hoch tief nord süd ost west halb voll
  macher tisch läufer träger halter ständer maler figur zeug werk form farb woll kleb selbst`;

/** Lexemes compounds are made of, in every city and before the first listing, with a spelling each. */
export const baseParts: ReadonlyMap<string, string> = new Map(
  [people, trades, places, clubs, goods, clothes, food, nature, culture, matters]
    .flatMap((words) => words.trim().split(/\s+/))
    .map((word) => [stem(normalWord(word)), word]),
);
