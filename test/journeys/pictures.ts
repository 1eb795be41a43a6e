import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCity, pageOf, personIn, settled } from './people.ts'
import { startProduct } from './product.ts'

/** The pictures of README and the guide, made anew from the product as it is: `npm run pictures`, then look at them. */
const folder = join(import.meta.dirname, '../../docs/pictures')

const pictures = [
  { name: 'overview', address: inCity(), shows: '.kf .numb >> nth=6' },
  { name: 'economy', address: inCity('/ekonomi?siffra=net:unit%3DKS,year%3D2027'), shows: '.why .eq' },
  { name: 'pressure', address: inCity('/tryck'), shows: '.waterfall .bar >> nth=4' },
  { name: 'cliffs', address: inCity('/klippkarta'), shows: '.cliffs .span' },
  { name: 'thread', address: inCity('/rod-trad'), shows: '.threadline' },
  { name: 'forecast', address: '/stad/malarstad/prognos?enhet=SON', shows: '.sheet .numb' },
  { name: 'document', address: inCity('/underlag#4.1'), shows: 'article table' },
] as const

const size = { width: 1280, height: 800 }

const product = await startProduct()
try {
  for (const { name, address, shows } of pictures) {
    const isInvented = address.startsWith('/stad/malarstad')
    const page = await (isInvented ? personIn(product, 'malarstad', 'controller') : pageOf(product, 'controller'))
    await page.setViewportSize(size)
    await page.goto(address)
    await settled(page)
    await page.locator(shows).first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    writeFileSync(join(folder, `${name}.png`), await page.screenshot())
    process.stdout.write(`docs/pictures/${name}.png\n`)
    await page.close()
  }
} finally {
  await product.stop()
}
