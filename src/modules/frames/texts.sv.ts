export const texts = {
  'frames.figure.frame': '{unit}, ram {year}',
  'frames.figure.frames_below': 'Ramar under {unit} {year}',
  'frames.figure.frame_left': '{unit}, ofördelat av ramen {year}',
  'frames.figure.frame_room': '{unit}, ram minus förslag {year}',
  'frames.figure.result': '{unit}, resultat {year}: budget minus utfall',
  'frames.figure.used': '{unit}, utfall {year}',
  'frames.figure.carry_over': '{unit}, resultat som förs över från {year} till {next}',
  'frames.figure.carry_left': '{unit}, resultat {year} utanför gränserna, som stannar hos staden',
  'frames.figure.no_budget': 'Ingen beslutad budget för {year}',
  'frames.figure.largest_surplus_ppm': 'Största överskott som får föras över, andel av budgeterad kostnad',
  'frames.figure.largest_deficit_ppm': 'Största underskott som får föras över, andel av budgeterad kostnad',
  'frames.remark.no_frame': 'Ingen har satt någon ram för enheten och året.',
  'frames.remark.year_goes_on': 'Resultatet är känt först när {year} är slut.',
  'frames.remark.booked_through': 'Året är bokfört till och med {month}.',
  'frames.remark.booked_mixed':
    'En del av {year} är bokförd utan månad, så det går inte att se hur långt året är bokfört.',
  'frames.remark.nothing_booked': 'Inget är bokfört för {unit} {year}.',
  'frames.carry_over_title': 'Resultat {year} förs över, {unit}',
  'frames.carry_over_motive': '{unit} är resultatenhet och tar med sig sitt resultat för {year}.',
} as const

export const messages = {
  'frames.from_above': {
    what: 'Ramen för {unit} sätts av enheten ovanför.',
    remedy: 'Be den som har hand om ekonomin där att ändra den.',
  },
  'frames.none_above': {
    what: '{unit} har ingen enhet över sig som kan sätta en ram.',
    remedy: 'Sätt ramar för enheterna under.',
  },
  'frames.plan_taken': {
    what: '{set} är redan planen för en annan omgångs förslag.',
    remedy: 'Välj en annan plan.',
  },
  'frames.decided': {
    what: 'Ramen för {unit} {year} är beslutad.',
    remedy: 'Den ändras av ett nytt beslut, som registreras med det nya beloppet.',
  },
  'frames.nothing_to_decide': {
    what: 'Det finns inga obeslutade ramar under {unit} {year}.',
    remedy: 'Ange de enheter som beslutet gäller, med nya belopp.',
  },
  'frames.amount_unknown': {
    what: 'Ramen för {unit} {year} är okänd och kan inte beslutas.',
    remedy: 'Sätt beloppet först.',
  },
  'frames.not_approved': {
    what: 'Beslutet {decision} säger inte ja.',
    remedy: 'Välj det beslut som fastställde det.',
  },
  'frames.year_outside': {
    what: '{year} ligger utanför {round}.',
    remedy: 'Välj ett år från {first} till {last}.',
  },
  'frames.twice': {
    what: '{unit} har redan en ram för {year} i {round}.',
    remedy: 'Ändra den som finns.',
  },
  'frames.proposal_decided': {
    what: 'Förslaget i {round} är redan beslutat som budget.',
    remedy: 'Ändra budgeten med en budgetjustering.',
  },
  'frames.budget_exists': {
    what: 'Det finns redan en beslutad budget från {year}: {set}.',
    remedy: 'Ändra den med en budgetjustering.',
  },
  'frames.no_plan': {
    what: '{set} kan inte bära förslagen för {year}.',
    remedy: 'Välj en plan som går att skriva i och som omfattar budgetåret.',
  },
  'frames.second_proposal': {
    what: '{round} har redan ett budgetförslag.',
    remedy: 'Skriv i det, eller byt plan i det.',
  },
  'frames.unit_twice': {
    what: '{unit} är redan resultatenhet under något av åren.',
    remedy: 'Avsluta den förra först, eller välj ett senare första år.',
  },
  'frames.no_frame': {
    what: '{unit} har ingen känd ram för {year} att fördela.',
    remedy: 'Sätt ramen först.',
  },
  'frames.not_below': {
    what: 'En av enheterna hör inte till {unit}, eller har en ram mellan sig och {unit}.',
    remedy: 'Fördela till de närmaste enheterna med ram, och låt dem fördela vidare.',
  },
  'frames.line_twice': {
    what: 'En enhet står två gånger.',
    remedy: 'Ta bort den ena raden.',
  },
  'frames.part_unknown': {
    what: 'Ramen för {unit} {year} är okänd, så det går inte att säga vad som är kvar.',
    remedy: 'Ta med enheten i fördelningen, med ett belopp satt för hand.',
  },
  'frames.weight_unknown': {
    what: 'Nettot för {unit} {year} är inte helt känt i den beslutade budgeten.',
    remedy: 'Sätt enhetens belopp för hand.',
  },
  'frames.plan_empty': {
    what: 'Det finns inget att besluta i {set}.',
    remedy: 'Skriv förslagen först.',
  },
  'frames.no_proposal': {
    what: '{round} har inget budgetförslag.',
    remedy: 'Välj den plan som nämnderna skriver sina förslag i.',
  },
  'frames.no_result_unit': {
    what: '{unit} är inte resultatenhet {year}.',
    remedy: 'Registrera enheten som resultatenhet först.',
  },
  'frames.result_unknown': {
    what: 'Resultatet för {unit} {year} är inte känt än.',
    remedy: 'Vänta tills året är slut och allt är bokfört, och öppna siffran för att se vad som saknas.',
  },
  'frames.nothing_to_carry': {
    what: '{unit} har inget resultat för {year} att föra över.',
    remedy: 'Kontrollera gränserna för resultatenheten.',
  },
  'frames.carried_already': {
    what: 'Resultatet för {unit} {year} har redan en budgetjustering.',
    remedy: 'Öppna justeringen på sidan Ekonomi.',
  },
  'frames.cost_account': {
    what: 'Resultatet läggs på ett kostnadskonto.',
    remedy: 'Välj ett konto för kostnader.',
  },
} as const
