import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'

/** Files for tests: made by others (see make.py beside them), and small workbooks put together by hand. */

export const tableFile = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url)))

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (...all: string[]): string =>
  `<?xml version="1.0"?><Relationships>${all.join('')}</Relationships>`

/** Parts of a workbook of one sheet, written the plain way; what is given replaces or adds to them. */
export function workbookParts(
  sheet: string,
  parts: { readonly [name: string]: string } = {},
): { [name: string]: string } {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      '<workbook xmlns:r="urn:r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  }
}

export const zipped = (parts: { readonly [name: string]: string }): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** What WPS writes that others do not: prefixed tags, absolute targets, readings, its own escapes, no references. */
export const wpsWorkbook = (): Uint8Array =>
  zipped(
    workbookParts(
      `<x:worksheet xmlns:x="urn:x"><x:sheetData>
        <x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>
        <x:row><x:c t="s"><x:v>3</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>旭日社区</x:v></x:c><x:c s="1"><x:v>45598.5</x:v></x:c></x:row>
        <x:row><x:c t="inlineStr"><x:is><x:t xml:space="preserve"> 骗子说&quot;不转账就&#25235;人&quot; </x:t></x:is></x:c><x:c><x:f>B9</x:f></x:c><x:c s="2"><x:v>1.5</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`,
      {
        'xl/_rels/workbook.xml.rels': relations(
          relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
          relation('rId2', 'sharedStrings', '/xl/strings/shared.xml'),
          relation('rId3', 'styles', 'styles.xml'),
        ),
        'xl/strings/shared.xml': `<sst><si><t>问题</t></si><si><t>社区</t></si><si><t>日期</t></si>
          <si><r><t>老人_x000D_</t></r><r><t>被</t></r><r><t>骗了</t></r><rPh sb="0" eb="1"><t>lao</t></rPh></si></sst>`,
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
          <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="46"/></cellXfs></styleSheet>`,
      },
    ),
  )
