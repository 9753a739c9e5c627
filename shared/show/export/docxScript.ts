import { strToU8, zipSync } from 'fflate'
import { formatDuration } from '../duration.ts'
import type { Paragraph, Script } from '../script.ts'
import type { Person } from '../show.ts'
import { spokenParts } from '../spokenParts.ts'

const escaped = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const xml = (body: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)

const office = 'http://schemas.openxmlformats.org'
const word = `${office}/wordprocessingml/2006/main`

const contentTypes = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
const relations = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`

/** Large enough to read from the desk, and a heading that Word and WPS list in their outline. */
const styles = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="30"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style></w:styles>`

/**
 * A script as a Word document (ECMA-376, WordprocessingML): names bold, instructions grey, what has to be said
 * highlighted, segments as headings with their time. Reading it in again gives the same script.
 */
export function docxScript(title: string, script: Script, people: readonly Person[]): Uint8Array {
  const body = [run(title, '<w:b/><w:sz w:val="40"/>'), ...script.map((line) => lineXml(line, people))]
  const document = `<w:document xmlns:w="${word}"><w:body><w:p>${body[0]}</w:p>${body.slice(1).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': xml(contentTypes),
    '_rels/.rels': xml(relations('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': xml(relations('rId1', 'styles', 'styles.xml')),
    'word/document.xml': xml(document),
    'word/styles.xml': xml(styles),
  })
}

const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const grey = '<w:color w:val="808080"/>'

function lineXml({ kind, who, text, must, targetMs }: Paragraph, people: readonly Person[]): string {
  switch (kind) {
    case 'mark': {
      const time = targetMs === undefined ? '' : `（${formatDuration(targetMs)}）`
      return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text + time)}</w:p>`
    }
    case 'cue':
      return `<w:p>${run(text, grey)}</w:p>`
    case 'note':
      return `<w:p>${run(`备注：${text}`, `<w:i/>${grey}`)}</w:p>`
    case 'say': {
      const name = people.find((person) => person.id === who)?.name
      const look = must ? '<w:highlight w:val="yellow"/>' : ''
      const words = spokenParts(text).map((part) => run(part.text, part.aside ? grey + look : look))
      return `<w:p>${name ? run(`${name}：`, `<w:b/>${look}`) : ''}${words.join('')}</w:p>`
    }
  }
}
