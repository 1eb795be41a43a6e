import { liveFigure } from '#core/rich-text.ts'
import { list, promising, type SectionTexts, text } from './section-text.ts'

/** Sections 3.1–3.6. */
export const fields: SectionTexts = {
  '3': text(
    'Avsnittet beskriver vad som påverkar kommunstyrelsens områden under perioden och vad kommunstyrelsen tänker göra.',
  ),
  '3.1': promising(
    text(
      'Förskolan ska fortsätta jämna ut skillnader och stärka barns språk. Fler elever ska komma vidare till gymnasiet och ta examen. Barnen och eleverna blir färre, vilket gör lokalplaneringen svårare (avsnitt 3.9).',
      'Socialtjänsten ställer om under flera år när den nya lagen börjar gälla i juli 2025. Ett förslag ska tas fram till gemensam definition och modell för första linjens socialtjänst, och till vad som ska erbjudas lokalt, regionalt och centralt.',
      'Andelen äldre ökar. Boendeplanering, kompetens och hälsofrämjande arbete behöver hänga med, och samarbetet med regionen om god och nära vård blir tätare (avsnitt 3.9 och 3.11).',
      'LVU-ärendena har blivit många fler och väntas öka mer. Placeringar av barn och unga kostar mer för varje år, och kommunstyrelsen följer vad det betyder för nämndernas och stadens ekonomi. Utredningar om barnrätt i LVU och om välfärdsteknik i socialtjänst och LSS bevakas.',
      'Fritidsverksamheter, fritidsklubbar och sommarkollo ska nå fler barn och unga, särskilt de prioriterade grupperna. Stockholm ska ha landets bästa föreningsklimat. Kommunstyrelsen deltar i upphandling och införande av ett ansökningssystem som stadsdelsnämnderna delar för föreningsstöd.',
      'Arbetslösheten har stigit mer här än i landet som helhet, och fler är utan arbete länge. Den som saknar gymnasieutbildning har svårast. En återhämtning väntas först 2026. Med arbetsmarknadsnämnden ska fler utbildas till bristyrken, och feriejobben ska minska skillnaderna mellan unga.',
      'Stadens medarbetare i socialtjänsten ska få juridisk rådgivning, stöd och utbildning när de behöver det.',
    ),
    'LOFTE-UTBILDNING',
  ),
  '3.2': text(
    'Stadsutvecklingen ska binda ihop staden. Kommunstyrelsen utvecklar processerna, stödjer de nya riktlinjerna för markanvisning och arbetet med en ny översiktsplan. Ytterstaden och fokusområdena går före när det gäller befintlig miljö, centrum, trygghet, bostäder, kollektivtrafik, teknisk infrastruktur och företagande.',
    'Biltrafiken ska minska med 30 procent till 2030. Underlaget säger inte vilket år minskningen räknas från.',
    'Byggandet har gått ned. Projektportföljen för stadsutveckling ska därför gås igenom, så att de projekt som går att genomföra eller är viktiga av andra skäl kommer först. Det ska ge kontroll över investeringarna och bättre förutsättningar att nå bostadsmålet, med blandade upplåtelseformer och storlekar och med nytta på platsen.',
    'Stockholmsförhandlingen och Sverigeförhandlingen följs upp så att ekonomi, takt, bostadsåtagande och cykelobjekt stämmer med avtalen. Kommunstyrelsen driver på för regional infrastruktur, bytespunkter och kollektivtrafik, till exempel Spårväg City till Ropsten.',
    'Energi, el och transporter ska fungera hållbart över tid och även i kris. Utsläppen när det byggs ska bli mindre.',
  ),
  '3.3': promising(
    text(
      'Det nya miljöprogrammet ska genomföras och följas upp. En större halvtidsuppföljning är planerad till 2027. Kategoriteamen inom inköp analyserar bland annat hållbarheten i sina områden. Kommunikationen om miljö och klimat behöver nå fler, både i staden och utanför, och samarbetet med näringsliv, akademi och civilsamhälle behöver växa.',
      'Klimathandlingsplan 2030 pekar ut fem omställningsområden. Kommunstyrelsen leder genomförandet och svarar själv för området om en rättvis omställning som alla kan vara med i, där hushållens konsumtion ingår.',
      'EU har bestämt att natur ska återställas. Kommunstyrelsen vill vara med när den nationella planen tas fram och samordnar arbetet för mer grönska, fler arter och mer skyddad natur, med starkare ekologiska samband, fler reservat och biotopskydd.',
      'Livsmedelsberedskapen ska bli starkare. Folkhälsomyndigheten och Livsmedelsverket rekommenderar strategier för en bra matmiljö för barn och unga, och det blir en ny uppgift.',
      'Klimatanpassningen gäller främst skyfall och värmeböljor, vad ett nytt normalläge kräver och hur sårbara grupper drabbas. En statlig utredning lämnar sitt betänkande under 2025 och väntas föreslå regler om befintlig bebyggelse.',
      'Staden ska vara klimatpositiv senast 2030. Det bygger på att avskiljning och lagring av koldioxid går enligt plan, och det ska kommunstyrelsen se till.',
    ),
    'LOFTE-CCS',
  ),
  '3.4': text(
    'Våld och nätverkskriminalitet påverkar invånare, besökare och företag. Brotten rör sig över gränser och på nätet, och yngre barn dras in. Välfärdsbrott ger pengar till den kriminella ekonomin och hänger ofta ihop med hot, mutor och andra påtryckningar mot tjänstepersoner och förtroendevalda.',
    'Arbetet ska börja i lokala lägesbilder, gå vidare till orsaker och riktade åtgärder och följas upp hela tiden. Fokusområdena är särskilt viktiga, liksom samarbetet för att barn och unga inte ska dras in.',
    list(
      'Inköp, tillsyn, föreningsbidrag samt förvaltning och uthyrning behöver stå bättre emot välfärdsbrott.',
      'Viktigast att utveckla är kunskap, dokumenterade avvikelser, delad information, fördjupade uppföljningar och polisanmälningar.',
    ),
    'En större del av anmälningarna till visselblåsarfunktionen har det senaste året bedömts vara av allmänt intresse. Lagen är ung och praxis växer fram. Ärenden som kvalificerar sig följs upp med förvaltningen eller bolaget, och mönster analyseras för staden som helhet.',
    'Mot våldsbejakande extremism behövs aktuell kunskap om miljöerna, vägarna dit och ensamagerande, och utbildning för verksamheterna.',
  ),
  '3.5': promising(
    text(
      'Den civila beredskapen ska utvecklas snabbt. Sektorsorganisationen ska få goda förutsättningar att planera tillsammans, och staden ska kunna ge allmänheten samlad information om det som är viktigt för liv och hälsa.',
      'Många nya lagar är på väg: om försörjningsberedskap, personal, skydd av befolkningen samt kommunernas krisberedskap och civila försvar. De ger nya uppgifter, mer administration och behov av kompetens. Psykologiskt försvar är ett eget område att bygga upp.',
      'Under 2025 kommer en lag som kräver mer av arbetet med personsäkerhet, även för vissa förtroendevalda. Valet 2026 ökar det arbetet ytterligare.',
      [
        'Cybersäkerhetslagen kräver att ledningssystemet för informationssäkerhet och it-säkerhetsarkitekturen utvecklas vidare. Så länge har lagen gällt: ',
        liveFigure('days_in_force:law=LAG-CYBER', 'days', { with_unit: true }),
        '.',
      ],
      'En strategi för civil beredskap ska tas fram. Säkerhetsprogrammet, utbildning, övning och risk- och sårbarhetsanalyser bär arbetet.',
    ),
    'LOFTE-CIVIL',
  ),
  '3.6': text(
    'Brist på kompetens och bostäder, konkurrens från andra länder, otrygghet och ekonomisk brottslighet tynger företagsklimatet. Staden vill behålla och locka företag och samtidigt få bort konkurrens som inte är schyst.',
    'Företag behöver snabb service, men kontrollen behöver också bli bättre. Tillstånd ska samordnas, fler tjänster bli digitala och informationen tydligare. Små företag ska särskilt uppmärksammas.',
    'Det lokala näringslivsarbetet behöver hållas ihop bättre. Tre pakter, om miljö och klimat, elektrifiering och integration, kan växa. Kommunstyrelsen hjälper till så att gods till och från hamnen i Norvik kan gå på järnväg.',
  ),
}
