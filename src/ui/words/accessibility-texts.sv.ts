/** The accessibility statement, as the law (2018:1937) asks for it, and the form that belongs to it. */
export const accessibilityTexts = {
  accessibility: 'Tillgänglighet',
  accessibility_lead:
    'Så tillgänglig är tjänsten, det här är inte prövat, och så säger du till om något inte fungerar.',
  scope_head: 'Vad redogörelsen gäller',
  scope_text:
    '{city} ansvarar för tjänsten. Redogörelsen gäller Riktning: sidorna som alla kan läsa, sidan där man loggar in och verktyget som stadens planerare arbetar i. Alla ska kunna använda dem.',
  scope_nobody: 'Staden som använder tjänsten',
  status_head: 'Hur tillgänglig är tjänsten?',
  status_text:
    'Tjänsten är delvis förenlig med lagen (2018:1937) om tillgänglighet till digital offentlig service. Vi känner inte till något som bryter mot kraven, som är WCAG på nivå AA, men allt är inte prövat. Därför säger vi inte att den är helt förenlig.',
  gaps_head: 'Vad som inte är prövat eller inte är tillgängligt',
  gap_aids: 'Tjänsten är inte prövad med skärmläsare, röststyrning eller skärmförstorare.',
  gap_people: 'Inga personer med funktionsnedsättning har deltagit i prövningen.',
  gap_files:
    'PDF-filerna är taggade, och taggarna kontrolleras automatiskt. Word-filerna har rubriker och tabellhuvuden. Ingen av dem är läst med hjälpmedel.',
  gap_tables: 'Breda tabeller läses genom att rulla i sidled inom sin ram. Det går med tangentbordet.',
  gap_guide: 'Handboken finns bara på svenska.',
  gap_own: 'Texter som staden skriver är inte prövade här. Staden ansvarar för dem.',
  gap_burden: 'Inget är undantaget som oskäligt betungande, och inget är räknat som innehåll utanför lagen.',
  tested_head: 'Hur tjänsten är prövad',
  tested_machine:
    'En automatisk kontroll (axe-core, WCAG 2.0 till 2.2 på nivå A och AA samt god praxis) går igenom sidorna och deras lägen, ljust och mörkt, i 1 440 och 390 bildpunkters bredd. Den hittar inga fel och görs vid varje ändring av programmet.',
  tested_keyboard:
    'Automatiska prov i webbläsaren Chromium gör flera av de viktigaste uppgifterna med bara tangentbordet, och ser att fokus går dit det ska.',
  tested_zoom:
    'De sidor som läses mest provas i 400 procents förstoring, och ingen sida är bredare än en skärm på 320 bildpunkter.',
  tested_self:
    'Bedömningen är en självskattning av dem som gör programmet. Den gjordes {date}, då redogörelsen också ändrades senast, och gäller programmet som det var då. Staden går igenom den minst en gång om året.',
  report_head: 'Säg till om du möter ett hinder',
  report_text:
    'Berätta vad du inte kunde läsa eller göra. Du kan också be om innehållet på ett annat sätt. Du behöver inte logga in eller säga vem du är.',
  report_city: 'Vilken stad gäller det?',
  report_title: 'Vad gäller det?',
  report_where: 'Var i tjänsten?',
  report_where_hint: 'frivilligt, en adress eller sidans namn',
  report_description: 'Vad hände, och vad hade du behövt?',
  report_contact: 'Hur når vi dig?',
  report_contact_hint: 'frivilligt, bara om du vill ha svar',
  report_public:
    'Det du skriver sparas hos staden, även i registrets historik, och blir en allmän handling. Skriv inget känsligt som inte behövs.',
  report_signed_in:
    'Du är inloggad som {name}. Ditt namn sparas med synpunkten. Logga ut först om du vill vara anonym.',
  report_send: 'Skicka synpunkten',
  report_sent: 'Synpunkten är mottagen',
  report_sent_why: 'Stadens administratör ser den. Beteckningen är {id}, om du vill höra av dig om den.',
  report_another: 'Skriv en synpunkt till',
  report_missing_title: 'Skriv med några ord vad det gäller.',
  report_missing_description: 'Skriv vad som hände.',
  supervision_head: 'Tillsyn',
  supervision_text:
    'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur staden tar hand om din synpunkt kan du anmäla det dit.',
  supervision_link: 'Anmäl till Digg att en tjänst inte är tillgänglig',
} as const
