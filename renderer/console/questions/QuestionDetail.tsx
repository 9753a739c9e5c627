import {
  askerNamings,
  questionSources,
  type AskerNaming,
  type QuestionSource,
} from '../../../shared/live/question.ts'
import { shownAsker } from '../../../shared/live/asker.ts'
import { mayDo } from '../../../shared/questions/deeds.ts'
import type { Api } from '../../kit/api.ts'
import { Button } from '../../kit/Button.tsx'
import { Field, FieldGroup, TextArea, TextInput } from '../../kit/Field.tsx'
import { useStatus, useWords } from '../../kit/hooks.tsx'
import { Select } from '../../kit/Select.tsx'
import { Switch } from '../../kit/Switch.tsx'
import type { BankQuestion } from './bankQuestion.ts'
import { ContactLine } from './ContactLine.tsx'
import { RejectButton } from './RejectButton.tsx'
import { Related } from './Related.tsx'
import type { BankActions } from './useBankActions.ts'
import { useQuestionDraft } from './useQuestionDraft.ts'
import css from './QuestionDetail.module.css'

export interface QuestionDetailProps {
  api: Api
  question: BankQuestion
  revision: number
  actions: BankActions
}

/** One question whole: what to decide about it first, then all that can be corrected. */
export function QuestionDetail({ api, question, revision, actions }: QuestionDetailProps) {
  const t = useWords()
  const reachable = useStatus() === 'open'
  const { draft, changes, set } = useQuestionDraft(question)
  const isChanged = Object.keys(changes).length > 0
  const { id } = question
  const merged = question.mergedInto !== null
  const may = (deed: Parameters<typeof mayDo>[0]): boolean => reachable && !merged && mayDo(deed, question)

  const save = (): Promise<boolean> =>
    actions.act({ type: 'question.edit', question: id, changes, base: question.updatedAtEpochMs }, () =>
      t('bank.saved'),
    )

  const line = (field: 'asker' | 'community' | 'category' | 'answerer') => (
    <Field label={t(`bank.field.${field}`)}>
      {(ids) => (
        <TextInput
          {...ids}
          maxLength={60}
          value={draft[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  const shown = shownAsker(draft)
  return (
    <section className={css['detail']} aria-label={t('bank.detail')}>
      <div className={css['deeds']}>
        {question.state !== 'approved' && (
          <Button
            small
            look="accent"
            disabled={!may('approve')}
            onClick={() => void actions.act({ type: 'question.approve', question: id })}
          >
            {t('bank.approve')}
          </Button>
        )}
        {question.state === 'queued' ? (
          <Button
            small
            disabled={!reachable}
            onClick={() => void actions.act({ type: 'question.unqueue', question: id })}
          >
            {t('bank.unqueue')}
          </Button>
        ) : (
          <Button
            small
            disabled={!may('queue') || question.state === 'onAir'}
            onClick={() => void actions.act({ type: 'question.queue', question: id })}
          >
            {t('bank.queue')}
          </Button>
        )}
        <Button
          small
          disabled={!may('putOff') || question.state === 'putOff'}
          onClick={() => void actions.act({ type: 'question.putOff', question: id })}
        >
          {t('bank.putOff')}
        </Button>
        <RejectButton
          disabled={!may('reject')}
          onReject={(reason) => void actions.act({ type: 'question.reject', question: id, reason })}
        />
        <Button
          small
          look="quiet"
          disabled={!reachable || question.state === 'onAir'}
          onClick={() =>
            void actions.act({ type: 'question.delete', question: id }, () => t('bank.deletedContact'))
          }
        >
          {t('bank.delete')}
        </Button>
      </div>
      {merged && (
        <p className={css['merged']}>
          {t('bank.mergedInto')}
          <Button
            small
            look="quiet"
            onClick={() => void actions.act({ type: 'question.unmerge', question: id })}
          >
            {t('bank.unmerge')}
          </Button>
        </p>
      )}
      {question.reason !== '' && question.state === 'rejected' && (
        <p className={css['quiet']}>
          {t('bank.reason')}：{question.reason}
        </p>
      )}
      <Field label={t('bank.field.text')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={4}
            maxLength={2000}
            value={draft.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      {question.masked.length > 0 && (
        <p className={css['shown']}>
          <span className={css['quiet']}>{t('bank.shownAs')}</span>
          {question.text}
        </p>
      )}
      <div className={css['pair']}>
        {line('asker')}
        <FieldGroup label={t('bank.field.naming')}>
          <Select<AskerNaming>
            label={t('bank.field.naming')}
            value={draft.naming}
            options={askerNamings.map((naming) => ({ value: naming, label: t(`question.naming.${naming}`) }))}
            onChange={(naming) => set({ naming })}
          />
        </FieldGroup>
      </div>
      <p className={css['quiet']}>
        {shown === '' ? t('bank.field.nobody') : t('bank.field.shown', { shown })}
      </p>
      <div className={css['pair']}>
        {line('community')}
        {line('category')}
      </div>
      <div className={css['pair']}>
        {line('answerer')}
        <FieldGroup label={t('bank.field.source')}>
          <Select<QuestionSource>
            label={t('bank.field.source')}
            value={draft.source}
            options={questionSources.map((source) => ({
              value: source,
              label: t(`question.source.${source}`),
            }))}
            onChange={(source) => set({ source })}
          />
        </FieldGroup>
      </div>
      <Field label={t('bank.field.notes')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            maxLength={2000}
            value={draft.notes}
            onChange={(event) => set({ notes: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('bank.field.summary')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            maxLength={4000}
            value={draft.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      <div className={css['save']}>
        <Switch checked={draft.followUp} onChange={(followUp) => set({ followUp })}>
          {t('bank.field.followUp')}
        </Switch>
        <Button
          look="accent"
          disabled={!reachable || !isChanged || draft.text.trim() === ''}
          onClick={() => void save()}
        >
          {t('bank.save')}
        </Button>
      </div>
      {question.contact && <ContactLine api={api} question={id} actions={actions} />}
      <Related api={api} question={question} revision={revision} actions={actions} />
    </section>
  )
}
