export const texts = {
  'warning.W01.title': '{subject}: pengarna tar slut innan perioden gör det',
  'warning.W01.title.phase': '{subject}: pengarna tar slut före nästa etapp',
  'warning.W01.reason.month':
    'Pengarna är beslutade till och med {date}, men med den förbrukning som är registrerad räcker beloppet bara ' +
    'till och med {last}.',
  'warning.W01.reason.latest':
    'Pengarna är beslutade till och med {date}. Förbrukningen är inte känd alla månader, men redan den som är ' +
    'känd gör att beloppet är slut senast {last}.',
  'warning.W01.reason.month_unknown':
    'Pengarna är beslutade till och med {date}, men källan säger att de inte räcker så länge. De tar slut före ' +
    '{date}, okänt vilken månad.',
  'warning.W01.reason.disputed':
    'Källan säger att pengarna inte räcker till och med {date}, men den förbrukning som är registrerad ryms i ' +
    'beloppet.',
  'warning.W01.reason.end_unknown':
    'Källan säger att pengarna inte räcker hela perioden, och ingen har angett när perioden slutar.',
  'warning.W01.reason.phase':
    'Pengarna räcker till och med {last}, men etappen {phase} är planerad från {date} och har inga beslutade pengar.',
  'warning.W01.remedy': 'Begär beslut om finansiering för tiden därefter, eller minska takten så att pengarna räcker.',
  'warning.W01.remedy.month_unknown':
    'Ange förbrukningen månad för månad så att slutmånaden syns, och begär beslut om finansiering för tiden därefter.',
  'warning.W01.remedy.disputed': 'Kontrollera den registrerade förbrukningen mot källan, och rätta det som är fel.',
  'warning.W01.remedy.end_unknown': 'Ange vilken dag finansieringen slutar och förbrukningen månad för månad.',
  'warning.W02.title': '{subject}: avsättningen slutar {year} medan en plan saknar pengar',
  'warning.W02.reason.needs':
    'Det reserverade kapitalet får användas till och med {date}. {plan} behöver pengar efter det, och inga är ' +
    'beslutade.',
  'warning.W02.reason.may_need':
    'Det reserverade kapitalet får användas till och med {date}. {plan} kan behöva pengar efter det, men ' +
    'beloppet är okänt och inga är beslutade.',
  'warning.W02.remedy':
    'Beräkna vad {plan} kostar, och begär beslut om nya pengar eller om längre tid för avsättningen.',
  'warning.W03.title': '{subject}: kravet är inte fördelat',
  'warning.W03.title.unknown': '{subject}: det går inte att se om kravet är fördelat',
  'warning.W03.title.base_unchosen': '{subject}: ingen har valt vad kravet räknas på',
  'warning.W03.title.base_unknown': '{subject}: ingen har valt vad kravet räknas på',
  'warning.W03.reason.short':
    '{if}{condition}Kravet för {year} är {target}, men {allocated} är fördelat på enheter. {missing} återstår.',
  'warning.W03.reason.unknown':
    '{if}{condition}Kravet är {share} av en bas som har okända belopp {year}, och {allocated} är fördelat.',
  'warning.W03.reason.base_unchosen':
    '{if}{condition}{share} är {net} om kravet räknas på nettot {year} och {gross} om det räknas på ' +
    'bruttokostnaden. Basen måste väljas, och {allocated} är fördelat.',
  'warning.W03.reason.base_unknown':
    '{if}{condition}Kravet är {share}, men basen är inte vald och budgetens belopp för {year} är inte alla kända.',
  'warning.W03.remedy': 'Fördela det som återstår på enheter, eller besluta om ett annat krav.',
  'warning.W03.remedy.unknown': 'Ange de okända beloppen i budgeten, och fördela sedan kravet på enheter.',
  'warning.W03.remedy.base_unchosen': 'Välj om kravet räknas på netto eller brutto, och fördela det sedan på enheter.',
  'warning.W03.remedy.base_unknown':
    'Välj om kravet räknas på netto eller brutto, och ange de belopp som saknas i budgeten.',
  'warning.W04.title': '{year} är överfört, inte beslutat',
  'warning.W04.title.copy': '{year} är en kopia av {from_year}',
  'warning.W04.reason':
    'Beloppen för {unit} {year} står i {subject}, men de är överförda utan eget beslut. Nettot är {amount}.',
  'warning.W04.reason.copy':
    'Beloppen för {unit} {year} är desamma som {from_year}, netto {amount}. De står i {subject} men är ' +
    'överförda, inte beslutade.',
  'warning.W04.remedy': 'Räkna fram beloppen för {year} och begär beslut. Visa dem som överförda till dess.',
  'warning.W05.title.rises': '{subject}: ökningen saknar belopp',
  'warning.W05.title.falls': '{subject}: minskningen saknar belopp',
  'warning.W05.reason.rises':
    'Källan räknar med att {what} ökar, men beloppet är okänt och planen har ingen rad för det.',
  'warning.W05.reason.falls':
    'Källan räknar med att {what} minskar, men beloppet är okänt och planen har ingen rad för det.',
  'warning.W05.remedy': 'Beräkna beloppet och ange det. Begär en budgetjustering om planen ska ändras.',
  'warning.W06.title': '{subject} saknar {missing}',
  'warning.W06.reason':
    'Projektet är inte avslutat, men {missing} saknas. Då går det inte att säga när det är klart eller vad som ' +
    'återstår.',
  'warning.W06.remedy': 'Ange {missing} för projektet.',
  'warning.W07.title': '{subject}: {years} saknar etapp och pengar',
  'warning.W07.reason':
    '{before} slutar senast {ends} och {after} börjar tidigast {starts}. För {years} finns varken etapp eller ' +
    'beslutade pengar.',
  'warning.W07.remedy':
    'Planera en etapp för {years} med beslutade pengar, eller flytta en av etapperna så att de möts.',
  'warning.W08.title': 'Ny hyra på {about}{amount} saknar budgetrad',
  'warning.W08.title.part_year': '{subject}: hyran {year} saknar budgetrad',
  'warning.W08.title.rent_unknown': '{subject}: hyran {year} är okänd och saknar budgetrad',
  'warning.W08.title.funding_unknown': '{subject}: det går inte att se om hyran {year} har pengar',
  'warning.W08.reason.falls':
    '{subject} kostar {about}{amount} år {year}, men samma år sänks nettot för {unit} med {change}. Beslutade ' +
    'pengar för hyran är {funded}.',
  'warning.W08.reason.rises':
    '{subject} kostar {about}{amount} år {year}. Samma år ökar nettot för {unit} med {change}, men beslutade ' +
    'pengar för hyran är {funded}.',
  'warning.W08.reason.unchanged':
    '{subject} kostar {about}{amount} år {year}, men nettot för {unit} är oförändrat. Beslutade pengar för hyran ' +
    'är {funded}.',
  'warning.W08.reason.no_plan':
    '{subject} kostar {about}{amount} år {year}, men beslutade pengar för hyran är {funded}.',
  'warning.W08.reason.part_year':
    '{subject} kostar {about}{amount} under den del av {year} som avtalet gäller, men beslutade pengar för hyran ' +
    'är {funded}.',
  'warning.W08.reason.rent_unknown':
    '{subject} har en hyra {year} som ingen har angett, och beslutade pengar för hyran är {funded}.',
  'warning.W08.reason.funding_unknown':
    '{subject} kostar {about}{amount} år {year}. Pengar är beslutade, men det är okänt hur mycket som gäller för året.',
  'warning.W08.reason.untold':
    '{subject} har en hyra {year} som inte har någon budgetrad. Din roll får inte läsa enhetens ekonomi, så planens belopp visas inte.',
  'warning.W08.remedy': 'Begär en budgetjustering för hyran, eller koppla en beslutad finansiering till avtalet.',
  'warning.W08.remedy.rent_unknown':
    'Ange hyran, och begär sedan en budgetjustering eller koppla en beslutad finansiering till avtalet.',
  'warning.W08.remedy.funding_unknown': 'Ange belopp, första dag och sista dag i den beslutade finansieringen.',
  'warning.W10.title': '{subject} saknar {missing}',
  'warning.W10.reason': 'Prioriteringen står i planen, men {missing} saknas. Då går det inte att följa upp den.',
  'warning.W10.remedy': 'Koppla {missing} till prioriteringen i röda tråden.',
  'warning.W11.title.value': '{subject}: värde saknas för {year}',
  'warning.W11.title.sex': '{subject}: kvinnor och män går inte att skilja åt {year}',
  'warning.W11.reason.value':
    'Måltalet följs med {measure}, men det finns inget värde för {year}. Då går det inte att säga om det är på väg att nås.',
  'warning.W11.reason.sex':
    'Måltalet räknar människor och ska redovisas för kvinnor och män, men för {year} saknas värdet för {missing}.',
  'warning.W11.remedy': 'Ange värdet för året, med källa. Är det inte mätt: skriv i måltalet hur det ska mätas.',
  'warning.W11.remedy.sex':
    'Ange värdet för {missing}. Går det inte att ta fram: säg i måltalet att det inte delas på kön.',
  'warning.W13.title': '{subject}: det står inte vad aktiviteten görs med',
  'warning.W13.title.overdue': '{subject}: aktiviteten skulle vara klar {date}',
  'warning.W13.title.lacking': '{subject}: aktiviteten saknar resurser',
  'warning.W13.title.undecided': '{subject}: aktivitetens pengar är inte beslutade',
  'warning.W13.reason.overdue': 'Aktiviteten skulle vara klar senast {date}, men är varken klar eller avbruten.',
  'warning.W13.reason.lacking': 'Det står att resurser saknas, och inga beslutade pengar finns för aktiviteten.',
  'warning.W13.reason.undecided':
    'Aktiviteten ska göras med egna pengar, men det finns ingen beslutad finansiering av den.',
  'warning.W13.reason.unsaid':
    'Aktiviteten pågår, men ingen har angett om den ryms i budgeten eller har egna pengar, och ingen finansiering är beslutad.',
  'warning.W13.remedy': 'Ange vad aktiviteten görs med, eller koppla en beslutad finansiering till den.',
  'warning.W13.remedy.overdue': 'Ange att aktiviteten är klar eller avbruten, eller ge den en ny sista dag.',
  'warning.W14.title': '{subject}: målet går inte att mäta',
  'warning.W14.reason': 'Måltalet är en förändring i procent, men {missing} saknas.',
  'warning.W14.remedy': 'Ange {missing}, med källa.',
  'warning.W17.title': '{subject}: ingen äger det gemensamma systemet',
  'warning.W17.reason': 'Flera enheter använder systemet, men ingen av dem svarar för det.',
  'warning.W17.remedy': 'Utse en enhet som äger systemet.',
  'warning.W20.title': '{subject} gäller utan {missing}',
  'warning.W20.title.coming': '{subject} börjar gälla utan {missing}',
  'warning.W20.title.coming_about': '{subject} börjar gälla utan {missing}',
  'warning.W20.reason.in_force': 'I kraft sedan {date}, alltså i {days} {day_word}, men {missing} saknas.',
  'warning.W20.reason.in_force_about': 'I kraft sedan {date} eller tidigare, men {missing} saknas.',
  'warning.W20.reason.today': 'Träder i kraft i dag, {date}, men {missing} saknas.',
  'warning.W20.reason.coming': 'Träder i kraft {date}, om {days} {day_word}, men {missing} saknas.',
  'warning.W20.reason.coming_about': 'Träder i kraft senast {date}, om högst {days} {day_word}, men {missing} saknas.',
  'warning.W20.remedy': 'Ange {missing} för lagen i lagbevakningen.',
  'warning.W22.title': '{subject}: avtalet upphör utan {missing}',
  'warning.W22.reason.ending':
    'Avtalet är uppsagt eller avslutat, men {missing} saknas. Planen kan då inte räkna med att hyran upphör.',
  'warning.W22.reason.leaving':
    'Lokalen ska lämnas enligt {change}, men {missing} saknas för avtalet. Planen kan då inte räkna med att ' +
    'hyran upphör.',
  'warning.W22.remedy': 'Ange {missing} för avtalet.',
  'warning.W23.title': '{subject}: kostnaden är inte fördelad',
  'warning.W23.reason.missing': '{count} {unit_word} till använder tjänsten, men ingen har angett vem som betalar vad.',
  'warning.W23.reason.sum':
    '{count} {unit_word} till använder tjänsten, men andelarna blir {share} i stället för 100 %.',
  'warning.W23.remedy': 'Ange vilken andel varje enhet betalar. Andelarna ska bli 100 % tillsammans.',
  'warning.W26.title.ends': '{subject}: avtal går ut i en period utan förändringar',
  'warning.W26.title.may_end': '{subject}: avtal kan gå ut i en period utan förändringar',
  'warning.W26.reason.ends':
    'Planen säger att inget förändras {years}, men {count} {lease_word} går ut ({leases}), som tidigast {date}.',
  'warning.W26.reason.may_end':
    'Planen säger att inget förändras {years}, men slutdatum är okänt för {count} {lease_word} ({leases}).',
  'warning.W26.remedy': 'Ange slutdatum eller förlängning för avtalen, eller skriv in förändringen i planen.',
  'warning.W27.title.differs': '{subject}: tabellen går inte ihop',
  'warning.W27.title.undecided': '{subject}: tabellen går inte att kontrollera',
  'warning.W27.reason.differs':
    'Källan anger att {measure} {year} är {stated}, men raderna blir {sum}. Det skiljer {amount}.',
  'warning.W27.reason.undecided':
    'Källan anger att {measure} {year} är {stated}, men {count} {entry_word} har okänt belopp. De kända raderna ' +
    'blir {sum}.',
  'warning.W27.remedy.differs': 'Rätta den rad som är fel, eller den summa som källan anger.',
  'warning.W27.remedy.undecided': 'Ange de belopp som är okända.',
  'warning.W28.title.larger': '{subject} {year} ser ut att vara skrivet i fel enhet',
  'warning.W28.title.smaller': '{subject} {year} ser ut att vara skrivet i fel enhet',
  'warning.W28.title.sign': '{subject} {year} ser ut att ha fel tecken',
  'warning.W28.reason.larger':
    'Beloppet för {unit} {year} är {amount}, omkring tusen gånger mer än andra år ({typical}).',
  'warning.W28.reason.smaller': 'Beloppet för {unit} {year} är {amount}, omkring en tusendel av andra år ({typical}).',
  'warning.W28.reason.sign':
    'Beloppet för {unit} {year} är {amount}, men alla andra år har motsatt tecken, till exempel {typical}.',
  'warning.W28.remedy':
    'Kontrollera i {set} om beloppet är skrivet i kronor, tusental eller miljoner, och rätta det som är fel.',
  'warning.W28.remedy.sign': 'Kontrollera tecknet i {set}. Kostnader skrivs med plus och intäkter med minus.',
  'warning.W29.title': '{subject}: de två sidorna stämmer inte {year}',
  'warning.W29.reason':
    '{buyer} har {cost} som kostnad och {seller} har {revenue} som intäkt. Det skiljer {apart}, och gränsen är {allowed}.',
  'warning.W29.reason.unanswered':
    '{buyer} har {cost} mot {seller}, men ingen del av koncernen svarar mot den motparten. Beloppet tas inte bort ur summan.',
  'warning.W29.reason.untold':
    'Två delar av koncernen har olika belopp med varandra {year}. Din roll får inte läsa enhetens ekonomi, så beloppen visas inte.',
  'warning.W29.remedy':
    'Jämför posterna på de två sidorna och rätta den som är fel. Skillnaden fylls aldrig i av sig själv.',
  'warning.W29.remedy.unanswered': 'Säg i koncernens delar vilken enhet som svarar mot motparten.',
  'warning.W30.title.worse': '{subject}: prognosen har blivit sämre sedan förra omgången',
  'warning.W30.title.better': '{subject}: prognosen har blivit bättre sedan förra omgången',
  'warning.W30.title.views': '{subject}: de två bilderna av året skiljer sig',
  'warning.W30.reason.worse':
    'Nettot för {year} väntades bli {other} i {before} och {now} i {round}. Det är {apart} mer, och gränsen är {allowed}.',
  'warning.W30.reason.better':
    'Nettot för {year} väntades bli {other} i {before} och {now} i {round}. Det är {apart} mindre, och gränsen är {allowed}.',
  'warning.W30.reason.views':
    'Nämnden väntar netto {now} {year} och ledningskontoret {other}. Det skiljer {apart}, och gränsen är {allowed}.',
  'warning.W30.reason.untold':
    'Prognosen för {year} har rört sig, eller så skiljer sig nämndens och ledningskontorets bild. Din roll får inte läsa prognosen, så beloppen visas inte.',
  'warning.W30.remedy': 'Fråga enheten vad som har hänt, och skriv orsak och åtgärd på raderna som har ändrats.',
  'warning.W30.remedy.views':
    'Gå igenom raderna där bilderna skiljer sig. Båda bilderna sparas, men skälen ska gå att förstå.',
  'warning.W31.title': '{subject}: beslutad under året utan finansiering',
  'warning.W31.reason.known':
    'Fullmäktige beslutade {date} om {amount} som gäller redan {year}, men det står inte hur utgiften ska finansieras ' +
    '(kommunallagen 11 kap. 15 §).',
  'warning.W31.reason.unknown':
    'Fullmäktige beslutade {date} om pengar som gäller redan {year}. Beloppet är okänt, och det står inte hur utgiften ' +
    'ska finansieras (kommunallagen 11 kap. 15 §).',
  'warning.W31.remedy': 'Ange var pengarna tas ifrån, i finansieringen eller i ett nytt beslut.',
  'warning.W32.title.deficit': 'Balanskravet {year}: underskottet har ingen plan',
  'warning.W32.title.reserve': 'Balanskravet {year}: för mycket läggs i resultatreserven',
  'warning.W32.reason.deficit':
    'Balanskravsresultatet är {result}. Det ska återställas senast {by} (kommunallagen 11 kap. 12 §), men det står inte när.',
  'warning.W32.reason.late':
    'Balanskravsresultatet är {result}. Det ska återställas senast {by} (kommunallagen 11 kap. 12 §), men planen är {planned}.',
  'warning.W32.title.late': 'Balanskravet {year}: underskottet återställs för sent',
  'warning.W32.reason.reserve':
    '{reserved} läggs i resultatreserven, men högst {room} får läggas (kommunallagen 11 kap. 14 §).',
  'warning.W32.title.unstated': 'Balanskravet {year}: det står inte vad reserven ändrar',
  'warning.W32.reason.unstated':
    'Resultatet efter balanskravsjusteringar är {result}, men det står inte hur mycket som läggs i eller tas ur ' +
    'resultatreserven. Ett underskott ska återställas senast {by} (kommunallagen 11 kap. 12 §).',
  'warning.W32.reason.untold':
    'Balanskravet {year} hålls inte. Din roll får inte läsa hela kommunens ekonomi, så beloppen visas inte.',
  'warning.W32.remedy': 'Besluta hur underskottet återställs, och skriv året i balanskravet.',
  'warning.W32.remedy.unstated': 'Ange vad som läggs i reserven och tas ur den, 0 om det är inget.',
  'warning.W32.remedy.reserve': 'Lägg mindre i reserven, eller pröva beloppen som utrymmet räknas ur.',
  'warning.W38.title.prices': '{subject}: raden är i ett annat års priser',
  'warning.W38.title.old': '{subject}: kalkylen är äldre än tolv månader',
  'warning.W38.title.cost': '{subject}: utgiften är högre än det som beslutades',
  'warning.W38.reason.prices':
    'Raden är i {own} års priser, men de flesta raderna i {set} är i {common} års priser. Då går de inte att lägga ihop.',
  'warning.W38.reason.old': 'Beloppen kommer från en kalkyl som gjordes {date}, men används för kommande år.',
  'warning.W38.reason.cost':
    'Utgiften är {now} enligt planen. Beslutet gäller {decided}, och högst {allowed} mer är tillåtet utan nytt beslut.',
  'warning.W38.remedy.prices': 'Räkna om raden till samma års priser som de andra, och ange prisåret.',
  'warning.W38.remedy.old': 'Gör om kalkylen, och ange vilken dag den är gjord.',
  'warning.W38.remedy.cost': 'Begär ett nytt beslut om investeringen, eller minska den.',
  'warning.W40.title.unit': '{subject} har inte lämnat {document}',
  'warning.W40.title.sections': '{subject}: obligatoriska avsnitt är tomma',
  'warning.W40.reason.unit': '{subject} skulle ha lämnat {document} senast {date}. Det är {days} {day_word} sedan.',
  'warning.W40.reason.sections':
    'Dokumentet ska lämnas senast {date}, men {count} {section_word} som måste finnas saknar text: {sections}.',
  'warning.W40.remedy.unit': 'Lämna dokumentet, eller säg i omgången varför enheten slipper.',
  'warning.W40.remedy.sections': 'Skriv avsnitten, eller markera att det inte finns något att redovisa.',
  'warning.W41.title': 'Antagandet ska prövas på nytt: {subject}',
  'warning.W41.reason': 'Antagandet skulle prövas {date}, men planen bygger fortfarande på det.',
  'warning.W41.remedy': 'Jämför antagandet med det som har hänt, och ange ett nytt värde eller ett nytt datum.',
  'warning.W44.title': '{subject}: så få svar att någon kan kännas igen',
  'warning.W44.title.unknown': '{subject}: det står inte hur många som har svarat',
  'warning.W44.title.difference': '{subject}: en dold andel går att räkna fram',
  'warning.W44.title.pay': '{subject}: en lön kan kännas igen',
  'warning.W44.reason.few': 'Andelen visas fast färre än {least} har svarat.',
  'warning.W44.reason.unknown':
    'Andelen visas, men antalet svar är okänt. Då går det inte att säga om minst {least} har svarat.',
  'warning.W44.reason.difference':
    'Andelen är dold för att färre än {least} har svarat, men den går att räkna fram ur andelen för alla och för det ' +
    'andra könet.',
  'warning.W44.reason.pay': 'Gruppen har färre än {least} tjänster, så medellönen säger nästan vad en person tjänar.',
  'warning.W44.remedy': 'Ta bort andelen, eller redovisa frågan för ett större område.',
  'warning.W44.remedy.unknown': 'Ange hur många som har svarat.',
  'warning.W44.remedy.difference': 'Ta bort andelen för det andra könet också, eller visa bara alla.',
  'warning.W44.remedy.pay': 'Slå ihop gruppen med en annan, eller ange en lön för flera grupper tillsammans.',
  'warning.W45.title.near': 'Lagstadgat datum närmar sig: {subject}',
  'warning.W45.title.passed': 'Lagstadgat datum har passerat: {subject}',
  'warning.W45.reason.near':
    'Enligt {law} ska det vara klart senast {date}. Det är {days} {day_word} kvar, och steget är inte markerat ' +
    'som klart.',
  'warning.W45.reason.passed':
    'Enligt {law} skulle det vara klart senast {date}. Det är {days} {day_word} sedan, och steget är inte ' +
    'markerat som klart.',
  'warning.W45.remedy': 'Slutför steget och ange vilken dag det blev klart.',
  'warning.W46.title': '{subject}: samma lokalbehov beskrivs på två sätt',
  'warning.W46.reason':
    '{subject} säger att behovet {direction} {years}, men {other} säger att det {other_direction} {other_years}.',
  'warning.W46.remedy': 'Bestäm vilken av uppgifterna som gäller, och rätta den andra.',
  'warning.W47.title': '{subject} {years} är ett förslag, inte ett beslut',
  'warning.W47.title.requested_after': '{subject} {years} saknar beslutade pengar',
  'warning.W47.reason.proposed': 'Arbetet är planerat att pågå {years}, men pengarna för den tiden är bara föreslagna.',
  'warning.W47.reason.proposed_after':
    'Arbetet är planerat att pågå {years}, men beslutade pengar räcker till och med {date}. Resten är bara ett ' +
    'förslag.',
  'warning.W47.reason.requested_after':
    'Arbetet är planerat att pågå {years}, men de beslutade pengarna tog slut {date}. Nya är begärda eller ' +
    'behövs, men inte beslutade.',
  'warning.W47.remedy':
    'Begär beslut om finansieringen, eller planera för att arbetet slutar när de beslutade pengarna gör det.',
  'warning.W48.title.near': '{subject}: pengarna måste beslutas senast {date}',
  'warning.W48.title.passed': '{subject}: dagen för beslut om pengar har passerat',
  'warning.W48.reason.near': '{funding} är inte beslutad, och det är {days} {day_word} kvar till {date}.',
  'warning.W48.reason.passed':
    '{funding} skulle vara beslutad senast {date}, men är det inte {days} {day_word} senare.',
  'warning.W48.remedy': 'Lägg fram ett ärende för beslut, eller ändra planen så att den inte behöver pengarna.',
  'warning.W50.title': '{subject}: siffror har ändrats efter beslutet',
  'warning.W50.reason':
    'I den beslutade versionen, nummer {version}, stämmer {count} {figure_word} inte med dagens. Den första är ' +
    '{figure}: {frozen} vid beslutet, {now} nu.',
  'warning.W50.reason.untold':
    'I den beslutade versionen, nummer {version}, stämmer {count} {figure_word} inte med dagens. Din roll får inte läsa ' +
    'vad den första bygger på, så här står inte vilka belopp det gäller.',
  'warning.W50.remedy': 'Lägg fram en ny version för beslut, eller rätta det som har ändrats av misstag.',
  'warning.word.about': 'cirka ',
  'warning.word.and': 'och',
  'warning.word.annual_report': 'årsredovisning',
  'warning.word.baseline_value': 'utgångsvärde',
  'warning.word.baseline_year': 'utgångsår',
  'warning.word.budget_submission': 'underlag för budget',
  'warning.word.condition': 'Villkor: ',
  'warning.word.day': 'dag',
  'warning.word.days': 'dagar',
  'warning.word.end_date': 'slutdatum',
  'warning.word.entries_of_unknown': 'rader',
  'warning.word.entry_of_unknown': 'rad',
  'warning.word.figure_differs': 'siffra',
  'warning.word.figures_differ': 'siffror',
  'warning.word.goal': 'mål',
  'warning.word.indicator': 'indikator',
  'warning.word.lease': 'avtal',
  'warning.word.lease_ends': 'avtal',
  'warning.word.leases': 'avtal',
  'warning.word.leases_end': 'avtal',
  'warning.word.men': 'män',
  'warning.word.money': 'pengar',
  'warning.word.need_constant': 'är oförändrat',
  'warning.word.need_falls': 'minskar',
  'warning.word.need_rises': 'ökar',
  'warning.word.operational_plan': 'verksamhetsplan',
  'warning.word.owner': 'ägare',
  'warning.word.plan': 'åtgärdsplan',
  'warning.word.premises_plan': 'lokalförsörjningsplan',
  'warning.word.saving': 'besparing',
  'warning.word.section': 'avsnitt',
  'warning.word.sections': 'avsnitt',
  'warning.word.target_value': 'målvärde',
  'warning.word.tertial_report_1': 'tertialrapport 1',
  'warning.word.tertial_report_2': 'tertialrapport 2',
  'warning.word.the_cost': 'kostnaderna',
  'warning.word.the_inflow': 'investeringsinkomsterna',
  'warning.word.the_investment_net': 'investeringarnas netto',
  'warning.word.the_law': 'lagen',
  'warning.word.the_net': 'nettot',
  'warning.word.the_outlay': 'investeringsutgifterna',
  'warning.word.the_revenue': 'intäkterna',
  'warning.word.unit_uses': 'enhet',
  'warning.word.units_use': 'enheter',
  'warning.word.women': 'kvinnor',
} as const

export const messages = {
  'warning.not_there': {
    what: 'Varningen {code} för {subject} finns inte just nu.',
    remedy: 'Läs in listan på nytt. Den kan vara löst, eller gälla något annat.',
  },
  'warning.unknown_code': { what: 'Det finns ingen varning som heter {code}.', remedy: 'Välj bland {known}.' },
  'warning.acknowledged': {
    what: '{by} har redan tagit ställning till varningen {code}.',
    remedy: 'Läs ställningstagandet {id} och ändra det i stället.',
  },
  'warning.show_again_passed': {
    what: 'Datumet {date} har redan varit.',
    remedy: 'Välj en dag i framtiden, eller lämna fältet tomt.',
  },
} as const
