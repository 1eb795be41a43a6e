import type { Page } from 'playwright-core'
import { inCity } from './people.ts'

const net = 'siffra=net:unit%3DSLK,year%3D2027'
const pressure = 'siffra=pressure:reference%3D2025,saving%3Dnet_cost,unit%3DKS,year%3D2027'
const rent = 'varning=W08.lease.AVTAL-2B'

export type State = {
  name: string
  address: string
  /** Something that is there only when the state has come about. */
  shows: string
  /** What a person does to bring it about. */
  does?: (page: Page) => Promise<void>
  role?: 'administrator' | 'projektagare' | null
}

/** Every page and state, as the controller meets it unless another role is named; null is not signed in. */
export const states: State[] = [
  { name: 'the front page', role: null, address: '/', shows: 'text=Välj roll' },
  {
    name: 'the accessibility statement',
    role: null,
    address: '/tillganglighet?stad=underlag-2026',
    shows: '.err',
    does: sendEmpty,
  },
  { name: 'being led to the front page', role: null, address: inCity(), shows: 'text=Logga in för att öppna' },
  { name: 'a page that is not there', role: null, address: '/finns-inte', shows: 'text=Sidan finns inte' },
  { name: 'no right to read', role: 'administrator', address: inCity(), shows: '.state' },
  { name: 'the overview', address: inCity(), shows: '.kf .numb >> nth=6' },
  { name: 'the overview with an explanation', address: inCity(`?${pressure}`), shows: '.why .eq' },
  { name: 'the choice of day', address: inCity('/varningar'), shows: '.surface', does: openDays },
  { name: 'what has changed', address: inCity('/andrat?sedan=2025-04-01'), shows: '.changedkind >> nth=2' },
  { name: 'the document', address: inCity('/underlag'), shows: 'article h2' },
  { name: 'an explanation', address: inCity(`/underlag?${net}#4.1`), shows: '.why .eq', does: openParts },
  { name: 'the warnings', address: inCity('/varningar'), shows: '.sumline' },
  { name: 'one warning', address: inCity(`/varningar?${rent}`), shows: '#motive-error', does: leaveOutMotive },
  { name: 'an earlier day', address: inCity('/varningar?per=2025-04-01'), shows: '.pastline' },
  { name: 'no warnings', address: inCity('/varningar?per=1990-01-01'), shows: '.empty' },
  { name: 'no document', address: inCity('/underlag?per=1990-01-01'), shows: '.empty' },
  { name: 'the economy', address: inCity('/ekonomi'), shows: 'tr.sum .numb >> nth=3' },
  { name: 'a request for an adjustment', address: inCity('/ekonomi'), shows: 'textarea', does: requestAdjustment },
  { name: 'a number in a table', address: inCity(`/ekonomi?${net}`), shows: '.why .eq' },
  { name: 'reading files in', address: inCity('/inlasning'), shows: '.recordform, form' },
  { name: 'no forecast rounds', address: inCity('/prognos'), shows: '.empty' },
  { name: 'no group', address: inCity('/koncern'), shows: '.empty' },
  { name: 'the pressure', address: inCity('/tryck'), shows: '.waterfall .bar >> nth=4' },
  { name: 'the saving requirements', address: inCity('/sparkrav'), shows: '.money .numb >> nth=3' },
  { name: 'the frames', address: inCity('/ramar'), shows: '.recordform', does: setFrame },
  { name: 'the projects', address: inCity('/projekt'), shows: 'tbody .unkchip' },
  { name: 'a project', address: inCity('/projekt/GSIT3'), shows: '.factlist .numb, .factlist .unkchip' },
  {
    name: 'telling a burn',
    role: 'projektagare',
    address: inCity('/projekt/GSIT3'),
    shows: '.months',
    does: tellBurn,
  },
  { name: 'asking for money', address: inCity('/projekt/GSIT3'), shows: '.recordform', does: askForMoney },
  { name: 'the cliff map', address: inCity('/klippkarta'), shows: '.cliffs .span' },
  { name: 'the premises', address: inCity('/lokaler'), shows: '.money .numb >> nth=3' },
  { name: 'the laws', address: inCity('/lagar'), shows: '.laws tbody' },
  { name: 'the thread', address: inCity('/rod-trad'), shows: '.threadline' },
  { name: 'the local needs', address: inCity('/behov'), shows: '.shape' },
  { name: 'the registers', address: inCity('/register'), shows: '.kinds >> nth=3' },
  { name: 'a register', address: inCity('/register/leases'), shows: '.rows tbody tr' },
  { name: 'an empty register', address: inCity('/register/benefits?per=1990-01-01'), shows: '.empty' },
  { name: 'a register that is not there', address: inCity('/register/finns-inte'), shows: 'text=Sidan finns inte' },
  { name: 'a record', address: inCity('/register/leases/AVTAL-2B'), shows: '.history li' },
  { name: 'a form with faults', address: inCity('/register/fundings/ny'), shows: '.err', does: saveEmpty },
  {
    name: 'a form with rows',
    address: inCity('/register/budget-adjustments/ny'),
    shows: '.fieldrow .err',
    does: saveEmptyRow,
  },
  { name: 'the search', address: inCity('/register'), shows: '[role=option]', does: searchHouse },
  { name: 'writing', address: inCity('/underlag'), shows: '.writing', does: writeFirst },
  { name: 'all documents', address: inCity('/dokument'), shows: '.recordform', does: openDocument },
  { name: 'comparing documents', address: inCity('/underlag/jamfor'), shows: '.compare-choice' },
  { name: 'the guide', address: inCity('/handbok/README'), shows: '.guide' },
  { name: 'administration', role: 'administrator', address: inCity('/administration'), shows: '.factlist' },
  { name: 'an error', address: inCity('/varningar?per=2999-01-01'), shows: '.state' },
]

async function openDays(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Per datum/ }).click()
}

async function openParts(page: Page): Promise<void> {
  await page.locator('.why summary').first().click()
}

async function leaveOutMotive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kvittera' }).click()
}

async function requestAdjustment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begär budgetjustering' }).click()
}

async function tellBurn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ange förbrukning' }).click()
}

async function askForMoney(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begär pengar till projektet' }).click()
}

async function openDocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Börja på nytt dokument' }).click()
}

async function saveEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Spara' }).click()
}

async function saveEmptyRow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lägg till rad/ }).click()
  await page.getByRole('button', { name: 'Spara' }).click()
}

async function sendEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skicka synpunkten' }).click()
}

async function searchHouse(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Sök' }).fill('hantverkar')
}

async function writeFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv', exact: true }).first().click()
}

async function setFrame(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Sätt ram/ })
    .first()
    .click()
}
