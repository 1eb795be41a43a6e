import { promising, type SectionTexts, text } from './section-text.ts'

/** Sections 3.7–3.12. */
export const support: SectionTexts = {
  '3.7': text(
    'Verktygen för budget och prognos ska bli bättre, och en förstudie ska visa vägen för koncernens ekonomi- och inköpssystem (avsnitt 4.3.2). Mer ska gå automatiskt, så att medarbetarna får tid till annat och stöd i nya arbetssätt.',
    'Koncernen investerar mycket, och låneskulden väntas fortsätta uppåt. Bolagen lånar till en större del av sina investeringar än nämnderna. Därför behöver koncernen hålla ihop för att begränsa skulden.',
    'Vägledningar, krav och villkor för upphandling utvecklas. Fler inköpskategorier införs och inköparnas kompetens tryggas.',
    'It väntas kosta mer: fler användare och system, dyrare licenser och hårdvara och framför allt dyrare molntjänster. Hur mycket mer säger underlaget inte. Staden behöver bli en bättre beställare.',
  ),
  '3.8': text(
    'Fler projekt ska hålla beslutad tid, budget och kvalitet. Kalkylerna ska bli bättre i alla skeden, och de långsiktiga följderna för drift och hyra ska synas. Styrningen av exploatering ska stödja hela staden.',
    'Idrotts- och trafikanläggningar behöver reinvesteringar. Därför behövs gemensam prioritering i koncernen av projekt som verkligen går att börja bygga under perioden.',
    'Mötesplatser, styrdokument och prioritering utvecklas, liksom styrmodellen SSIP, som ska vara enkel att använda och hänga ihop med andra system.',
  ),
  '3.9': text(
    'Den strategiska lokalförsörjningen och dess organisation behöver ändras. Fler äldre behöver bostäder samtidigt som de som finns måste underhållas. Det kostar mer och kräver gemensamma prioriteringar.',
    'Förskolor och skolor får färre barn, och byggandet och hyrorna är dyra. Kommunstyrelsen stödjer nämnderna i omställningen. Lokaler av strategiskt värde ska inte sägas upp bara för att barnen just nu blir färre. Mark för framtida behov ska säkras.',
    'Behovsanalyserna ska bli bättre, och nämnderna ska samarbeta om behov, planering och evakuering.',
  ),
  '3.10': promising(
    text(
      'Kvaliteten ska förbättras steg för steg med hjälp av digitalisering och innovation. Det är oklart vem som svarar för nya gemensamma digitala lösningar, och därför behövs ett samlat grepp om modernisering, organisation och förvaltning.',
      'Jurister ska vara med tidigt när det gäller dataskydd, automatiska beslut, AI och uppkopplade saker. Staden deltar i nationella initiativ hellre än att bygga eget.',
      'Chefer erbjuds utbildning i innovation och förändring. Strategiska utmaningar väljs ut med nämnder och bolag, prövas, utvärderas och skalas upp, bland annat med pengar utifrån. Styrmodellen ILS utvärderas under 2025. Verksamhetsprojekten behöver bättre styrning och kontroll över kostnaderna.',
      'En handlingsplan för smart och uppkopplad stad tas fram under 2025. Den kräver nya arbetssätt och modernare system, men först om fullmäktige beslutar om den.',
    ),
    'LOFTE-SMART',
  ),
  '3.11': text(
    'Fler blir äldre, färre föds och de i arbetsför ålder ökar knappt. Det räcker inte att rekrytera. Staden behöver nya arbetssätt, behålla sina medarbetare, göra det lätt att byta yrke och få fler att arbeta längre.',
    'Avtalsrörelserna kan ge högre kostnader. Heltid ska vara det normala, arbete av timavlönade ska bli så litet som möjligt, och friskfaktorer och hållbara chefsuppdrag ska bära arbetslivet.',
    'Lagförslag om registerkontroller, språkkrav och personal i civila försvaret, omställningen av socialtjänsten och EU:s direktiv om lönetransparens kräver mycket av staden som arbetsgivare.',
    'Leverantörerna av hr-system går mot helhetsåtaganden i molnet. Leveransmodellerna ska analyseras, eftersom de kan påverka upphandlingar och avtal. Digitala personalakter förbereds.',
    'Stadsledningskontoret får fler pensionsavgångar och behöver rekrytera där konkurrensen är hård. Kunskap måste föras över innan den går förlorad.',
  ),
  '3.12': text(
    'Kommunikationen i nämnder och bolag ska hållas ihop så att den blir tydlig, tillgänglig och värd att lita på. Storstäderna samarbetar om en gemensam röst, och bilden av Stockholm i världen ska stärkas.',
    'EU-arbetet gäller bland annat konkurrenskraft, klimat, rörlighet, cirkulär ekonomi, digitalisering och städernas villkor, men även utbildning, arbetsmarknad, beredskap och sociala frågor.',
    'Nämnder och bolag ska få stöd att hämta väsentligt mer pengar ur EU:s fonder. Hur mycket som hämtas i dag anges inte. Samtidigt ska staden påverka hur fonderna ser ut 2028–2034.',
  ),
}
