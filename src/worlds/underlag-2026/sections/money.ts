import { live, liveFigure } from '#core/rich-text.ts'
import { promising, type SectionTexts, text } from './section-text.ts'

/** Section 4: the economy and the projects. */
export const money: SectionTexts = {
  '4': text('Beloppen är i miljoner kronor. Strecket under en siffra visar hur säker den är.'),
  '4.1': text(
    'Skatterna betalar det mesta, så stadens ekonomi följer samhällets. Konjunkturinstitutet räknar med lågkonjunktur även under 2026.',
    [
      'Om förslaget om utjämningen mellan kommuner blir verklighet får staden ökade kostnader som motsvarar ett generellt sparbeting på 2,5 procent. Vad procenten ska räknas på är inte bestämt. På stadsledningskontorets netto för 2026 blir det ',
      liveFigure('saving:base=net_cost,requirement=SPARBETING,year=2026', 'mnkr', { with_unit: true }),
      ' och på bruttokostnaden ',
      liveFigure('saving:base=gross_cost,requirement=SPARBETING,year=2026', 'mnkr', { with_unit: true }),
      '.',
    ],
    [
      'Fullmäktige har beslutat beloppen till och med 2027. För 2028 är 2027 års belopp överförda. Nettot ändras med ',
      liveFigure('net_change:unit=SLK,year=2026', 'mnkr'),
      ' till 2026 och ',
      liveFigure('net_change:unit=SLK,year=2027', 'mnkr'),
      ' till 2027. Senare beslut av fullmäktige kan ändra behovet.',
    ],
    live('budget_table', { unit: 'SLK' }),
    [
      'Till förstudien om ekonomi- och inköpssystem finns pengar i den centrala medelsreserven för 2025–2026: ',
      liveFigure('reserve:id=CM-FORSTUDIE', 'mnkr'),
      '. De söks under året, och projektet följer sin plan.',
    ],
    [
      'Mot 2025 är trycket ',
      liveFigure('pressure:reference=2025,unit=SLK,year=2026', 'mnkr', { with_unit: true }),
      ' år 2026 och ',
      liveFigure('pressure:reference=2025,unit=SLK,year=2027', 'mnkr', { with_unit: true }),
      ' år 2027, när nettot sänks och hyran för nya lokaler tillkommer. Med sparbetinget blir det ',
      liveFigure('pressure:reference=2025,saving=net_cost,unit=SLK,year=2027', 'mnkr', { with_unit: true }),
      '. Summorna är uträknade ur posterna och står inte i underlaget.',
    ],
  ),
  '4.2': text(
    [
      'Investeringarna är mest utrustning till Stadshusets lokaler. I planen finns ',
      liveFigure('investment_net:unit=SLK,year=2026', 'mnkr', { with_unit: true }),
      ' för 2026 och lika mycket för 2027.',
    ],
    'Behovet ökar troligen under de åren, eftersom många arbetsplatser på Hantverkargatan 2 B ska utrustas. Beloppet är inte angivet.',
  ),
  '4.3': text(
    'Sex verksamhetsprojekt pågår. Tabellerna visar faser, avtal och pengar som de är registrerade; det som ingen har angett står som okänt.',
  ),
  '4.3.1': text(
    'Stadens egna lönesystem ska hållas stabilt och lätt att använda. Basen moderniseras och självservicen byggs ut. Det gäller både teknik och arbetssätt i förvaltningen av systemet, och stöd till verksamheterna.',
    live('project_table', { project: 'LISA' }),
  ),
  '4.3.2': promising(
    text(
      'En förstudie 2025–2026 ska visa hur koncernens ekonomi- och inköpssystem kan bli trygga och effektiva efter 2029. Den omfattar juridik, säkerhet, teknik samt marknad och omvärld.',
      live('project_table', { project: 'EKO-FS' }),
    ),
    'LOFTE-FORSTUDIE',
  ),
  '4.3.3': text(
    'De egenutvecklade sociala systemen flyttas 2022–2027 till en ny målarkitektur, så att handläggarna får ett modernt gränssnitt på en robust grund. Flytten till Paraply2 blir klar i etapper 2026–2027 medan gamla delar avvecklas.',
    'Två andra uppdrag påverkar tidplanen: arbetet med socialtjänstlagen, och upphandling och införande av ett nytt utförarsystem.',
    live('project_table', { project: 'SOCSYS' }),
  ),
  '4.3.4': promising(
    text(
      'Tjänster och utrustning för den digitala arbetsplatsen upphandlas. Den ska fylla sitt ändamål, hålla hög kvalitet, vara hållbar på alla tre sätten, vara säker och stå emot störningar. Samtidigt anpassas befintliga system, och avveckling och införande planeras. Den nya leveransen kommer troligen 2029, och dessförinnan ska bemanning och kompetens ses över.',
      [
        'Pengarna är beslutade till och med 2027 men väntas inte räcka hela det året. De tar slut ',
        liveFigure('runway:project=GSIT3', 'date'),
        '.',
      ],
      'Under 2026 ska beslut initieras om pengar för 2027–2029: införande, eventuellt byte av leverantör och avveckling av den nuvarande.',
      live('project_table', { project: 'GSIT3' }),
    ),
    'LOFTE-GSIT3',
  ),
  '4.3.5': text(
    'En ny centralupphandling har ersatt de gamla SIKT-avtalen, och avtal är tecknade inom fem tjänsteområden. Under 2025 flyttas lokala system över och en licenspartner avropas på nytt. Kontaktcenterplattformen upphandlas igen om de beslut som krävs fattas.',
    'Att förlänga finansieringen till 2026 är ett förslag under beredning. Det ska räcka till tillkommande uppgifter och ett ordnat avslut.',
    live('project_table', { project: 'SIKT2' }),
  ),
  '4.3.6': text(
    'Fullmäktige har förlängt det reserverade egna kapitalet till och med 2027, i samband med årsredovisningen för 2022. Det betalar initiativ inom AI, uppkopplade saker, digital service till företag och invånare och en gemensam grundplattform för geodata. Nya initiativ beslutas efter hand.',
    'Om handlingsplanen för smart och uppkopplad stad ska betalas härifrån behövs mer pengar och en längre portfölj.',
    live('project_table', { project: 'SMART' }),
  ),
}
