import { live } from '#core/rich-text.ts'
import { promising, type SectionTexts, text } from './section-text.ts'

/** Sections 1 and 2: direction and local needs. */
export const direction: SectionTexts = {
  '1': text(
    'Staden ska klara välfärd, bostäder och investeringar, ställa om klimatet snabbare och bli mindre sårbar. Det går bara om nämnder, bolag och andra arbetar ihop och om någon väljer vad som kommer först. Kommunstyrelsens del är att styra, följa upp och utveckla staden, verksamheten och ekonomin.',
    'Här står prioriteringarna i korthet. Avsnitt 3 utvecklar dem. Mycket av arbetet pågår redan: bättre styrning, stöd, rådgivning och samordning, och smartare arbetssätt och verktyg. Kommunstyrelsen bedömer att alla prioriteringar bidrar till fullmäktiges inriktningsmål, till visionen på längre sikt och till Agenda 2030, men underlaget anger inte vilken prioritering som hör till vilket mål.',
    'Flera nya styrdokument ska införas. Andra är på väg och ändrar arbetssätten först om de beslutas. Säkerhetsläget och den osäkra ekonomin i omvärlden kan göra att planerat arbete måste prioriteras om.',
    live('priority_list', { unit: 'KS', round: 'omgang-2026' }),
  ),
  '2': promising(
    text(
      'Segregation och ojämlikhet ska minska så att staden håller ihop. Därför lyfter stadsdelsnämnder, facknämnder och bolag fram lokala utvecklingsbehov och enas om gemensamma prioriteringar när de arbetar med sina underlag.',
      'Nämnder och bolag ska också samarbeta mer i stadens fokusområden och låta dem gå före. De två arbetssätten hör ihop.',
      'Kommunstyrelsen ordnar mötesplatser, analyser och statistik för hela staden. Kommunstyrelsen svarar också för att de ändrade arbetssätten följs upp och utvärderas.',
    ),
    'LOFTE-FORUM',
  ),
}
