import { screenToken } from '../kit/token.ts'
import { createDoor, type AskView } from './door.ts'
import { element } from './element.ts'
import { createForm } from './form.ts'
import { phoneNumber } from './phone.ts'
import { createVote } from './vote.ts'
import { sayAll, type AskLanguage } from './words.ts'
import './ask.css'

/**
 * The page that people in the room open by the code on the wall. Plain elements and no framework: it has to open at
 * once on whatever phone there is.
 */
let language: AskLanguage = 'zh'
let thanking = false
let open: boolean | null = null

const phone = phoneNumber()
const door = createDoor(screenToken('ask') ?? '', phone)
const showVote = createVote(door, phone)

function show(): void {
  element('page').hidden = open === null
  element('closed').hidden = open !== false
  element('form').hidden = open !== true || thanking
  element('thanks').hidden = open !== true || !thanking
}

function speak(next: AskLanguage): void {
  if (next === language) return
  language = next
  sayAll(language)
}

function seen(view: AskView | 'closed' | 'away'): void {
  element('away').hidden = view !== 'away'
  if (view === 'away') return
  const opened = view !== 'closed' && view.open
  if (view !== 'closed') {
    speak(view.language)
    element('station').textContent = [view.station, view.title].filter((text) => text !== '').join(' · ')
    showVote(view.vote, view.language)
  }
  if (opened === open) return
  open = opened
  show()
}

createForm(
  door,
  () => language,
  (masked) => {
    thanking = true
    element('thanks-masked').hidden = !masked
    show()
    element('thanks-title').focus()
  },
)
element('again').addEventListener('click', () => {
  thanking = false
  show()
  element('question').focus()
})
sayAll(language)
door.watch(seen)
