import { Link, useParams } from '@tanstack/react-router'
import { lexer, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { NotFoundHere } from '../states.tsx'

const files = import.meta.glob<string>('../../../docs/guide/*.md', { query: '?raw', import: 'default', eager: true })

/** A page of the guide, as it stands in the project's own files. The guide is in Swedish. */
export function GuidePage() {
  const { t } = useReader()
  const { page = 'README' } = useParams({ strict: false })
  const text = files[`../../../docs/guide/${page}.md`]
  if (text === undefined) return <NotFoundHere />
  const [title, ...rest] = lexer(text)
  return (
    <>
      <PageHead title={title?.type === 'heading' ? title.text : t('guide')} lead={<Back page={page} />} />
      <article className="guide doc" lang="sv">
        <Blocks tokens={rest} />
      </article>
    </>
  )
}

function Back({ page }: { page: string }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  if (page === 'README') return t('guide_lead')
  return (
    <Link to="/stad/$city/handbok/$page" params={{ city: where.city, page: 'README' }} search={keptSearch(search)}>
      {t('guide_all')}
    </Link>
  )
}

function Blocks({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, index) => <Block key={`${index}-${token.raw.slice(0, 30)}`} token={token} />)
}

function Block({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case 'heading':
      return (
        <h2>
          <Words tokens={token.tokens ?? []} />
        </h2>
      )
    case 'paragraph':
      return (
        <p>
          <Words tokens={token.tokens ?? []} />
        </p>
      )
    case 'list':
      return <List list={token as Tokens.List} />
    case 'table':
      return <Table table={token as Tokens.Table} />
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'space':
      return null
    default:
      return <Words tokens={[token]} />
  }
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item) => (
    <li key={item.raw}>
      <Blocks tokens={item.tokens} />
    </li>
  ))
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <table className="rows">
      <thead>
        <tr>
          {table.header.map((cell) => (
            <th key={cell.text} scope="col">
              <Words tokens={cell.tokens} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.map((cell) => cell.text).join('|')}>
            {row.map((cell, column) => (
              <td key={table.header[column]?.text}>
                <Words tokens={cell.tokens} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, index) => <Word key={`${index}-${token.raw.slice(0, 30)}`} token={token} />)
}

function Word({ token }: { token: Token }): ReactNode {
  const inner = 'tokens' in token && token.tokens !== undefined ? <Words tokens={token.tokens} /> : null
  switch (token.type) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'codespan':
      return <code>{token.text}</code>
    case 'link':
      return <Reference href={String(token.href)}>{inner}</Reference>
    case 'text':
      return inner ?? <Fragment>{token.text}</Fragment>
    default:
      return <Fragment>{token.raw}</Fragment>
  }
}

/** Another page of the guide, or an address outside it. */
function Reference({ href, children }: { href: string; children: ReactNode }) {
  const { where, search } = usePlace()
  const page = /^([a-z-]+)\.md$/.exec(href)?.[1]
  if (page === undefined) return <a href={href}>{children}</a>
  return (
    <Link to="/stad/$city/handbok/$page" params={{ city: where.city, page }} search={keptSearch(search)}>
      {children}
    </Link>
  )
}
