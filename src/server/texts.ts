import { capitalised } from '#core/certainty-texts.ts'
import { isTermId, label } from '#core/glossary.ts'
import type { RefusalParams } from '#core/refusal.ts'
import { fill, type Language, type MessageText } from '#core/texts.ts'
import type { Context } from './context.ts'
import type { Messages, Module, Texts } from './module.ts'

type Bundle = { texts: Texts; messages: Messages }

const bundles: Record<Language, Bundle> = { sv: { texts: {}, messages: {} }, en: { texts: {}, messages: {} } }

/** Gathers the texts of the modules and of the platform; called once when the product starts. */
export function loadTexts(modules: readonly Pick<Module, 'texts' | 'messages'>[]): void {
  for (const language of ['sv', 'en'] as const) {
    bundles[language] = {
      texts: Object.assign({}, ...modules.map((module) => module.texts[language])),
      messages: Object.assign({}, ...modules.map((module) => module.messages[language])),
    }
  }
}

/** A text of the product in the reader's language. A missing one is a mistake of ours and shows its key. */
export function textOf(
  context: Pick<Context, 'language'>,
  key: string,
  params: Record<string, string | number> = {},
): string {
  const template = bundles[context.language].texts[key]
  return template === undefined ? `[${key}]` : fill(template, params)
}

export function hasText(language: Language, key: string): boolean {
  return key in bundles[language].texts
}

/** What happened and what to do, for a refusal's code. */
export function messageOf(language: Language, code: string, params: RefusalParams): MessageText {
  const message = bundles[language].messages[code]
  const named = {
    ...inLanguage(language, params),
    ...('kind' in params ? { kind: capitalised(kindName(language, String(params.kind))) } : {}),
    ...('by_kind' in params ? { by_kind: kindName(language, String(params.by_kind)) } : {}),
  }
  if (message === undefined) return { what: `[${code}]`, remedy: '' }
  return { what: fill(message.what, named), remedy: fill(message.remedy, named) }
}

function inLanguage(language: Language, params: RefusalParams): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )
}

/** What a kind of record is called, from the glossary; a name that is no term as it stands. */
function kindName(language: Language, kind: string): string {
  return isTermId(kind) ? label(kind, language, 'one') : kind
}
