import { access } from '#modules/access/module.ts'
import { ledger } from '#modules/ledger/module.ts'
import { organisation } from '#modules/organisation/module.ts'
import { rounds } from '#modules/rounds/module.ts'
import type { Module } from '#server/module.ts'

/** The product's modules, each after those whose tables its own refer to. No discovery: what is not here is not in. */
export const modules: readonly Module[] = [organisation, access, rounds, ledger]

export { derive } from '#modules/ledger/service.ts'
