import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { fill, type Language, type TextParams } from '#core/texts.ts'
import { texts as en } from './texts.en.ts'
import { texts as sv, type TextKey } from './texts.sv.ts'

type Reader = {
  language: Language
  t: (key: TextKey, params?: TextParams) => string
  setLanguage: (language: Language) => void
}

const remembered = 'riktning.language'

const ReaderContext = createContext<Reader | null>(null)

export function rememberedLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'sv'
}

/** The reader's language, remembered in the browser; Swedish until another is chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(remembered, language)
  }, [language])
  const texts: Record<TextKey, string> = language === 'sv' ? sv : en
  const t = (key: TextKey, params: TextParams = {}) => fill(texts[key], params)
  return <ReaderContext value={{ language, t, setLanguage }}>{children}</ReaderContext>
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('no reader around this part')
  return reader
}
