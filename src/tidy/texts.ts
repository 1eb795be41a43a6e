import { forbiddenWords } from './forbidden-words.ts'
import { inFile, type Rule } from './rule.ts'

const oneTitle: Rule = {
  name: 'a Markdown file has exactly one title',
  looksAt: (path) => path.endsWith('.md') && !path.startsWith('assets/'),
  findings: (file) => {
    const prose = file.text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    const titles = prose.match(/^# \S/gm)?.length ?? 0
    return titles === 1 ? [] : [inFile(file, `${titles} titles`)]
  },
  planted: [
    { path: 'docs/a.md', text: 'No title.\n' },
    { path: 'docs/a.md', text: '# One\n\n# Two\n' },
  ],
  harmless: [{ path: 'docs/a.md', text: '# One\n\n```sh\n# a comment\n```\n\n## Part\n' }],
}

const noForbiddenWords: Rule = {
  name: 'no file holds a forbidden word',
  looksAt: (path) => path !== 'src/tidy/forbidden-words.ts' && path !== 'package-lock.json',
  findings: (file) =>
    file.text.split('\n').flatMap((line, index) => {
      const word = forbiddenWords.find((forbidden) => line.toLowerCase().includes(forbidden))
      return word === undefined ? [] : [{ path: file.path, line: index + 1, message: word }]
    }),
  planted: forbiddenWords.map((word) => ({
    path: 'docs/a.md',
    text: `# Title\n\nBefore ${word.toUpperCase()} after\n`,
  })),
  harmless: [{ path: 'docs/a.md', text: '# Title\n' }],
}

export const textRules = [oneTitle, noForbiddenWords]
